import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from './fields.ts'

type Send = Ask<unknown>['send']

/** Pauses the editors of a board, or lets them go on; for hosts. */
export function pauseEditors(id: string, hostKey: string, isPaused: boolean, send?: Send): Promise<Answer<boolean>> {
  const read = (body: unknown): boolean | undefined => (fieldsOf(body).paused === isPaused ? isPaused : undefined)
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/pause`, key: hostKey, body: { paused: isPaused }, read, send })
}

/** Puts out the session that has a presence, and answers with the seat it had, or null when it had left already; for hosts. */
export function putOut(id: string, hostKey: string, presence: number, send?: Send): Promise<Answer<Seat | null>> {
  const read = (body: unknown): Seat | null | undefined => {
    const { seat } = fieldsOf(body)
    return seat === null ? null : SEATS.find((one) => one === seat)
  }
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/put-out`, key: hostKey, body: { presence }, read, send })
}
