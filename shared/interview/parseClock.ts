import { ROUND_PARTS } from './agenda.ts'
import { CLOCK_LIMITS, type RoundClock, type Stretch } from './clock.ts'
import { fieldsOf, isCount, isTimeMs } from '../values/checks.ts'

const PHASES = ['ready', 'running', 'paused', 'through'] as const

/** The clock in what came from outside; undefined for anything that is none. */
export function parseClock(value: unknown): RoundClock | undefined {
  const { phase: said, part, sinceMs, goneMs, extraMinutes, stretches } = fieldsOf(value)
  const phase = PHASES.find((one) => one === said)
  if (phase === undefined || !isPart(part)) return undefined
  if (!isTimeMs(sinceMs) && sinceMs !== null) return undefined
  if ((phase === 'running') !== (sinceMs !== null)) return undefined
  if (!areOfParts(goneMs, Number.MAX_SAFE_INTEGER)) return undefined
  if (!areOfParts(extraMinutes, CLOCK_LIMITS.extraMinutes)) return undefined
  const kept = parseStretches(stretches)
  if (kept === undefined) return undefined
  return { phase, part, sinceMs, goneMs: [...goneMs], extraMinutes: [...extraMinutes], stretches: kept }
}

function parseStretches(value: unknown): Stretch[] | undefined {
  if (!Array.isArray(value) || value.length > CLOCK_LIMITS.stretches) return undefined
  const stretches: Stretch[] = []
  for (const one of value as readonly unknown[]) {
    const { part, fromMs, toMs } = fieldsOf(one)
    if (!isPart(part) || !isTimeMs(fromMs) || !isTimeMs(toMs) || fromMs > toMs) return undefined
    stretches.push({ part, fromMs, toMs })
  }
  return stretches
}

/** A whole number for each part of a round, none above `max`. */
function areOfParts(value: unknown, max: number): value is readonly number[] {
  if (!Array.isArray(value) || value.length !== ROUND_PARTS.length) return false
  return Array.from(value as readonly unknown[]).every((one) => isCount(one) && one <= max)
}

function isPart(value: unknown): value is number {
  return isCount(value) && value < ROUND_PARTS.length
}
