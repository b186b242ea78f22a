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
