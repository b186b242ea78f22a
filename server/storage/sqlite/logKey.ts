import { BOARD_LANE } from '../../../shared/protocol/lanes.ts'
import { boardOf, laneOf, logOf, type LogId } from '../port/logId.ts'

/** How a log is named in the database: a board's id, and a lane. */
type LogKey = readonly [boardId: string, lane: string]

/** The lane of the board itself, of which nearly all rows are: an empty text takes no byte in a row nor in an index. */
const OWN_LANE = ''
const OWN_ENDING = `/${BOARD_LANE}`

export function keyOf(log: LogId): LogKey {
  const lane = laneOf(log)
  return [boardOf(log), lane === BOARD_LANE ? OWN_LANE : lane]
}

export function logOfKey([boardId, lane]: LogKey): LogId {
  return logOf(boardId, lane === OWN_LANE ? BOARD_LANE : lane)
}

/**
 * The board whose own lane a log is; undefined for another lane. Quicker than its key, for what comes with each row.
 */
export function boardOfOwn(log: LogId): string | undefined {
  return log.endsWith(OWN_ENDING) ? log.slice(0, -OWN_ENDING.length) : undefined
}
