import type { Box } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { SPACING } from '../geometry/spacing.ts'
import type { GraphLane } from '../graph/boardGraph.ts'
import { boundsOfBoard, COLUMN_PX, type Scene } from './arrangement.ts'

/** A row may be so long that it can still be read when all of it is seen. */
const READ_AT_ZOOM = 0.75
/** However large or small the window is: what one draws, others look at in theirs. */
const COLUMNS = { least: 4, most: 6, usual: 5 } as const
/** Columns nearer than this are one, px. */
const SAME_PX = 40

/** From where to where a row of cards goes before the next one begins, px. */
export interface RowReach {
  start: number
  end: number
}

/** Where in its row a card lies. */
export interface RowPlace {
  isStart: boolean
  isEnd: boolean
}

/** How many cards side by side make a row. */
export function columnsFor({ w }: Box): number {
  // Where a pointer asked for it, nobody knows the view.
  if (w === 0) return COLUMNS.usual
  const fitting = Math.floor((w / READ_AT_ZOOM + SPACING.columnGutter) / COLUMN_PX)
  return Math.min(COLUMNS.most, Math.max(COLUMNS.least, fitting))
}

/** The rows of a lane as it was drawn, or of what lies in none: as long as it is already, else as can be read. */
export function rowReach(lane: GraphLane | undefined, { graph, view }: Scene): RowReach {
  const around = lane ?? boundsOfBoard(graph) ?? view
  const padding = lane === undefined ? 0 : SPACING.lanePadding
  const start = around.x + padding
  const readable = start + columnsFor(view) * COLUMN_PX - SPACING.columnGutter
  return { start, end: Math.max(around.x + around.w - padding, readable) }
}

export function placeInRow({ x }: Pick<Box, 'x'>, { start, end }: RowReach): RowPlace {
  return { isStart: Math.abs(x - start) < SAME_PX, isEnd: isBeyond({ x: x + COLUMN_PX }, { start, end }) }
}

/** Whether a card would make its row too long. */
export function isBeyond({ x }: Pick<Box, 'x'>, { end }: RowReach): boolean {
  return x + COMPONENT_SIZE.w > end + SAME_PX
}
