import { contains, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphPiece } from '../graph/boardGraph.ts'
import { movedBoard } from '../graph/movedBoard.ts'
import { solidPieces } from './arrangement.ts'

/** How much larger something gets, px. */
export interface Growth {
  right: number
  down: number
}

/** Edges that are this near to each other, px, are on one line. */
export const SAME_LINE_PX = 4
const PAGE = ''
const NOTHING: Growth = { right: 0, down: 0 }

/**
 * The board when lanes have grown: what lies beside or below a lane makes room, a frame grows with the lanes in it, and
 * lanes that stood in one row or one column still do. Undefined when something would come to lie on something, as on
 * what is locked or pinned: that never moves.
 * @param growth by the ids of lanes
 */
export function grownBoard(graph: BoardGraph, growth: ReadonlyMap<string, Growth>): BoardGraph | undefined {
  const board = new GrowingBoard(graph, withMates(graph, growth))
  const now = movedBoard(graph, (piece) => board.moveOf(piece))
  const grown = <P extends GraphPiece>(piece: P): P => {
    const { right, down } = board.needOf(piece)
    return right === 0 && down === 0 ? piece : { ...piece, w: piece.w + right, h: piece.h + down }
  }
  const standing = { ...now, lanes: now.lanes.map(grown), others: now.others.map(grown) }
  return coversMore(graph, standing) ? undefined : standing
}

/** Lanes of one row keep one height, and those of one column one width. */
function withMates({ lanes }: BoardGraph, growth: ReadonlyMap<string, Growth>): ReadonlyMap<string, Growth> {
  const isOneLine = (a: number, b: number): boolean => Math.abs(a - b) < SAME_LINE_PX
  return new Map(lanes.map((lane) => {
    const mayGrow = growth.has(lane.id) || (lane.rotation === 0 && !lane.isLocked && !lane.isPinned)
    const mates = mayGrow ? lanes.filter(({ id, parentId }) => growth.has(id) && parentId === lane.parentId) : []
    const inRow = mates.filter(({ y, h }) => isOneLine(y, lane.y) && isOneLine(y + h, lane.y + lane.h))
    const inColumn = mates.filter(({ x, w }) => isOneLine(x, lane.x) && isOneLine(x + w, lane.x + lane.w))
    const most = (some: typeof mates, side: keyof Growth): number =>
      Math.max(growth.get(lane.id)?.[side] ?? 0, ...some.map(({ id }) => growth.get(id)?.[side] ?? 0))
    return [lane.id, { right: most(inColumn, 'right'), down: most(inRow, 'down') }] as const
  }))
}

const SIDES = {
  right: { start: 'x', size: 'w' },
  down: { start: 'y', size: 'h' },
} as const

/** What moves and what grows, each worked out once; everything moves with what it lies in. */
class GrowingBoard {
  readonly #pieces: ReadonlyMap<string, GraphPiece>
  /** The smaller before the larger. */
  readonly #frames: readonly GraphPiece[]
  readonly #children = new Map<string, GraphPiece[]>()
  readonly #growth: ReadonlyMap<string, Growth>
  readonly #needs = new Map<string, Growth>()
  readonly #moves = new Map<string, Point>()
  /** What is locked or pinned, and what holds such a thing. */
  readonly #fixed = new Set<string>()

  constructor({ parts, lanes, others }: BoardGraph, growth: ReadonlyMap<string, Growth>) {
    const pieces = [...lanes, ...others, ...parts]
    this.#growth = growth
    this.#frames = others.filter(({ type }) => type === 'frame').toSorted((a, b) => a.w * a.h - b.w * b.h)
    this.#pieces = new Map(pieces.map((piece) => [piece.id, piece]))
    for (const piece of pieces) {
      const around = this.#around(piece)
      this.#children.set(around, [...(this.#children.get(around) ?? []), piece])
    }
    for (const piece of pieces) if (piece.isLocked || piece.isPinned) this.#fix(piece)
  }

  /** What a piece moves with: what holds it, or else the frame that it lies on, if only with a corner. */
  #around(piece: GraphPiece): string {
    if (this.#pieces.has(piece.parentId)) return piece.parentId
    return this.#frames.find((frame) => frame.id !== piece.id && overlaps(frame, piece))?.id ?? PAGE
  }

  #fix(piece: GraphPiece | undefined): void {
    if (piece === undefined || this.#fixed.has(piece.id)) return
    this.#fixed.add(piece.id)
    this.#fix(this.#pieces.get(piece.parentId))
  }

  needOf(piece: GraphPiece): Growth {
    const known = this.#needs.get(piece.id)
    if (known !== undefined) return known
    // Parents that name each other end here.
    this.#needs.set(piece.id, NOTHING)
    const own = this.#growth.get(piece.id) ?? NOTHING
    const need = { right: this.#needAt(piece, 'right', own), down: this.#needAt(piece, 'down', own) }
    this.#needs.set(piece.id, need)
    return need
  }

  #needAt(piece: GraphPiece, side: keyof Growth, own: Growth): number {
    const { start, size } = SIDES[side]
    const children = this.#children.get(piece.id) ?? []
    const most = this.#shiftIn(piece.id, side, Infinity)
    if (most === 0) return own[side]
    const ends = children.map((one) => {
      const end = one[start] + one[size] + this.needOf(one)[side]
      return end + this.#shiftIn(piece.id, side, one[start])
    })
    const beyond = Math.max(0, ...ends) + SPACING.lanePadding - piece[start] - piece[size]
    return Math.max(own[side], Math.min(most, beyond))
  }

  moveOf(piece: GraphPiece): Point {
    const known = this.#moves.get(piece.id)
    if (known !== undefined) return known
    this.#moves.set(piece.id, { x: 0, y: 0 })
    const scope = this.#around(piece)
    const parent = this.#pieces.get(scope)
    const around = parent === undefined ? { x: 0, y: 0 } : this.moveOf(parent)
    const own = this.#fixed.has(piece.id)
      ? { x: 0, y: 0 }
      : { x: this.#shiftIn(scope, 'right', piece.x), y: this.#shiftIn(scope, 'down', piece.y) }
    const move = moved(own, around)
    this.#moves.set(piece.id, move)
    return move
  }

  /** How far something moves that begins at `from`: as far as the longest row of what grows before it. */
  #shiftIn(parentId: string, side: keyof Growth, from: number): number {
    const { start, size } = SIDES[side]
    let most = 0
    for (const one of this.#children.get(parentId) ?? []) {
      const need = this.needOf(one)[side]
      if (need > 0 && one[start] + one[size] - SAME_LINE_PX <= from && one[start] < from)
        most = Math.max(most, need + this.#shiftIn(parentId, side, one[start]))
    }
    return most
  }
}

/** Whether what moved or grew covers what it did not: something that stays, or that moved otherwise. */
function coversMore(before: BoardGraph, after: BoardGraph): boolean {
  const [was, is] = [bodies(before), bodies(after)]
  const changed = [...is].filter(([id, box]) => !isSameBox(was.get(id) ?? box, box))
  return changed.some(([id, box]) => {
    const old = was.get(id) ?? box
    return [...is].some(([other, to]) => other !== id && overlaps(to, box) && !overlaps(was.get(other) ?? to, old))
  })
}

function bodies(graph: BoardGraph): Map<string, Box> {
  return new Map([...solidPieces(graph), ...graph.lanes].map((one) => [one.id, one]))
}

function isSameBox(one: Box, other: Box): boolean {
  return contains(one, other) && contains(other, one)
}
