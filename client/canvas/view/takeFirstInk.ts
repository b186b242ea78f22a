import { react, type Editor, type RecordsDiff, type Signal, type TLRecord, type TLShapeId } from 'tldraw'
import type { FirstInk } from '../../entry/firstInk.ts'
import { inkShape } from '../../entry/inkShape.ts'
import type { InkBoard } from '../../entry/keptInk.ts'
import { movedBy } from '../../entry/view/fitCamera.ts'

/**
 * Puts on the board what was drawn before it was there, where it was drawn on the screen. While somebody else has
 * paused the board it waits for the end of the pause.
 */
export function takeFirstInk(editor: Editor, ink: FirstInk, board: Pick<InkBoard, 'mayWrite' | 'flush'>): void {
  const { keeper } = ink
  ink.handOver((strokes) => {
    const view = movedBy(editor.getCamera(), editor.getViewportScreenBounds())
    const shapes = strokes.map((stroke) => inkShape(stroke, view, keeper?.idOf(stroke)))
    whenTrue(board.mayWrite, () => {
      for (const shape of shapes) {
        editor.markHistoryStoppingPoint('first ink')
        if (!drawAgain(editor, shape.id)) editor.createShape(shape)
      }
      // The others need not wait for the next frame, which a canvas that has just come draws late.
      board.flush()
    })
  })
  if (ink.isPenTaken()) editor.setCurrentTool('draw')
}

/**
 * Makes a shape that was put on the board before it had a canvas a step of undo, which nobody else notices. False where
 * there is none.
 */
export function drawAgain(editor: Pick<Editor, 'run' | 'store'>, id: TLShapeId): boolean {
  const { store } = editor
  const shape = store.get(id)
  if (shape === undefined) return false
  editor.run(() => {
    const gone = { added: {}, updated: {}, removed: { [id]: shape } } as RecordsDiff<TLRecord>
    // Without callbacks, because what hangs on the shape would go with it.
    editor.run(() => store.applyDiff(gone, { runCallbacks: false }), { history: 'ignore' })
    store.put([shape])
  })
  return true
}

function whenTrue(condition: Signal<boolean>, then: () => void): void {
  if (condition.get()) return then()
  const stop = react('when true', () => {
    if (!condition.get()) return
    queueMicrotask(() => {
      stop()
      then()
    })
  })
}
