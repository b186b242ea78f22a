import type { Talk } from './parseTalk.ts'
import { LANE_GAP_PX, LANE_HEAD_PX, LANE_PADDING_PX, snapped, surfaceBounds, type Arrangement } from '../placing/arrangement.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import { type Box } from '../geometry/box.ts'
import type { Surface, SurfaceLane } from '../placing/surface.ts'
import { spotsInLane, spotsNear } from '../placing/spots.ts'
import type { LaneWishes } from './wishLanes.ts'
import { flowOrder } from './flowOrder.ts'
import { solvePuzzle, type Piece, type Spot } from '../placing/placePieces.ts'

const ROW_PX = COMPONENT_SIZE.h + SPACING.rowGutter
/** Rows that a lane may grow by at once. */
const MOST_NEW_ROWS = 3
const NEW_LANE = { w: 1120, h: LANE_HEAD_PX + COMPONENT_SIZE.h + LANE_PADDING_PX } as const

export interface BesideOptions {
  /** A card on the board beside which new ones go when they are linked to nothing there. */
  anchor?: string
  /** Spots that turned out to have no way for a link, by the names this gives them. */
  refused?: ReadonlySet<string>
}

/** Adds components to a board beside what they are linked to, in its lanes; lanes grow, and what lies below makes room. */
export function arrangeBeside(talk: Talk, wishes: LaneWishes, surface: Surface, { anchor, refused = new Set() }: BesideOptions): Arrangement {
  const lanes = [...surface.lanes, ...newLanes(wishes, surface)]
  const fresh = talk.nodes.filter(({ existingId }) => existingId === undefined)
  const used = new Set(wishes.laneOf.values())
  const growing = lanes.filter((lane) => used.has(lane.id) && canGrow(lane, surface))
  const rows = Math.min(MOST_NEW_ROWS, fresh.length)
  // The search looks at a board whose lanes have grown as far as they may; afterwards each keeps only what it needs.
  const roomy = stretched({ ...surface, lanes }, new Map(growing.map((lane) => [lane.id, rows * ROW_PX])))
  const pieces = piecesOf(talk, wishes, roomy, { ...surface, lanes }, anchor).map((piece) => ({ ...piece, spots: piece.spots.filter((spot) => !refused.has(spotName(piece.key, spot))) }))
  const chosen = solvePuzzle({ pieces, fixed: fixedOf(roomy), ties: talk.links })
  return settled(chosen, { ...surface, lanes }, roomy, wishes)
}

/** Lanes that are wished for and not there, one below the other under everything. */
function newLanes({ missing }: LaneWishes, surface: Surface): SurfaceLane[] {
  const bounds = surfaceBounds(surface)
  const first = surface.lanes.toSorted((a, b) => a.x - b.x)[0]
  const w = surface.lanes.length === 0 ? NEW_LANE.w : Math.max(...surface.lanes.map((lane) => lane.w))
  const { view } = surface
  let y = bounds === undefined ? snapped(view.y + (view.h - NEW_LANE.h) / 2) : bounds.y + bounds.h + LANE_GAP_PX
  return missing.map(({ id, plane }) => {
    const lane: SurfaceLane = { id, plane, title: '', isLocked: false, x: first?.x ?? bounds?.x ?? snapped(view.x + (view.w - w) / 2), y, w, h: NEW_LANE.h }
    y += lane.h + LANE_GAP_PX
    return lane
  })
}

/** Not when something that may not move lies below. */
function canGrow(lane: SurfaceLane, { lanes, others }: Surface): boolean {
  const bottom = lane.y + lane.h
  return !lane.isLocked && ![...lanes, ...others].some((one) => one.isLocked && one.y >= bottom - 4)
}

/** The board as it is when some lanes are higher by so many px. */
function stretched(surface: Surface, extra: ReadonlyMap<string, number>): Surface {
  const shift = shiftBy(surface.lanes, extra)
  const down = <T extends Box>(box: T): T => ({ ...box, y: box.y + shift(box.y) })
  const laneShift = new Map(surface.lanes.map((lane) => [lane.id, shift(lane.y)]))
  const cards = surface.cards.map((card) => ({ ...card, y: card.y + ((card.lane === undefined ? undefined : laneShift.get(card.lane)) ?? shift(card.y)) }))
  const cardShift = new Map(cards.map((card, at) => [card.id, card.y - (surface.cards[at]?.y ?? card.y)]))
  const links = surface.links.flatMap((link) => {
    const by = link.ends === undefined ? shift(link.points[0]?.y ?? 0) : cardShift.get(link.ends.from)
    // One that gets longer finds another way.
    if (by === undefined || (link.ends !== undefined && by !== cardShift.get(link.ends.to))) return []
    return [{ ...link, points: link.points.map(({ x, y }) => ({ x, y: y + by })), ...(link.labelBox && { labelBox: { ...link.labelBox, y: link.labelBox.y + by } }) }]
  })
  const lanes = surface.lanes.map((lane) => ({ ...down(lane), h: lane.h + (extra.get(lane.id) ?? 0) }))
  return { ...surface, cards, lanes, others: surface.others.map(down), links }
}

