import type { Seat } from '../../shared/protocol/seats.ts'

/** The name of this browser's copy of a board: each seat has one of its own. */
export function boardCopyName(boardId: string, seat: Seat): string {
  return `sevenstep.board.${boardId}.${seat}`
}
