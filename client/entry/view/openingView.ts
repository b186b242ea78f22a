import { b64Vecs, type TLShape } from '@tldraw/tlschema'
import { HOME_PAGE } from '../../content/crowd.ts'
import { boundsOfPoints, type Box, type Size } from '../../../shared/geometry/box.ts'
import { fitCamera, type Camera } from './fitCamera.ts'
import { freeArea } from './freeArea.ts'
import { mainPart } from './mainPart.ts'
import { LOWEST_READABLE_ZOOM } from './zooms.ts'

/** The strip over the canvas, px. */
const STRIP_PX = 44
/** What may stand around the canvas besides, once it is there: the question above, the palette, the notebook. */
const QUESTION_PX = 49
const RAIL_PX = 52
const WIDE = { fromPx: 1440, palettePx: 248, notebookPx: 340 }
/** A shape that does not say its size. */
const SOME_PX = 160

/** The page where the board is, of those in their order: the one that it was made with, or the first with anything. */
export function openingPage<Id extends string>(pages: readonly Id[], isUsed: (id: Id) => boolean): Id | undefined {
  const home = pages.filter((id) => id === HOME_PAGE)
  return [...home, ...pages].find(isUsed) ?? home[0]
}

/**
 * Where a page is to lie under the window, of which nothing is known but its size: about where fitting it into the free
 * part of the canvas would put it. Whoever draws by it keeps the canvas to it, so that what was drawn stays in place.
 *
 * @param shapes what lies on the page itself
 */
export function openingView(shapes: readonly TLShape[], { w, h }: Size): Camera {
  const known = shapes.filter(({ type }) => type !== 'arrow')
  const all = mainPart(known.map(boxOf), known.filter(({ type }) => type === 'component').map(boxOf))
  if (all === undefined) return { x: 0, y: STRIP_PX, z: 1 }
  const isWide = w >= WIDE.fromPx
  const top = STRIP_PX + QUESTION_PX
  const [left, right] = isWide ? [WIDE.palettePx, WIDE.notebookPx] : [RAIL_PX, 0]
  const free = freeArea({ w, h: h - top }, { left, right, top: 0, bottom: 0 })
  return fitCamera({ ...free, y: free.y + top }, all, LOWEST_READABLE_ZOOM)
}

function boxOf(shape: TLShape): Box {
  const { x, y } = shape
  if (shape.type === 'draw' || shape.type === 'highlight') {
    const points = shape.props.segments.flatMap(({ path, dim }) => b64Vecs.decodePoints(path, dim))
    return boundsOfPoints(points.map((point) => ({ x: x + point.x, y: y + point.y })))
  }
  const { w, h } = shape.props as { w?: unknown; h?: unknown }
  return { x, y, w: typeof w === 'number' ? w : SOME_PX, h: typeof h === 'number' ? h : SOME_PX }
}
