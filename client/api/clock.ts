import type { ClockAct, RoundClock } from '../../shared/interview/clock.ts'
import { parseClock } from '../../shared/interview/parseClock.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'

/** Does an act of a host to the clock of a board; everybody is told over their socket. */
export function actOnClock(
  id: string,
  key: string,
  body: { act: ClockAct; expected: number },
  send?: Ask<unknown>['send'],
): Promise<Answer<RoundClock>> {
  const read = (answer: unknown): RoundClock | undefined => parseClock(fieldsOf(answer)['value'])
  return ask({ path: `/api/boards/${encodeURIComponent(id)}/clock`, key, body, read, send })
}
