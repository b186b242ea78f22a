import { LANE_HEAD_PX, LANE_PADDING_PX, snapped, surfaceBounds } from './arrangement.ts'
import { overlaps } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import { type Box } from '../geometry/box.ts'
import { runsOf } from '../routing/route.ts'
import type { Surface, SurfaceCard, SurfaceLane } from './surface.ts'
import type { Spot } from './placePieces.ts'

const COLUMN_PX = COMPONENT_SIZE.w + SPACING.columnGutter
const ROW_PX = COMPONENT_SIZE.h + SPACING.rowGutter
/** What a new card keeps free around others, px: a link has to fit between. */
const AIR = { cardX: 64, cardY: 40, other: 24, link: 14, label: 8 } as const
/** Columns and rows nearer than this are one, px. */
const SAME_PX = 40
const REACH = 4
/** A place off the usual ones is only taken when nothing else is left. */
const PRICE = { grow: 0.3, column: 0.05, row: 0.15, growDown: 0.7, off: 40 } as const

/**
 * Where cards could go in a lane: its columns and rows gone on to the right and down. `size` is the lane before it was
 * stretched.
 */
export function spotsInLane(
  lane: SurfaceLane,
  size: Box,
  surface: Surface,
  count: number,
  near: readonly string[],
): Spot[] {
  const own = surface.cards.filter((card) => card.lane === lane.id)
  const columns = columnsOf(lane, surface, own, near, count)
  const firstRow = own[0] === undefined ? lane.y + LANE_HEAD_PX + COMPONENT_SIZE.h / 2 : own[0].y + own[0].h / 2
  const rows = steps(
    firstRow,
    ROW_PX,
    lane.y + LANE_HEAD_PX + COMPONENT_SIZE.h / 2,
    lane.y + lane.h - LANE_PADDING_PX - COMPONENT_SIZE.h / 2,
  )
  const isFree = freeTest(surface, lane.id)
  const spots = columns.flatMap((x, column) =>
    rows.map((middle, row): Spot => {
      const spot = { x, y: middle - COMPONENT_SIZE.h / 2, ...COMPONENT_SIZE, lane: lane.id }
      const grows = spot.x + spot.w > size.x + size.w ? PRICE.grow : 0
      const growsDown = spot.y + spot.h + LANE_PADDING_PX > lane.y + size.h ? PRICE.growDown : 0
      return { ...spot, price: column * PRICE.column + row * PRICE.row + grows + growsDown }
    }),
  )
  return [...spots.filter((spot) => isFree(spot) && canReach(lane, spot, surface)), ...under(surface, count)]
}

/** Where loose cards could go around those they are linked to; under everything when there is no room. */
export function spotsNear(near: readonly string[], surface: Surface, count: number): Spot[] {
  const anchors = surface.cards.filter(({ id }) => near.includes(id))
  const isFree = freeTest(surface, undefined)
  const reach = Math.max(REACH, count + 1)
  const spots = anchors.flatMap((anchor) => Array.from({ length: (2 * reach + 1) * (2 * REACH + 1) }, (_, at): Spot => {
    const [col, row] = [Math.floor(at / (2 * REACH + 1)) - reach, (at % (2 * REACH + 1)) - REACH]
    const x = anchor.x + col * COLUMN_PX
    const y = anchor.y + (anchor.h - COMPONENT_SIZE.h) / 2 + row * ROW_PX
    return {
      x,
      y,
      ...COMPONENT_SIZE,
      price: Math.abs(col) * PRICE.column + Math.abs(row) * PRICE.row + (row < 0 ? PRICE.column : 0),
    }
  }))
  return [...spots.filter(isFree), ...under(surface, count)]
}

/** Columns of all lanes together, so that what stands below each other lines up, then more to the right. */
function columnsOf(
  lane: SurfaceLane,
  surface: Surface,
  own: readonly SurfaceCard[],
  near: readonly string[],
  count: number,
): number[] {
  const laned = surface.cards.filter((card) => card.lane !== undefined)
  const all = own.length > 0 || laned.length > 0 ? laned.map(({ x }) => x) : [lane.x + LANE_PADDING_PX]
  const wanted = surface.cards.filter(({ id }) => near.includes(id)).flatMap(({ x }) => [x, x + COLUMN_PX])
  const found: number[] = []
  for (const x of [...all, ...wanted].sort((a, b) => a - b)) {
    if (x >= lane.x + LANE_PADDING_PX && !found.some((other) => Math.abs(other - x) < SAME_PX)) found.push(x)
  }
  const last = found.at(-1) ?? lane.x + LANE_PADDING_PX
  return [...found, ...Array.from({ length: count + 1 }, (_, at) => last + (at + 1) * COLUMN_PX)]
}

function steps(through: number, by: number, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = through - Math.floor((through - from) / by) * by; at <= to + 0.5; at += by) found.push(at)
  return found
}

/** A lane may grow to the right as long as nothing else is there. */
function canReach(lane: SurfaceLane, spot: Box, { cards, lanes, others }: Surface): boolean {
  const right = lane.x + lane.w
  if (spot.x + spot.w + LANE_PADDING_PX <= right) return true
  const strip = { x: right, y: lane.y, w: spot.x + spot.w + LANE_PADDING_PX - right, h: lane.h }
  return ![
    ...cards.filter((card) => card.lane !== lane.id),
    ...lanes.filter(({ id }) => id !== lane.id),
    ...others,
  ].some((box) => overlaps(box, strip, 0, 0))
}

function freeTest({ cards, lanes, others, links }: Surface, lane: string | undefined): (spot: Box) => boolean {
  const runs = links.flatMap(({ points }) => runsOf(points))
  const labels = links.flatMap(({ labelBox }) => labelBox ?? [])
  const foreign = lanes.filter(({ id }) => id !== lane)
  return (spot) =>
    !(
      cards.some((card) => overlaps(card, spot, AIR.cardX, AIR.cardY)) ||
      others.some((box) => overlaps(box, spot, AIR.other, AIR.other)) ||
      foreign.some((box) => overlaps(box, spot, AIR.other, AIR.other)) ||
      runs.some((run) => overlaps(run, spot, AIR.link, AIR.link)) ||
      labels.some((label) => overlaps(label, spot, AIR.label, AIR.label))
    )
}

function under(surface: Surface, count: number): Spot[] {
  const { x, y, h } = surfaceBounds(surface) ?? { ...surface.view, h: 0 }
  return Array.from({ length: count }, (_, at) => ({
    x: snapped(x) + at * COLUMN_PX,
    y: snapped(y + h) + SPACING.laneGutter,
    ...COMPONENT_SIZE,
    price: PRICE.off + at,
  }))
}
