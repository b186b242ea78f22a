import { b64Vecs, createShapeId, react, Vec, type Editor, type Signal, type TLDrawShapeSegment } from 'tldraw'
import type { FirstInk } from '../../entry/firstInk.ts'
import type { InkPoint, InkStroke } from '../../entry/inkStrokes.ts'

/** How tldraw's own pen weighs what a stylus tells. */
const PRESSURE = 1.25
const NO_PRESSURE = 0.5

/**
 * Puts on the board what was drawn before it was there, where it was drawn on the screen. While somebody else has
 * paused the board it waits for the end of the pause.
 */
export function takeFirstInk(editor: Editor, ink: FirstInk, mayWrite: Signal<boolean>): void {
  ink.handOver((strokes) => {
    const shapes = strokes.map((stroke) => placeStroke(editor, stroke))
    whenTrue(mayWrite, () => {
      for (const shape of shapes) {
        editor.markHistoryStoppingPoint('first ink')
        editor.createShape(shape)
      }
    })
  })
  if (ink.isPenTaken()) editor.setCurrentTool('draw')
}

function placeStroke(editor: Editor, { points, isPen }: InkStroke): Parameters<Editor['createShape']>[0] {
  const onPage = points.map((point) => pagePoint(editor, point, isPen))
  const first = onPage[0] ?? new Vec()
  // A touch without a move is a dot, which takes two points.
  const path = (onPage.length === 1 ? [first, first] : onPage)
    .map(({ x, y, z }) => ({ x: x - first.x, y: y - first.y, z }))
  const segment: TLDrawShapeSegment = isPen
    ? { type: 'free', path: b64Vecs.encodePoints(path) }
    : { type: 'free', path: b64Vecs.encodePoints(path, 2), dim: 2 }
  const scale = 1 / editor.getZoomLevel()
  const props = { segments: [segment], isComplete: true, isPen, scale }
  return { id: createShapeId(), type: 'draw', x: first.x, y: first.y, props }
}

function pagePoint(editor: Editor, point: InkPoint, isPen: boolean): Vec {
  const { x, y } = editor.screenToPage(point)
  return new Vec(x, y, isPen ? point.pressure * PRESSURE : NO_PRESSURE)
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
