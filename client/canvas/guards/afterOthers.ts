import type { Editor } from 'tldraw'
import { Recent } from './recent.ts'

/** What others do is over when nothing has come for so long, ms: a card in their hand passes over much. */
const QUIET_MS = 500
const IN_HAND = ['select.translating', 'select.resizing', 'select.rotating', 'select.dragging_handle'] as const

/**
 * Looks again at what was done here a moment ago, once others have changed something: they may have done that without
 * knowing of it.
 *
 * @returns takes the id of what is done here
 */
export function afterOthers(editor: Editor, look: (recent: ReadonlySet<string>) => void): (id: string) => void {
  const own = new Recent()
  let timer: number | undefined
  const run = (): void => {
    if (editor.isDisposed || editor.getIsReadonly()) return
    if (editor.isInAny(...IN_HAND)) return ask()
    const recent = own.at(performance.now())
    if (recent.size > 0) look(recent)
  }
  const ask = (): void => {
    clearTimeout(timer)
    timer = editor.timers.setTimeout(run, QUIET_MS)
  }
  const hear = (source: 'user' | 'remote'): void => {
    if (source !== 'user' && own.at(performance.now()).size > 0) ask()
  }
  const { sideEffects } = editor
  editor.disposables.add(sideEffects.registerAfterCreateHandler('shape', (_, source) => hear(source)))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('shape', (_, _is, source) => hear(source)))
  editor.disposables.add(sideEffects.registerAfterChangeHandler('binding', (_, _is, source) => hear(source)))
  return (id) => own.note(id, performance.now())
}
