import type { KitLayer } from '../../../shared/kit/layers.ts'
import { setFact } from '../../api/facts.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface ToTell {
  boardId: string
  boardKey: string
  board: OpenBoard
  layer: KitLayer
  /** As a sentence goes on: "the serving path". */
  what: string
}

/**
 * Says to everybody else what was revealed, with the board's last moment. Nothing is lost when it cannot be said: what
 * was revealed is on the board in any case.
 */
export function tellRevealed({ boardId, boardKey, board, layer, what }: ToTell): void {
  const { name: by, id: user } = board.person.get()
  const value = { by, user, what, layer, atMs: board.serverTime.closestMs(Date.now()) }
  void setFact(boardId, boardKey, { name: 'reveal', value })
}
