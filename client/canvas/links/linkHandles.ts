import { unsafe__withoutCapture, type Editor, type TLShapeId } from 'tldraw'
import type { Box, Point } from '../../../shared/geometry/box.ts'
import { portPoint, SIDES, type Side } from '../../../shared/geometry/port.ts'
import { rectOf } from '../view/rectOf.ts'

/** On a smaller card the handles would hide what is around it, in px on screen. */
const SMALLEST_CARD_PX = 60
/** In px on screen: how far outside of the card a handle stands, and how far around it it can be hit. */
const FINE = { distance: 17, hit: 14 } as const
const COARSE = { distance: 27, hit: 22 } as const

/** The sides of a component at which a link can be pulled out of it now; none of anything else. */
export function handleSides(editor: Editor, id: TLShapeId): Side[] {
  const shape = editor.getShape(id)
  if (shape?.type !== 'component' || editor.getIsReadonly() || editor.isShapeOrAncestorLocked(shape)) return []
  if (rectOf(editor, id).w * editor.getZoomLevel() < SMALLEST_CARD_PX) return []
  return SIDES.filter((side) => isFree(editor, id, side))
}

/** The middle of the handle at a side, px of the page. */
export function handleCentre(editor: Editor, id: TLShapeId, side: Side): Point {
  return outside(rectOf(editor, id), side, sizeNow(editor).distance / editor.getZoomLevel())
}

/** How far around its middle a handle can be hit, px of the page. */
export function handleReach(editor: Editor): number {
  return sizeNow(editor).hit / editor.getZoomLevel()
}

/** Where the handles of a component can be hit, px of the page. */
export function handleBoxes(editor: Editor, id: TLShapeId): Box[] {
  const reach = handleReach(editor)
  return handleSides(editor, id).map((side) => {
    const { x, y } = handleCentre(editor, id, side)
    return { x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }
  })
}

function sizeNow(editor: Editor): typeof FINE | typeof COARSE {
  return editor.getInstanceState().isCoarsePointer ? COARSE : FINE
}

/** A handle gives way to a card that stands where it would, so that this one can still be pressed. */
function isFree(editor: Editor, from: TLShapeId, side: Side): boolean {
  const at = handleCentre(editor, from, side)
  return (
    unsafe__withoutCapture(() =>
      editor.getShapeAtPoint(at, {
        hitInside: true,
        filter: ({ id, type }) => type === 'component' && id !== from,
      }),
    ) === undefined
  )
}

/** The middle of a side of a card, some px outside of it. */
function outside(rect: Box, side: Side, distance: number): Point {
  const middle = portPoint(rect, { side, at: 0 })
  switch (side) {
    case 'left':
      return { ...middle, x: middle.x - distance }
    case 'right':
      return { ...middle, x: middle.x + distance }
    case 'top':
      return { ...middle, y: middle.y - distance }
    case 'bottom':
      return { ...middle, y: middle.y + distance }
  }
}
