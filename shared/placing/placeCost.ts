import type { Box } from '../geometry/box.ts'

export interface PricedBox extends Box {
  lane?: string
  price: number
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

function countAt(at: number, spot: PricedBox, { boxes, ties, tiesOf, otherTies }: Field, limit: number): number {
  let cost = spot.price
  for (const { from, to, isFeedback } of tiesOf[at] ?? []) cost += tieCost(boxes[from], boxes[to], isFeedback)
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

export function totalCost({ boxes, ties, pieces }: Field): number {
  let cost = 0
  // Each crossing is seen from both sides here.
  for (const tie of ties) cost += tieCost(boxes[tie.from], boxes[tie.to], tie.isFeedback) + meetings(tie, boxes, ties)
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
  if (isFeedback) return (Math.abs(across) + down) * COST.feedback + (across > 0 ? 0 : 0.3)
  if (across >= 0.6) return across + down * COST.down
  return (across > -0.6 ? COST.stacked : COST.backward - across) + down * COST.down
}

/** Whether the straight line between two cards meets a third. */
function runsThrough(from: Box | undefined, to: Box | undefined, card: Box | undefined): boolean {
  if (from === undefined || to === undefined || card === undefined) return false
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

function cross(a: Box | undefined, b: Box | undefined, c: Box | undefined, d: Box | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    c !== undefined &&
    d !== undefined &&
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
