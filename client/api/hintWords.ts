import type { Hints } from '../../shared/protocol/purpose.ts'

/** How much a board hints at, in words: to choose it, and as it stands on a board. */
export const HINT_WORDS: Readonly<Record<Hints, { title: string; say: string; state: string }>> = {
  off: { title: 'None', say: 'None: only names, and what parts are for.', state: 'Hints off' },
  parts: { title: 'Some', say: 'Some: also what usually stands beside a part.', state: 'Some hints' },
  on: { title: 'All', say: 'All: where a part fails, too.', state: 'Hints on' },
}
