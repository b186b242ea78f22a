import type { LaneOrder } from './laneOrders.ts'
import { REACH, spanAround, type Cells, type Marks, type Puzzle, type Span } from './puzzle.ts'

/** px of link that a flaw is worth. */
const WORTH = {
  /** A flow that goes straight down or up: as much as makes a row of cards as good as a column of them. */
  upright: 230,
  backward: 400,
  /** Of what a design begins with, however short that would make its links: it is read from the left. */
  first: 600,
  bend: 40,
  /** A card in the way of a straight link. */
  inTheWay: 160,
  /** Per px of a lane's width and height, so that what nothing pulls stays close. */
  laneSpread: 0.12,
  /** Per px of the whole, as seen on a screen: a tall board is read smaller than a wide one. */
  spread: 0.9,
  /** Per row between two lanes that lie side by side. */
  stagger: 150,
  /** What must not be, more than any links; per grid unit, so that the search finds its way out. */
  forbidden: 1e9,
} as const

/** Width to height of the room that a screen leaves for a board. */
const SCREEN_RATIO = 1.7

/**
 * How long the links are and how badly they are read; lower is better, and below `forbidden` nothing lies where it must
 * not.
 */
export function costOf(puzzle: Puzzle, cells: Cells): number {
  puzzle.marks.round += 1
  return placeCost(puzzle, cells) + laneCost(puzzle, cells) + linkCost(puzzle, cells)
}

export function isAllowed(cost: number): boolean {
  return cost < WORTH.forbidden
}

function indexOf(col: number, row: number): number {
  return ((col + REACH) & (2 * REACH - 1)) * 2 * REACH + ((row + REACH) & (2 * REACH - 1))
}

function placeCost({ movable, isBlocked, marks }: Puzzle, { col, row }: Cells): number {
  let cost = 0
  for (const node of movable) {
    const [c, r] = [col[node] ?? 0, row[node] ?? 0]
    const index = indexOf(c, r)
    if (marks.cells[index] === marks.round || isBlocked(c, r)) cost += WORTH.forbidden
    marks.cells[index] = marks.round
  }
  return cost
}

function laneCost(puzzle: Puzzle, cells: Cells): number {
  const { pitch, members, fixedSpans, orders, all, outside, reading } = puzzle
  const spans = members.map((nodes, lane) => fixedSpans[lane] ?? spanAround(nodes, cells))
  let cost = 0
  for (const order of orders) cost += orderCost(order, spans)
  spans.forEach((span, lane) => {
    if (span === undefined) return
    cost += reading * WORTH.laneSpread * ((span.right - span.left) * pitch.x + (span.bottom - span.top) * pitch.y)
    for (const node of outside) cost += intrusion(span, cells, node)
    if (fixedSpans[lane] !== undefined) for (const node of members[lane] ?? []) cost += escape(span, cells, node)
  })
  const whole = spanAround(all, cells)
  return whole === undefined
    ? cost
    : cost +
        reading *
          WORTH.spread *
          Math.max((whole.right - whole.left) * pitch.x, SCREEN_RATIO * (whole.bottom - whole.top) * pitch.y)
}

function orderCost({ before, after, axis }: LaneOrder, spans: readonly (Span | undefined)[]): number {
  const [one, other] = [spans[before], spans[after]]
  if (one === undefined || other === undefined) return 0
  if (axis === 'y') return WORTH.forbidden * Math.max(0, one.bottom + 1 - other.top)
  // Side by side they should stay: not one above the other, however far to the right.
  const apart = Math.max(0, one.top - other.bottom, other.top - one.bottom)
  return WORTH.forbidden * Math.max(0, one.right + 1 - other.left) + WORTH.stagger * apart
}

/** A node in a lane that does not hold it. */
function intrusion({ left, right, top, bottom }: Span, { col, row }: Cells, node: number): number {
  const [c, r] = [col[node] ?? 0, row[node] ?? 0]
  const isInside = c > left - 1 && c < right + 1 && r > top - 1 && r < bottom + 1
  return isInside ? WORTH.forbidden * (1 + Math.min(c - left + 1, right + 1 - c, r - top + 1, bottom + 1 - r)) : 0
}

/** A node outside of the lane that holds it and does not grow. */
function escape({ left, right, top, bottom }: Span, { col, row }: Cells, node: number): number {
  const [c, r] = [col[node] ?? 0, row[node] ?? 0]
  const out = Math.max(left - c, c - right, top - r, r - bottom)
  return out > 0.5 ? WORTH.forbidden * out : 0
}

function linkCost({ from, to, flows, begins, asked, pitch, reading, marks }: Puzzle, { col, row }: Cells): number {
  let [length, ugliness] = [0, 0]
  for (let link = 0; link < from.length; link++) {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0]
    const [ca, ra, cb, rb] = [col[a] ?? 0, row[a] ?? 0, col[b] ?? 0, row[b] ?? 0]
    const across = cb - ca
    const down = rb - ra
    length += Math.abs(across) * pitch.x + Math.abs(down) * pitch.y
    if (flows[link] === true) ugliness += across > 0.4 ? 0 : across < -0.4 ? WORTH.backward : WORTH.upright
    if (begins[link] === true && across < 0.6) length += WORTH.first * (1 + Math.max(0, -across))
    if (asked[link] === true && across < -0.4) length += WORTH.first
    if (across !== 0 && down !== 0) ugliness += WORTH.bend
    else ugliness += WORTH.inTheWay * between(marks, ca, ra, cb, rb)
  }
  return length + ugliness * reading
}

function between({ cells, round }: Marks, ca: number, ra: number, cb: number, rb: number): number {
  const steps = Math.max(Math.abs(cb - ca), Math.abs(rb - ra))
  let found = 0
  for (let step = 1; step < steps; step++) {
    if (cells[indexOf(ca + Math.sign(cb - ca) * step, ra + Math.sign(rb - ra) * step)] === round) found += 1
  }
  return found
}
