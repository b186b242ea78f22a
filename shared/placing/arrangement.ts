import { boundsOf, boundsOfPoints, type Box } from '../geometry/box.ts'
import { SPACING } from '../geometry/spacing.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import type { BoardGraph, Course, GraphLane, GraphPiece } from '../graph/boardGraph.ts'
import { isHolder } from '../graph/others.ts'

/** A board, with courses, and the part of its page that can be seen; all in page px. */
export interface Scene {
  graph: BoardGraph
  view: Box
}

/** Where what is new goes, and how what is there makes room. */
export interface Arrangement {
  /**
   * The new cards by their keys; `lane` is the id of a lane of this arrangement or of the board, `spot` the name of the
   * place for who wants another.
   */
  cards: ReadonlyMap<string, Box & { lane?: string; spot?: string }>
  /** Lanes that are new or get another size or place. */
  lanes: readonly GraphLane[]
  /** What was there, where it will be: what lies beside or below growing lanes makes room. Without new lanes. */
  standing: BoardGraph
}

/** From one column to the next, and from one row of a lane to the next, px. */
export const COLUMN_PX = COMPONENT_SIZE.w + SPACING.columnGutter
export const ROW_PX = COMPONENT_SIZE.h + SPACING.rowGutter

/** What no card may lie on: other cards, notes, drawings, pictures. Groups and frames are what they hold. */
export function solidPieces({ parts, others }: BoardGraph): GraphPiece[] {
  return [...parts, ...others.filter((other) => other.type !== 'arrow' && !isHolder(other))]
}

/** How every arrow is drawn that a board can say it of. */
export function coursesOn({ links, others }: BoardGraph): Course[] {
  return [...links, ...others].flatMap(({ course }) => course ?? [])
}

/** The box around all that is on a board; undefined when it is empty. */
export function boundsOfBoard(graph: BoardGraph): Box | undefined {
  const boxes = boxesOn(graph)
  return boxes.length === 0 ? undefined : boundsOf(boxes)
}

/** A box around each thing that is on a board. */
export function boxesOn(graph: BoardGraph): Box[] {
  const courses = coursesOn(graph).filter(({ points }) => points.length > 0)
  return [...solidPieces(graph), ...graph.lanes, ...courses.map(({ points }) => boundsOfPoints(points))]
}
