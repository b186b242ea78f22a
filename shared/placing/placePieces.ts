import type { Box } from '../geometry/box.ts'
import type { LinkKind } from '../board/links.ts'
import { costAt, totalCost, type Field } from './placeCost.ts'

/** A place that a card could take. */
export interface Spot extends Box {
  lane?: string
  /** What it costs by itself: less is nearer to where the eye is. */
  price: number
}

export interface Piece {
  key: string
  lane?: string
  spots: readonly Spot[]
}

export interface Tie {
  from: string
  to: string
  kind: LinkKind
}

export interface Puzzle {
  /** What is to be placed, in the order in which it flows. */
  pieces: readonly Piece[]
  /** What is placed already. */
  fixed: ReadonlyMap<string, Box & { lane?: string }>
  ties: readonly Tie[]
}

/** Less than this between two cards leaves no room for a link, px. */
const AIR_X_PX = 56
const AIR_Y_PX = 40
const MOST_ROUNDS = 10
const MOST_SHAKES = 30
const SHAKE_STRIDE = 5

/**
 * Gives every piece a spot so that what is linked is near, flows to the right and does not run through others: each
 * piece takes its cheapest spot, then pieces move and swap until nothing gets better. A piece without a free spot is
 * left out.
 */
export function solvePuzzle(puzzle: Puzzle): ReadonlyMap<string, Spot> {
  const field = fieldOf(puzzle)
  puzzle.pieces.forEach((piece, at) => { field.boxes[at] = cheapestSpot(piece, at, field) })
  improve(puzzle, field)
  shake(puzzle, field)
  orderTwins(puzzle, field)
  return new Map(
    puzzle.pieces.flatMap(({ key }, at) => {
      const spot = field.boxes[at]
      return spot === undefined ? [] : [[key, spot as Spot] as const]
    }),
  )
}

function fieldOf({ pieces, fixed, ties }: Puzzle): Field {
  const keys = [...pieces.map(({ key }) => key), ...fixed.keys()]
  const place = new Map(keys.map((key, at) => [key, at]))
  const numbered = ties.flatMap(({ from, to, kind }) => {
    const [a, b] = [place.get(from), place.get(to)]
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, isFeedback: kind === 'feedback' }]
  })
  return {
    pieces: pieces.length,
    boxes: [...pieces.map(() => undefined), ...[...fixed.values()].map((box) => ({ ...box, price: 0 }))],
    ties: numbered,
    tiesOf: keys.map((_, at) => numbered.filter(({ from, to }) => from === at || to === at)),
    otherTies: keys.map((_, at) => numbered.filter(({ from, to }) => from !== at && to !== at)),
  }
}

/** Moves and swaps until nothing gets better. */
function improve({ pieces }: Puzzle, field: Field): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false
    pieces.forEach((piece, at) => {
      const best = cheapestSpot(piece, at, field)
      if (best !== field.boxes[at]) changed = true
      field.boxes[at] = best
    })
    pieces.forEach((piece, at) => { if (swapOne(pieces, piece, at, field)) changed = true })
    if (!changed) break
  }
}

/**
 * Lifts a few pieces out together and lets them settle anew, because what fits best alone is not what fits best
 * together.
 */
function shake(puzzle: Puzzle, field: Field): void {
  let best = field.boxes.slice(0, field.pieces)
  let least = totalCost(field)
  const missing = best.filter((box) => box === undefined).length
  for (let turn = 0; turn < MOST_SHAKES && field.pieces > 2; turn += 1) {
    const lifted = puzzle.pieces
      .map((piece, at) => ({ piece, at }))
      .filter(({ at }) => (at + turn) % SHAKE_STRIDE < 2 + (turn % 3))
    for (const { at } of lifted) field.boxes[at] = undefined
    for (const { piece, at } of turn % 2 === 0 ? lifted : lifted.toReversed())
      field.boxes[at] = cheapestSpot(piece, at, field)
    improve(puzzle, field)
    const cost = totalCost(field)
    const isWhole = field.boxes.slice(0, field.pieces).filter((box) => box === undefined).length <= missing
    if (isWhole && cost < least - 1e-6) [best, least] = [field.boxes.slice(0, field.pieces), cost]
    else best.forEach((box, at) => { field.boxes[at] = box })
  }
}

/** Pieces with the same neighbours could lie either way around: then the order in which they were named is kept. */
function orderTwins({ pieces, ties }: Puzzle, field: Field): void {
  const neighbours = pieces.map(({ key, lane }) =>
    JSON.stringify([
      lane,
      ...ties
        .filter(({ from, to }) => from === key || to === key)
        .map(({ from, to, kind }) => [from === key ? '' : from, to === key ? '' : to, kind])
        .sort(),
    ]),
  )
  for (const sort of new Set(neighbours)) {
    const twins = pieces.map((_, at) => at).filter((at) => neighbours[at] === sort)
    const spots = twins
      .map((at) => field.boxes[at])
      .sort((a, b) => (a?.x ?? 0) - (b?.x ?? 0) || (a?.y ?? 0) - (b?.y ?? 0))
    twins.forEach((at, order) => { field.boxes[at] = spots[order] })
  }
}

function cheapestSpot(piece: Piece, at: number, field: Field): Spot | undefined {
  const current = field.boxes[at] as Spot | undefined
  const others = field.boxes
    .slice(0, field.pieces)
    .filter((box, other): box is Spot => box !== undefined && other !== at)
  let best = current
  let least = current === undefined ? Infinity : costAt(at, current, field, Infinity) - 1e-6
  for (const spot of piece.spots) {
    if (spot.price >= least || others.some((other) => isTooNear(other, spot))) continue
    const cost = costAt(at, spot, field, least)
    if (cost < least) [best, least] = [spot, cost]
  }
  return best
}

function swapOne(pieces: readonly Piece[], piece: Piece, at: number, field: Field): boolean {
  for (let other = at + 1; other < pieces.length; other += 1) {
    const [mine, its] = [field.boxes[at], field.boxes[other]]
    if (pieces[other]?.lane !== piece.lane || mine === undefined || its === undefined) continue
    const before = costAt(at, mine, field, Infinity) + costAt(other, its, field, Infinity)
    field.boxes[at] = its
    field.boxes[other] = mine
    if (costAt(at, its, field, before) + costAt(other, mine, field, before) < before - 1e-6) return true
    field.boxes[at] = mine
    field.boxes[other] = its
  }
  return false
}

function isTooNear(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w + AIR_X_PX &&
    other.x < one.x + one.w + AIR_X_PX &&
    one.y < other.y + other.h + AIR_Y_PX &&
    other.y < one.y + one.h + AIR_Y_PX
  )
}
