import type { Editor } from 'tldraw'
import { leadAfterOthers } from '../../../shared/routing/leadAgain.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { afterOthers } from '../guards/afterOthers.ts'
import { askOf, leadAlong } from './planLink.ts'

/**
 * What two people do at the same moment may be clear on either board and not together. Each then leads again the links
 * that were its own to lead a moment ago: those it made or led, and those at what it moved. On the same board both come
 * to the same ways, so that nobody leads against the other.
 */
export function tidyAfterOthers(editor: Editor): void {
  const noteOwn = afterOthers(editor, (recent) => {
    const graph = boardGraph(editor)
    const isOwn = ({ id, from, to }: { id: string; from: string; to: string }): boolean =>
      recent.has(id) || recent.has(from) || recent.has(to)
    const ways = leadAfterOthers(graph, isOwn, askOf(editor, graph))
    if (ways.size > 0) editor.run(() => leadAlong(editor, ways), { history: 'ignore' })
  })
  const note = (id: string, source: 'user' | 'remote'): void => {
    if (source === 'user') noteOwn(id)
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => note(id, source)))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (_, { id }, source) => note(id, source)))
  editor.disposables.add(
    sideEffects.registerAfterChangeHandler('binding', (_, { fromId }, source) => note(fromId, source)),
  )
}
