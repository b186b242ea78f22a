/** Who sees what a host reveals: those who are here, nobody else yet, or nobody before the network is back. */
export type Audience = 'everybody' | 'nobody' | 'later'

/** @param what as a sentence goes on: "serving path" */
export function sayRevealed(what: string, audience: Audience): string {
  switch (audience) {
    case 'everybody':
      return `You revealed the ${what} to everybody.`
    case 'nobody':
      return `You revealed the ${what}.`
    case 'later':
      return `You revealed the ${what} on this page. You are offline: everybody else sees it once you are back online.`
  }
}

/** Lanes that have the case study's own names from then on; those that somebody named keep theirs. Empty for none. */
export function sayRetitled(titles: readonly string[]): string {
  if (titles.length === 0) return ''
  if (titles.length === 1) return ` A lane is called “${titles[0]}” now, as in the case study.`
  return ` ${titles.length} lanes are called as in the case study now.`
}
