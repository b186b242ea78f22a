import { holdOn, type Hold } from '../../shared/protocol/facts.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { BoardStore } from '../storage/port/storage.ts'
import { readFact } from './boardFacts.ts'

/** Why a seat of a board may not write now, although it writes. Rejects when storage fails. */
export async function readHold(storage: BoardStore, boardId: string, seat: Seat): Promise<Hold | undefined> {
  const [pause, ended] = [await readFact(storage, boardId, 'pause'), await readFact(storage, boardId, 'ended')]
  return holdOn(seat, { pause: pause.value, ended: ended.value })
}
