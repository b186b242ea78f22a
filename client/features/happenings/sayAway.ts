/** More than that are a number. */
const MOST_NAMED = 3

/**
 * Who is not here although they did not leave; undefined where everybody is. A tab in the background is heard of
 * seldom, so that who is only silent may be there.
 */
export function sayAway(lost: readonly string[], silent: readonly string[]): string | undefined {
  const parts = [
    lost.length > 0 && `${named(lost)} ${lost.length === 1 ? 'is' : 'are'} offline.`,
    silent.length > 0 && `Nothing was heard from ${named(silent)} for a while: offline, or busy in another window.`,
  ]
  return parts.filter(Boolean).join(' ') || undefined
}

function named(names: readonly string[]): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
