import type { Failure } from './answer.ts'

/** A failure in plain words: what happened, what is safe, what to do. */
export interface FailureText {
  what: string
  safe: string
  todo: string
}

const SAFE = 'Boards are stored on the server, and recent edits in this browser; nothing is lost.'

/** What needs no more than its kind to be said. */
const SAY: Record<Exclude<Failure['kind'], 'offline' | 'rateLimited' | 'inInterview'>, FailureText> = {
  notFound: {
    what: 'This board does not exist, or the link is incomplete.',
    safe: 'Nothing was changed.',
    todo: 'Ask for a new link.',
  },
  needsCreateKey: {
    what: 'This server asks for its create key.',
    safe: 'Nothing was changed.',
    todo: 'Ask whoever runs the server for it.',
  },
  full: {
    what: 'This board holds as many pictures as it may.',
    safe: 'Nothing was changed.',
    todo: 'Go on in another board.',
  },
  stale: {
    what: 'Somebody else has changed this meanwhile.',
    safe: 'Nothing was changed.',
    todo: 'Look at it, and try again.',
  },
  invalid: {
    what: 'The server did not accept this.',
    safe: 'Nothing was changed.',
    todo: 'Reload the page, in case it is older than the server, and try again.',
  },
  foreign: {
    what: 'Something between this browser and the server answered in its place: a proxy, a firewall or a sign-in page.',
    safe: SAFE,
    todo: 'Sign in to this network if it asks for that, or use another one. Then try again.',
  },
  server: { what: 'The server ran into a problem.', safe: SAFE, todo: 'Try again in a moment.' },
}

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
    case 'inInterview':
      return {
        what: `Case studies are closed in this browser while it takes part in the interview “${failure.title}”.`,
        safe: 'Nothing was changed.',
        todo: 'They open again when its host ends it.',
      }
    default:
      return SAY[failure.kind]
  }
}

/** The same of something that somebody pressed: no page does that again by itself. */
export function sayUndone(failure: Failure, hasNetwork: boolean): FailureText {
  const said = sayFailure(failure, hasNetwork)
  if (failure.kind !== 'offline') return said
  return { ...said, todo: hasNetwork ? 'Press it again in a moment.' : 'Press it again once you are back.' }
}

function sayWait(seconds: number | undefined): string {
  if (seconds === undefined) return 'a minute'
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
