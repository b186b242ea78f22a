import type { Editor } from 'tldraw'
import { leadAfterOthers } from '../../../shared/routing/leadAgain.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { Recent } from '../guards/recent.ts'
import { askOf, leadAlong } from './planLink.ts'

/** What others do is over when nothing has come for so long, ms: a card in their hand passes over much. */
const QUIET_MS = 500
const IN_HAND = ['select.translating', 'select.resizing', 'select.rotating', 'select.dragging_handle'] as const

/**
 * What two people do at the same moment may be clear on either board and not together. Each then leads again the links
 * that were its own to lead a moment ago: those it made or led, and those at what it moved. On the same board both come
 * to the same ways, so that nobody leads against the other.
 */
export function tidyAfterOthers(editor: Editor): void {
  const own = new Recent()
  let timer: number | undefined
  const lead = (): void => {
    timer = undefined
    if (editor.isDisposed || editor.getIsReadonly()) return
    if (editor.isInAny(...IN_HAND)) return ask()
    const recent = own.at(performance.now())
    if (recent.size === 0) return
    const graph = boardGraph(editor)
    const isOwn = ({ id, from, to }: { id: string; from: string; to: string }): boolean =>
      recent.has(id) || recent.has(from) || recent.has(to)
    const ways = leadAfterOthers(graph, isOwn, askOf(editor, graph))
    if (ways.size > 0) editor.run(() => leadAlong(editor, ways), { history: 'ignore' })
  }
  const ask = (): void => {
    clearTimeout(timer)
    timer = editor.timers.setTimeout(lead, QUIET_MS)
  }
  const note = (id: string, source: 'user' | 'remote'): void => {
    if (source === 'user') own.note(id, performance.now())
    else if (own.at(performance.now()).size > 0) ask()
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', ({ id }, source) => note(id, source)))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (_, { id }, source) => note(id, source)))
  editor.disposables.add(
    sideEffects.registerAfterChangeHandler('binding', (_, { fromId }, source) => note(fromId, source)),
  )
}
