import { ROUND_PARTS, type Agenda } from './agenda.ts'
import { MINUTE_MS, partLeftMs, roundGoneMs, type RoundClock } from './clock.ts'

const SECOND_MS = 1000
const SOON_MS = MINUTE_MS

/** A time as a clock shows it: `4:05`, from an hour on `1:04:05`. Whole seconds that have gone. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND_MS)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = String(seconds % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

/** What is left of a part: `4:05`, and beyond its end `+0:12`. */
export function leftText(leftMs: number): string {
  // Rounded up, so that 0:00 stands only at the very end.
  return leftMs <= -SECOND_MS ? `+${clockText(-leftMs)}` : clockText(Math.ceil(leftMs / SECOND_MS) * SECOND_MS)
}

/** A part by its number and its word: "4 Data". */
export function partName(part: number): string {
  return `${part + 1} ${ROUND_PARTS[part]!.word}`
}

/** What a clock shows at a moment, as text. */
export interface ClockFace {
  /** The part that runs or goes on next, by its place; undefined before the round and after it. */
  part: number | undefined
  /** What is left of it; before the round nothing, after it what the round took. */
  time: string
  /** Less than a minute is left of the part, or it runs over. */
  isLate: boolean
}

export function clockFace(clock: RoundClock, agenda: Agenda, nowMs: number): ClockFace {
  if (clock.phase === 'ready') return { part: undefined, time: '', isLate: false }
  if (clock.phase === 'through') return { part: undefined, time: clockText(roundGoneMs(clock, nowMs)), isLate: false }
  const leftMs = partLeftMs(clock, agenda, nowMs)
  return { part: clock.part, time: leftText(leftMs), isLate: leftMs < SOON_MS }
}
