import type { Failure } from './answer.ts'

/** A failure in plain words: what happened, what is safe, what to do. */
export interface FailureText {
  what: string
  safe: string
  todo: string
}

const SAFE = 'Boards are stored on the server, and recent edits in this browser; nothing is lost.'

export function sayFailure(failure: Failure, hasNetwork: boolean): FailureText {
  switch (failure.kind) {
    case 'offline':
      return hasNetwork
        ? { what: 'The server does not answer.', safe: SAFE, todo: 'Check the address, or try again in a moment.' }
        : { what: 'You are offline.', safe: SAFE, todo: 'Connect to the network; this page tries again by itself.' }
    case 'rateLimited':
      return {
        what: 'That was too often in a short time.',
        safe: 'Nothing was changed.',
        todo: `Wait ${sayWait(failure.retryAfterSeconds)}, then try again.`,
      }
    case 'notFound':
      return {
        what: 'This board does not exist, or the link is incomplete.',
        safe: 'Nothing was changed.',
        todo: 'Ask for a new link.',
      }
    case 'needsCreateKey':
      return {
        what: 'This server asks for its create key.',
        safe: 'Nothing was changed.',
        todo: 'Ask whoever runs the server for it.',
      }
    case 'full':
      return {
        what: 'This board holds as many pictures as it may.',
        safe: 'Nothing was changed.',
        todo: 'Go on in another board.',
      }
    case 'invalid':
      return {
        what: 'The server did not accept this.',
        safe: 'Nothing was changed.',
        todo: 'Reload the page, in case it is older than the server, and try again.',
      }
    case 'server':
      return { what: 'The server ran into a problem.', safe: SAFE, todo: 'Try again in a moment.' }
  }
}

function sayWait(seconds: number | undefined): string {
  if (seconds === undefined) return 'a minute'
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
