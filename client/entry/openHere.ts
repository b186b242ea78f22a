import type { BoardPurpose } from '../../shared/protocol/purpose.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { browserStorage } from '../memory/browserStorage.ts'
import { browserDice } from '../memory/person.ts'
import { readVisit } from '../memory/visit.ts'
import { openBoard, type BoardPerson, type Opening } from '../sync/openBoard.ts'

export interface BoardToOpen {
  boardId: string
  boardKey: string
  seat: Seat
  purpose: BoardPurpose
  person: BoardPerson
}

/** Opens a board in this browser, from the server of this page. */
export function openHere(board: BoardToOpen, signal: AbortSignal): Promise<Opening> {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
  const visit = readVisit(browserStorage(), browserDice().token)
  const source = { nowMs: () => Date.now(), token: browserDice().token }
  return openBoard({ ...board, visit, source, url }, signal)
}
