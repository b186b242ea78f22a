import type { Box } from '../geometry/box.ts'
import { SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { solidPieces } from './arrangement.ts'
import { grownBoard, type Growth } from './growLanes.ts'
import { isFreeFor } from './spots.ts'

/** What stays free beside and below a lane that grows without moving anything, px. */
const LANE_AIR_PX = 48

/**
 * The board when lanes have grown around what comes to their right or lower edge: into what is free there, or what is
 * in the way makes room. Undefined when they need not, or what is in the way may not move.
 * @param ids what is to be held; what somebody else left outside stays there
 */
export function boardHolding(graph: BoardGraph, ids: ReadonlySet<string>): BoardGraph | undefined {
  const held = graph.lanes.reduce((board, { id }) => laneHolding(id, board, ids) ?? board, graph)
  return held === graph ? undefined : held
}

function laneHolding(id: string, board: BoardGraph, ids: ReadonlySet<string>): BoardGraph | undefined {
  const lane = board.lanes.find((one) => one.id === id)
  if (lane === undefined || lane.isLocked || lane.rotation !== 0) return undefined
  const own = solidPieces(board).filter((piece) => piece.lane === id && ids.has(piece.id))
  const need: Growth = {
    right: beyond(lane.x + lane.w, own.map(({ x, w }) => x + w)),
    down: beyond(lane.y + lane.h, own.map(({ y, h }) => y + h)),
  }
  if (need.right === 0 && need.down === 0) return undefined
  if (!stripsOf(lane, need).every((strip) => isFreeFor(lane, strip, board)))
    return grownBoard(board, new Map([[id, need]]))
  const larger = { ...lane, w: lane.w + need.right, h: lane.h + need.down }
  return { ...board, lanes: board.lanes.map((one) => (one === lane ? larger : one)) }
}

function beyond(edge: number, ends: readonly number[]): number {
  const most = ends.reduce((far, end) => Math.max(far, end + SPACING.lanePadding), edge)
  // What was rounded sticks out of nothing.
  return most - edge < 1 ? 0 : most - edge
}

function stripsOf({ x, y, w, h }: GraphLane, { right, down }: Growth): Box[] {
  return [
    ...(right > 0 ? [{ x: x + w, y, w: right + LANE_AIR_PX, h: h + down }] : []),
    ...(down > 0 ? [{ x, y: y + h, w: w + right, h: down + LANE_AIR_PX }] : []),
  ]
}
