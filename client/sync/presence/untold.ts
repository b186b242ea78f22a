import { atom, type Atom } from '@tldraw/state'
import type { OwnMessage } from '../../../shared/protocol/ownFrames.ts'

/** Of how many people who are here the server does not tell; nobody until a socket says otherwise. */
export class Untold {
  readonly count: Atom<number> = atom('people who are not told of', 0)

  /** Another socket says it anew. */
  opened(): void {
    this.count.set(0)
  }

  heard(message: Extract<OwnMessage, { type: 'untold' }>): void {
    this.count.set(message.count)
  }
}

/** Behind those that have names: "and 960 more watching"; undefined when there is nobody else. */
export function sayMoreWatching(untold: number): string | undefined {
  return untold > 0 ? `and ${untold.toLocaleString('en')} more watching` : undefined
}
