import { Box, Vec, type Editor, type TLGetShapeAtPointOptions, type TLShape, type VecLike } from 'tldraw'

/** How far beside a line a press still means it, px on the screen: a line is thin at any zoom. */
const REACH_PX = { fine: 8, coarse: 14 } as const

/**
 * Lets links, arrows and lines be hit from a little beside, where nothing else is hit: tldraw's own margin is as small
 * as a card's edge needs it, and a larger one would take cards' edges for the links that end there.
 */
export function hitLinksNearby(editor: Editor): void {
  const usual = editor.getShapeAtPoint.bind(editor)
  editor.getShapeAtPoint = (point, options = {}) =>
    // Who asks for what is exactly there gives no margin.
    usual(point, options) ?? (isLoose(options) ? nearestLine(editor, point, options) : undefined)
}

function isLoose({ margin = 0 }: TLGetShapeAtPointOptions): boolean {
  return typeof margin === 'number' && margin > 0
}

function nearestLine(
  editor: Editor, point: VecLike, { filter, hitLocked = false }: TLGetShapeAtPointOptions,
): TLShape | undefined {
  const reach = REACH_PX[editor.getInstanceState().isCoarsePointer ? 'coarse' : 'fine'] / editor.getZoomLevel()
  const around = new Box(point.x - reach, point.y - reach, 2 * reach, 2 * reach)
  let [nearest, least]: [TLShape | undefined, number] = [undefined, reach]
  for (const id of editor.getShapeIdsInsideBounds(around)) {
    const shape = editor.getShape(id)
    if (shape === undefined || (shape.type !== 'arrow' && shape.type !== 'line')) continue
    if ((shape.isLocked && !hitLocked) || editor.isShapeHidden(shape) || filter?.(shape) === false) continue
    const distance = distanceTo(editor, shape, point)
    if (distance <= least) [nearest, least] = [shape, distance]
  }
  return nearest
}

function distanceTo(editor: Editor, shape: TLShape, point: VecLike): number {
  const at = editor.getPointInShapeSpace(shape, point)
  return Vec.Dist(at, editor.getShapeGeometry(shape).nearestPoint(at))
}
