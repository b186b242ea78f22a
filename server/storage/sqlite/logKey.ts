import { BOARD_LANE } from '../../../shared/protocol/lanes.ts'
import { boardOf, laneOf, logOf, type LogId } from '../logId.ts'

/** How a log is named in the database: a board's id, and a lane. */
export type LogKey = readonly [boardId: string, lane: string]

/** The lane of the board itself, of which nearly all rows are: an empty text takes no byte in a row nor in an index. */
export const OWN_LANE = ''

export function keyOf(log: LogId): LogKey {
  const lane = laneOf(log)
  return [boardOf(log), lane === BOARD_LANE ? OWN_LANE : lane]
}

export function logOfKey([boardId, lane]: LogKey): LogId {
  return logOf(boardId, lane === OWN_LANE ? BOARD_LANE : lane)
}
