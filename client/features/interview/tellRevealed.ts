import { setFact } from '../../api/facts.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import type { Audience } from './sayRevealed.ts'

export interface ToTell {
  boardId: string
  boardKey: string
  board: OpenBoard
  /** What its shapes are marked with. */
  layer: string
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

/** Who sees at once what this page reveals. */
export function audienceOf({ status, store }: OpenBoard): Audience {
  if (status.get().kind === 'offline') return 'later'
  return store.query.records('instance_presence').get().length === 0 ? 'nobody' : 'everybody'
}
