import type { Box } from '../geometry/box.ts'
import type { RowPlace } from './wrapping.ts'

export interface PricedBox extends Box {
  lane?: string
  price: number
  row?: RowPlace
}

interface NumberedTie {
  from: number
  to: number
  isFeedback: boolean
}

/**
 * Cards by number: first those that are being placed, then those that stay. Numbers, because a search asks for costs
 * 100,000 times.
 */
export interface Field {
  pieces: number
  boxes: (PricedBox | undefined)[]
  ties: readonly NumberedTie[]
  /** By the number of a card. */
  tiesOf: readonly (readonly NumberedTie[])[]
  otherTies: readonly (readonly NumberedTie[])[]
  /** Whatever a card leads to, also by links that are drawn already. */
  childrenOf: readonly (readonly number[])[]
}

/** Usual distances between the middles of neighbouring cards, px. */
const ACROSS_PX = 304
const DOWN_PX = 136

const COST = {
  down: 0.9,
  downBetweenLanes: 0.35,
  acrossBetweenLanes: 0.6,
  stacked: 2.6,
  backward: 2.8,
  through: 2,
  crossing: 1.2,
  feedback: 0.5,
  wrapped: 1.4,
  besideSibling: 0.5,
} as const

/** All that depends on where one card lies; may stop counting at `limit`. */
export function costAt(at: number, spot: PricedBox, field: Field, limit: number): number {
  const { boxes } = field
  const before = boxes[at]
  boxes[at] = spot
  const cost = countAt(at, spot, field, limit)
  boxes[at] = before
  return cost
}

function countAt(at: number, spot: PricedBox, field: Field, limit: number): number {
  const { boxes, ties, tiesOf, otherTies, childrenOf } = field
  let cost = spot.price
  for (const tie of tiesOf[at] ?? []) {
    cost += tieCost(boxes[tie.from], boxes[tie.to], tie.isFeedback)
    if (tie.to === at) cost -= siblingGain(tie, boxes, childrenOf)
  }
  for (const { from, to } of otherTies[at] ?? []) {
    if (cost >= limit) return cost
    if (runsThrough(boxes[from], boxes[to], spot)) cost += COST.through
  }
  for (const tie of tiesOf[at] ?? []) {
    if (cost >= limit) return cost
    cost += meetings(tie, boxes, ties)
  }
  return cost
}

export function totalCost({ boxes, ties, childrenOf, pieces }: Field): number {
  let cost = 0
  // Each crossing is seen from both sides here.
  for (const tie of ties) {
    cost += tieCost(boxes[tie.from], boxes[tie.to], tie.isFeedback) + meetings(tie, boxes, ties)
    cost -= siblingGain(tie, boxes, childrenOf)
  }
  for (let at = 0; at < pieces; at += 1) cost += boxes[at]?.price ?? 0
  return cost
}

/** Cards and other ties that one tie runs over. */
function meetings(tie: NumberedTie, boxes: Field['boxes'], ties: Field['ties']): number {
  const [from, to] = [boxes[tie.from], boxes[tie.to]]
  let cost = 0
  for (let other = 0; other < boxes.length; other += 1) {
    if (other !== tie.from && other !== tie.to && runsThrough(from, to, boxes[other])) cost += COST.through
  }
  for (const other of ties) {
    const isApart = tie.from !== other.from && tie.from !== other.to && tie.to !== other.from && tie.to !== other.to
    if (isApart && cross(from, to, boxes[other.from], boxes[other.to])) cost += COST.crossing
  }
  return cost
}

function tieCost(from: PricedBox | undefined, to: PricedBox | undefined, isFeedback: boolean): number {
  if (from === undefined || to === undefined) return 0
  const across = (to.x + to.w / 2 - from.x - from.w / 2) / ACROSS_PX
  const down = Math.abs(to.y + to.h / 2 - from.y - from.h / 2) / DOWN_PX
  if (from.lane !== to.lane) return Math.abs(across) * COST.acrossBetweenLanes + down * COST.downBetweenLanes
  if (isWrap(from, to)) return COST.wrapped + down * COST.down
  if (isFeedback) return (Math.abs(across) + down) * COST.feedback + (across > 0 ? 0 : 0.3)
  if (across >= 0.6) return across + down * COST.down
  return (across > -0.6 ? COST.stacked : COST.backward - across) + down * COST.down
}

/** What goes on at the start of a row below, as writing does. */
function isWrap(from: PricedBox, to: PricedBox): boolean {
  return from.row?.isEnd === true && to.row?.isStart === true && to.y >= from.y + from.h && from.lane === to.lane
}

/** Those that come from one card stand in one column, however far down that is. */
function siblingGain({ from, to }: NumberedTie, boxes: Field['boxes'], childrenOf: Field['childrenOf']): number {
  const [source, box] = [boxes[from], boxes[to]]
  if (source === undefined || box === undefined || box.x < source.x + source.w) return 0
  const isBeside = childrenOf[from]?.some((child) => {
    const other = child === to ? undefined : boxes[child]
    return other !== undefined && Math.abs(other.x - box.x) < box.w / 2 && other.lane === box.lane
  })
  return isBeside === true ? (Math.abs(box.y - source.y) / DOWN_PX) * COST.besideSibling : 0
}

/** Whether the straight line between two cards meets a third. */
function runsThrough(from: PricedBox | undefined, to: PricedBox | undefined, card: Box | undefined): boolean {
  if (from === undefined || to === undefined || card === undefined || isWrap(from, to)) return false
  if (isInColumnOf(to, card) && to.x > from.x && to.x - from.x < 1.5 * ACROSS_PX) return false
  const ax = from.x + from.w / 2
  const ay = from.y + from.h / 2
  const dx = to.x + to.w / 2 - ax
  const dy = to.y + to.h / 2 - ay
  let enter = 0
  let leave = 1
  if (dx === 0) { if (ax < card.x || ax > card.x + card.w) return false } else {
    const near = (card.x - ax) / dx
    const far = (card.x + card.w - ax) / dx
    enter = Math.max(enter, Math.min(near, far))
    leave = Math.min(leave, Math.max(near, far))
  }
  if (dy === 0) { if (ay < card.y || ay > card.y + card.h) return false } else {
    const near = (card.y - ay) / dy
    const far = (card.y + card.h - ay) / dy
    enter = Math.max(enter, Math.min(near, far))
    leave = Math.min(leave, Math.max(near, far))
  }
  return enter < leave
}

/** A link comes to a card through the gutter before it, past all that stand above and below. */
function isInColumnOf({ x }: Box, card: Box): boolean {
  return Math.abs(card.x - x) < card.w / 2
}

type Placed = PricedBox | undefined

function cross(a: Placed, b: Placed, c: Placed, d: Placed): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    d !== undefined &&
    !isWrap(a, b) &&
    !isWrap(c, d) &&
    turn(a, b, c) * turn(a, b, d) < 0 &&
    turn(c, d, a) * turn(c, d, b) < 0
  )
}

/** On which side of the line between the middles of two cards a third one lies. */
function turn(a: Box, b: Box, c: Box): number {
  const ax = a.x + a.w / 2
  const ay = a.y + a.h / 2
  return Math.sign((b.x + b.w / 2 - ax) * (c.y + c.h / 2 - ay) - (b.y + b.h / 2 - ay) * (c.x + c.w / 2 - ax))
}
