import { middleOf } from '../geometry/box.ts'
import { COMPONENT_SIZE } from '../geometry/cardSize.ts'
import { insideOf } from '../geometry/spacing.ts'
import type { GraphLane, GraphPiece } from '../graph/boardGraph.ts'
import { hasFixed, type Blocks } from './blocks.ts'

/** An empty lane takes part as if it held one card; where something is fixed it stays as it is. */
export function withStandIns(board: Blocks): Blocks {
  if (hasFixed(board)) return board
  const empty = board.lanes.filter((lane) => board.blocks.every((block) => block.lane !== lane.id))
  return { ...board, blocks: [...board.blocks, ...empty.map((lane) => standIn(lane, board.blocks))] }
}

/** Whether a lane holds nothing but the card that takes part for it. */
export function isEmptied({ id }: Pick<GraphLane, 'id'>, { blocks }: Pick<Blocks, 'blocks'>): boolean {
  return blocks.some((block) => block.id === standInId(id))
}

function standInId(laneId: string): string {
  return `in ${laneId}`
}

/** In the first column that there is, so that a lane that was tidied up empty is known again. */
function standIn(lane: GraphLane, blocks: readonly GraphPiece[]): GraphPiece {
  const { x, y, w } = insideOf(lane)
  const middles = blocks.filter((block) => block.x >= x && block.x + block.w <= x + w).map((block) => middleOf(block).x)
  const middle = Math.min(...(middles.length > 0 ? middles : [x + COMPONENT_SIZE.w / 2]))
  const id = standInId(lane.id)
  const { pageId, id: parentId } = lane
  const still = { rotation: 0, isLocked: false, isPinned: false }
  return {
    id,
    pageId,
    parentId,
    lane: parentId,
    holder: id,
    ...still,
    x: middle - COMPONENT_SIZE.w / 2,
    y,
    ...COMPONENT_SIZE,
  }
}
