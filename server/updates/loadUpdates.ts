import * as Y from 'yjs'
import type { Damage } from '../storage/storage.ts'
import { applyStored, StoredSteps, type Stored } from './applyStored.ts'

/** Updates that build on what was not there when they came. */
interface Waiting {
  key: number
  rest: Uint8Array
}

/**
 * Brings stored updates into a doc in the order of the log, and those that came before what they build on as soon as that is
 * there. Rounds over those that wait are bounded, because what waits may be many.
 */
export class UpdateLoader {
  readonly doc: Y.Doc
  readonly #steps = new StoredSteps()
  #waiting: Waiting[] = []

  constructor(doc: Y.Doc = new Y.Doc()) {
    this.doc = doc
  }

  /** Keys of the updates of which something still waits. */
  get waiting(): number[] {
    return this.#waiting.map(({ key }) => key)
  }

  /** Takes the next update; `key` names it. */
  take(key: number, update: Uint8Array): Stored {
    const stored = applyStored(this.doc, update, this.#steps)
    if (stored.type === 'waits') this.#waiting.push({ key, rest: stored.rest })
    return stored
  }

  /** Tries what waits again, as long as that brings something. Call now and then, and at the end. */
  settle(): void {
    // In the order of the log each mostly finds what it builds on, so that one round does.
    this.#waiting.sort((a, b) => a.key - b.key)
    for (let rounds = this.#waiting.length; rounds > 0 && this.#round(); rounds--);
  }

  /** Whether something came free that others may have waited for. */
  #round(): boolean {
    const waiting = this.#waiting
    this.#waiting = []
    let isNew = false
    for (const { key, rest } of waiting) {
      const stored = applyStored(this.doc, rest, this.#steps)
      if (stored.type === 'waits') this.#waiting.push({ key, rest: stored.rest })
      if (stored.type !== 'waits' || stored.rest.byteLength < rest.byteLength) isNew = true
    }
    return isNew && this.#waiting.length > 0
  }
}

/** What is to become of a row that was not applied as it stands. */
export function damageOf(seq: number, stored: Extract<Stored, { type: 'unreadable' | 'mended' | 'broken' }>): Damage {
  if (stored.type !== 'mended') return { kind: 'row', seq, reason: stored.why }
  return { kind: 'row', seq, reason: `${stored.why}; what harmed was taken out of it`, mended: stored.update }
}
