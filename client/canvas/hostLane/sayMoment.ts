import type { Moment } from '../../../shared/hostLane/note.ts'

const MINUTE_MS = 60_000

/** When a note was written: the minute of the round, counted from 1, or the time of day where no clock ran. */
export function sayMoment({ atMs, roundMs }: Moment): string {
  if (roundMs !== undefined) return `min ${Math.floor(roundMs / MINUTE_MS) + 1}`
  return sayClock(atMs)
}

export function sayClock(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false })
}
