import { USUAL_AGENDA } from '../../shared/interview/agenda.ts'
import { actOnClock, type ClockAct } from '../../shared/interview/clock.ts'
import type { Fact } from '../../shared/protocol/facts.ts'
import type { Clock } from '../runtime/clock.ts'
import { curveballFollowsClock } from './curveballs.ts'
import { changeFact, isEnded, readFact, setFact, type FactAnswer, type FactParts } from './boardFacts.ts'

export interface RoundClockParts extends FactParts {
  clock: Clock
}

export interface ClockWish {
  act: ClockAct
  /** The version of the clock that the host saw; undefined for any. */
  expected?: number | undefined
  minutes?: number | undefined
}

/** Does an act of a host to the clock of a board, stamped with this server's time. Rejects when storage fails. */
export async function actOnRound(
  parts: RoundClockParts, boardId: string, { act, expected, minutes }: ClockWish,
): Promise<FactAnswer | { type: 'ended'; fact: Fact }> {
  const { storage, clock } = parts
  const current = await readFact(storage, boardId, 'clock')
  if (await isEnded(storage, boardId)) return { type: 'ended', fact: current }
  if (expected !== undefined && expected !== current.version) return { type: 'stale', fact: current }
  const agenda = (await readFact(storage, boardId, 'agenda')).value
  const value = actOnClock(current.value, act, { nowMs: clock.nowMs(), agenda, minutes })
  const answer = await setFact(parts, boardId, 'clock', { value, expected: current.version })
  // Somebody may have ended the board meanwhile, and found nothing to stop.
  if (await isEnded(storage, boardId)) await stopRound(parts, boardId)
  await curveballFollowsClock(parts, boardId)
  return answer
}

/**
 * The clock follows a pause of the editors, whose time it would take, and goes on with them; saying what is so already
 * changes nothing. Rejects when storage fails.
 */
export async function roundFollowsPause(parts: RoundClockParts, boardId: string, pause: FactAnswer): Promise<void> {
  if (pause.type !== 'set' || !pause.isNew) return
  if (pause.fact.value === true) return stopRound(parts, boardId)
  const { value } = await readFact(parts.storage, boardId, 'clock')
  if (value.phase === 'paused') await actOnRound(parts, boardId, { act: 'start' })
}

/** Stops the clock of a board that ends; opened again, it goes on when a host starts it. Rejects when storage fails. */
export async function stopRound(parts: RoundClockParts, boardId: string): Promise<void> {
  await changeFact(parts, boardId, 'clock', (value) =>
    actOnClock(value, 'pause', { nowMs: parts.clock.nowMs(), agenda: USUAL_AGENDA }))
  await curveballFollowsClock(parts, boardId)
}
