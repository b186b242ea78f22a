import { BOARD_LANE } from '../../../shared/protocol/lanes.ts'

/**
 * Names a log: a board and one of its lanes, each of which is a doc with a log of its own. Storage takes any lane,
 * because who may be in which is no matter of bytes and order.
 */
export type LogId = `${string}/${string}`

export function logOf(boardId: string, lane: string): LogId {
  return `${boardId}/${lane}`
}

/** The log of the doc that everybody on a board shares. */
export function boardLog(boardId: string): LogId {
  return logOf(boardId, BOARD_LANE)
}

export function boardOf(log: LogId): string {
  return log.slice(0, log.lastIndexOf('/'))
}

export function laneOf(log: LogId): string {
  return log.slice(log.lastIndexOf('/') + 1)
}
