import { overlaps, type Box } from '../geometry/box.ts'
import type { LinkKind } from '../board/links.ts'
import { anneal, choose, settle, type Problem } from '../search/localSearch.ts'
import { costAt, totalCost, type Field } from './placeCost.ts'
import type { RowPlace } from './wrapping.ts'

/** A place that a card could take. */
export interface Spot extends Box {
  lane?: string
  /** What it costs by itself: less is nearer to where the eye is. */
  price: number
  row?: RowPlace
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

export interface PlacesAsked {
  /** What is to be placed, in the order in which it flows. */
  pieces: readonly Piece[]
  /** What is placed already. */
  fixed: ReadonlyMap<string, Box & { lane?: string; row?: RowPlace }>
  ties: readonly Tie[]
  /** Links between what is placed already. */
  standing?: readonly Pick<Tie, 'from' | 'to'>[]
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
export function placePieces(asked: PlacesAsked): ReadonlyMap<string, Spot> {
  const field = fieldOf(asked)
  const problem = problemIn(field, asked.pieces)
  choose(problem)
  settle(problem, MOST_ROUNDS)
  shake(problem, field)
  orderTwins(asked, field)
  return new Map(
    asked.pieces.flatMap(({ key }, at) => {
      const spot = field.boxes[at]
      return spot === undefined ? [] : [[key, spot as Spot] as const]
    }),
  )
}

function problemIn(field: Field, pieces: readonly Piece[]): Problem<Spot> {
  const { boxes } = field
  const isTaken = (at: number, spot: Spot): boolean => {
    for (let other = 0; other < pieces.length; other += 1) {
      const box = boxes[other]
      if (other !== at && box !== undefined && overlaps(box, spot, AIR_X_PX, AIR_Y_PX)) return true
    }
    return false
  }
  return {
    things: pieces.map((_, at) => at),
    options: (at) => pieces[at]?.spots ?? [],
    costOf: (at, limit) => {
      const spot = boxes[at]
      return spot === undefined ? Infinity : costAt(at, spot, field, limit)
    },
    costWith: (at, spot, limit) =>
      spot.price >= limit || isTaken(at, spot) ? Infinity : costAt(at, spot, field, limit),
    take: (at, spot) => {
      boxes[at] = spot
    },
    trades: {
      partnersOf: (at) =>
        pieces.flatMap(({ lane }, other) =>
          other > at && lane === pieces[at]?.lane && boxes[other] !== undefined && boxes[at] !== undefined
            ? [other]
            : [],
        ),
      swap: (at, other) => {
        ;[boxes[at], boxes[other]] = [boxes[other], boxes[at]]
      },
    },
  }
}

function fieldOf({ pieces, fixed, ties, standing = [] }: PlacesAsked): Field {
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
    childrenOf: keys.map((key) => {
      const own = [...ties, ...standing].filter(({ from }) => from === key)
      return own.flatMap(({ to }) => place.get(to) ?? [])
    }),
    otherTies: keys.map((_, at) => numbered.filter(({ from, to }) => from !== at && to !== at)),
  }
}

/**
 * Lifts a few pieces out together and lets them settle anew, because what fits best alone is not what fits best
 * together.
 */
function shake(problem: Problem<Spot>, field: Field): void {
  const { boxes, pieces } = field
  if (pieces <= 2) return
  const missing = (): number => problem.things.filter((at) => boxes[at] === undefined).length
  const allowed = missing()
  const best = anneal(boxes, totalCost(field), {
    steps: MOST_SHAKES,
    change: (_, _cost, turn) => {
      const lifted = problem.things.filter((at) => (at + turn) % SHAKE_STRIDE < 2 + (turn % 3))
      for (const at of lifted) boxes[at] = undefined
      choose(problem, turn % 2 === 0 ? lifted : lifted.toReversed())
      settle(problem, MOST_ROUNDS)
      return missing() <= allowed ? totalCost(field) : Infinity
    },
    copy: (spots) => spots.slice(0, pieces),
    assign: (target, source) => source.slice(0, pieces).forEach((box, at) => { target[at] = box }),
  })
  best.state.forEach((box, at) => { boxes[at] = box })
}

type Placed = Box | undefined

/** Pieces with the same neighbours could lie either way around: then the order in which they were named is kept. */
function orderTwins({ pieces, ties }: PlacesAsked, field: Field): void {
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
    // What hangs from one card stands in its column; what is linked to nothing is read as writing is.
    const isLinked = field.tiesOf[twins[0] ?? 0]?.length !== 0
    const across = (a: Placed, b: Placed): number => (a?.x ?? 0) - (b?.x ?? 0)
    const down = (a: Placed, b: Placed): number => (a?.y ?? 0) - (b?.y ?? 0)
    const spots = twins
      .map((at) => field.boxes[at])
      .sort((a, b) => (isLinked ? across(a, b) || down(a, b) : down(a, b) || across(a, b)))
    twins.forEach((at, order) => { field.boxes[at] = spots[order] })
  }
}
