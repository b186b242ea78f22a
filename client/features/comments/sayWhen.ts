const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long ago something was, short. What a clock ahead of ours wrote is from now. */
export function sayWhen(atMs: number, nowMs: number): string {
  const ago = Math.max(0, nowMs - atMs)
  if (ago < MINUTE_MS) return 'now'
  if (ago < HOUR_MS) return `${Math.floor(ago / MINUTE_MS)} min ago`
  if (ago < DAY_MS) return `${Math.floor(ago / HOUR_MS)} h ago`
  if (ago < 7 * DAY_MS) return `${Math.floor(ago / DAY_MS)} d ago`
  return new Date(atMs).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
