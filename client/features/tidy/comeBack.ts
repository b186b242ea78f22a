import { react, type Editor } from 'tldraw'
import { fitBoard, fitSelection, glideTo } from '../../canvas/view/fit.ts'
import { isSameCamera } from '../../entry/view/fitCamera.ts'

/** Shows what was tidied up. Whoever takes that back sees again what they saw before, unless they looked elsewhere since. */
export function fitUntilUndone(editor: Editor, mark: string, only: 'selection' | 'board'): void {
  const before = editor.getCamera()
  const fitted = only === 'board' ? fitBoard(editor, 'glide') : fitSelection(editor, 'glide')
  if (fitted === undefined) return
  const stop = react('come back when tidying up is undone', () => {
    if (isDone(editor, mark)) return
    queueMicrotask(() => {
      stop()
      editor.disposables.delete(stop)
      if (!editor.isDisposed && isSameCamera(editor.getCamera(), fitted)) glideTo(editor, before)
    })
  })
  editor.disposables.add(stop)
}

/** Whether the step that a mark begins has not been undone; tldraw leaves its history out of its types. */
function isDone(editor: Editor, mark: string): boolean {
  const { history } = editor as unknown as { history: { getMarkIdMatching(id: string): string | null } }
  return history.getMarkIdMatching(mark) !== null
}
