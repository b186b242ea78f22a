import type { AiRecord } from '../../shared/interview/aiRecord.ts'
import { parseAiRecord } from '../../shared/protocol/parseAiRecord.ts'
import { isSeat, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf } from './fields.ts'

type Send = Ask<unknown>['send']

/** Somebody else on a board, as everybody may know it. */
export interface SeatHere {
  /** Where they sit. */
  seat: Seat
  /** The id of their presence; null for who shows none. */
  presence: number | null
}

export interface Room {
  here: SeatHere[]
  /** After so many days that nobody opens it the board is deleted; undefined for never. */
  keptDays: number | undefined
}

/** Who else is on a board and where they sit, and how long it is kept; for every seat. */
export function getRoom(id: string, key: string, send?: Send): Promise<Answer<Room>> {
  const read = (body: unknown): Room | undefined => {
    const { here, keptDays } = fieldsOf(body)
    if (!isListOf(here, isSeatHere)) return undefined
    return { here, keptDays: typeof keptDays === 'number' ? keptDays : undefined }
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/room`, key, read, send })
}

function isSeatHere(value: unknown): value is SeatHere {
  const { seat, presence } = fieldsOf(value)
  return isSeat(seat) && (presence === null || typeof presence === 'number')
}

/** Says which AI helper one uses and what for; everybody is told over their socket. */
export function declareUse(
  id: string, key: string, body: { text: string; name: string }, send?: Send,
): Promise<Answer<AiRecord>> {
  const read = (answer: unknown): AiRecord | undefined => parseAiRecord(fieldsOf(answer)['value'])
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/ai-uses`, key, body, read, send })
}
