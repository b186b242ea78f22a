const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** "2 hours ago", "yesterday"; both times in milliseconds since 1970. */
export function sayAgo(then: number, now: number): string {
  const seconds = Math.max(0, (now - then) / 1000)
  for (const [unit, size] of STEPS) {
    if (seconds >= size)
      return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.floor(seconds / size), unit)
  }
  return 'just now'
}

/** The day, as one writes it: 29 Nov 2026. */
export function sayDay(atMs: number): string {
  return new Date(atMs).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