function shiftBy(lanes: readonly SurfaceLane[], extra: ReadonlyMap<string, number>): (y: number) => number {
  return (y) => lanes.reduce((sum, lane) => sum + (lane.y + lane.h - 4 <= y ? (extra.get(lane.id) ?? 0) : 0), 0)
}

function piecesOf(talk: Talk, { laneOf }: LaneWishes, roomy: Surface, before: Surface, anchor: string | undefined): Piece[] {
  const fresh = talk.nodes.filter(({ existingId }) => existingId === undefined).map(({ key }) => key)
  const reused = talk.nodes.flatMap(({ existingId }) => existingId ?? [])
  const near = reused.length > 0 ? reused : anchor === undefined ? [] : [anchor]
  const spots = new Map<string | undefined, readonly Spot[]>()
  const spotsOf = (id: string | undefined): readonly Spot[] => {
    const lane = roomy.lanes.find((one) => one.id === id)
    const size = before.lanes.find((one) => one.id === id)
    const made = spots.get(id) ?? (lane === undefined || size === undefined ? spotsNear(near, roomy, fresh.length) : spotsInLane(lane, size, roomy, fresh.length, near))
    spots.set(id, made)
    return made
  }
  return flowOrder(fresh, talk.links).map((key) => ({ key, lane: laneOf.get(key), spots: spotsOf(laneOf.get(key)) }))
}

function spotName(key: string, { x, y }: Pick<Spot, 'x' | 'y'>): string {
  return `${key} ${x} ${y}`
}

function fixedOf({ cards, others }: Surface): Map<string, Box & { lane?: string }> {
  return new Map<string, Box & { lane?: string }>([...cards, ...others].map((one) => [one.id, one]))
}

/** Takes back what lanes did not need of their growth. */
function settled(chosen: ReadonlyMap<string, Spot>, surface: Surface, roomy: Surface, { missing }: LaneWishes): Arrangement {
  const needs = new Map(surface.lanes.map((lane) => {
    const top = roomy.lanes.find(({ id }) => id === lane.id)?.y ?? lane.y
    const bottoms = [...chosen.values()].filter((spot) => spot.lane === lane.id).map((spot) => spot.y + spot.h + LANE_PADDING_PX - top)
    return [lane.id, Math.max(0, ...bottoms.map((bottom) => bottom - lane.h))] as const
  }))
  const shift = shiftBy(surface.lanes, needs)
  const lanes = alignRight(surface.lanes.map((lane) => {
    const own = [...chosen.values()].filter((spot) => spot.lane === lane.id)
    const right = Math.max(lane.x + lane.w, ...own.map((spot) => spot.x + spot.w + LANE_PADDING_PX))
    return { ...lane, y: lane.y + shift(lane.y), w: right - lane.x, h: lane.h + (needs.get(lane.id) ?? 0) }
  }), surface, shift)
  const cards = new Map([...chosen].map(([key, { price: _price, ...spot }]) => {
    const from = roomy.lanes.find(({ id }) => id === spot.lane)
    const to = lanes.find(({ id }) => id === spot.lane)
    return [key, { ...spot, ...(from !== undefined && to !== undefined && { y: spot.y - from.y + to.y }), spot: spotName(key, spot) }]
  }))
  const isNew = new Set(missing.map(({ id }) => id))
  const changed = lanes.filter((lane) => isNew.has(lane.id) || surface.lanes.some((one) => one.id === lane.id && (one.y !== lane.y || one.w !== lane.w || one.h !== lane.h)))
  return { cards, lanes: changed, shift }
}

/** Lanes that begin on one line end on one, too, unless something else stands there: ragged edges look like a mistake. */
function alignRight(lanes: readonly SurfaceLane[], { cards, others }: Surface, shift: (y: number) => number): SurfaceLane[] {
  return lanes.map((lane) => {
    const mates = lanes.filter((other) => Math.abs(other.x - lane.x) < 4)
    const right = Math.max(...mates.map((mate) => mate.x + mate.w))
    const strip: Box = { x: lane.x + lane.w, y: lane.y, w: right - lane.x - lane.w, h: lane.h }
    const foreign = [...lanes.filter(({ id }) => id !== lane.id), ...[...cards.filter((card) => card.lane !== lane.id), ...others].map((box) => ({ ...box, y: box.y + shift(box.y) }))]
    return lane.isLocked || strip.w <= 0 || foreign.some((box) => overlap(box, strip)) ? lane : { ...lane, w: right - lane.x }
  })
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.w && other.x < one.x + one.w && one.y < other.y + other.h && other.y < one.y + one.h
}
