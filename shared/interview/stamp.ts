import { ROUND_PARTS } from './agenda.ts'
import { MINUTE_MS, roundGoneMs, type RoundClock } from './clock.ts'
import { CURVEBALL_LIMITS } from './curveballs.ts'
import { fieldsOf } from '../values/checks.ts'

/** When in a round something was drawn. */
export interface Stamp {
  /** 1 to 7, and 8 for the candidate's questions. */
  step: number
  /** Whole minutes of the round that had gone, without its pauses. */
  minute: number
}

/** Under this name a shape keeps its stamp in its meta. It stays for ever, since boards keep theirs under it. */
export const STAMP_KEY = 'round'

/** And under this one the id of the curveball that ran, for as long. */
export const CURVEBALL_KEY = 'curveball'

const MAX_MINUTE = 100_000

/** The stamp of what is drawn now; undefined while the clock stands. */
export function stampAt(clock: RoundClock, nowMs: number): Stamp | undefined {
  if (clock.phase !== 'running') return undefined
  const minute = Math.floor(roundGoneMs(clock, nowMs) / MINUTE_MS)
  return { step: clock.part + 1, minute: Math.min(minute, MAX_MINUTE) }
}

/** The stamp in the meta of a shape that anybody may have written; undefined where there is none. */
export function stampOf(meta: unknown): Stamp | undefined {
  const stamp = fieldOf(meta, STAMP_KEY)
  const [step, minute] = [fieldOf(stamp, 'step'), fieldOf(stamp, 'minute')]
  return isWhole(step, 1, ROUND_PARTS.length) && isWhole(minute, 0, MAX_MINUTE) ? { step, minute } : undefined
}

/** The id of the curveball that ran when a shape was drawn, as anybody may have written it. */
export function curveballOf(meta: unknown): string | undefined {
  const id = fieldOf(meta, CURVEBALL_KEY)
  return typeof id === 'string' && id.length <= CURVEBALL_LIMITS.id ? id : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  const fields = fieldsOf(value)
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}
