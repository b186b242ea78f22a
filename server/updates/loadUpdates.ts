import * as Y from 'yjs'
import type { Damage } from '../storage/port/storage.ts'
import { applyStored, StoredSteps, type Stored } from './applyStored.ts'
import { Gone } from './gone.ts'
import { freeParts } from './mendParts.ts'
import { readParts, writeParts } from './updateParts.ts'

/** Updates that build on what was not there when they came. */
interface Waiting {
  key: number
  rest: Uint8Array
}

/**
 * Brings stored updates into a doc in the order of the log, and those that came before what they build on as soon as
 * that is there. Rounds over those that wait are bounded, because what waits may be many.
 */
export class UpdateLoader {
  readonly doc: Y.Doc
  readonly #steps = new StoredSteps()
  readonly #gone: Gone
  #waiting: Waiting[] = []

  /** @param gone what was taken out of the doc before it came here */
  constructor(doc: Y.Doc = new Y.Doc(), gone = new Gone()) {
    this.doc = doc
    this.#gone = gone
  }

  /** Keys of the updates of which something still waits. */
  get waiting(): number[] {
    return this.#waiting.map(({ key }) => key)
  }

  /** Takes the next update; `key` names it. */
  take(key: number, update: Uint8Array): Stored {
    const stored = applyStored(this.doc, update, this.#steps, this.#gone)
    if (stored.type === 'waits') this.#waiting.push({ key, rest: stored.rest })
    return stored
  }

  /** Tries what waits again, as long as that brings something. Call now and then, and at the end. */
  settle(): void {
    // In the order of the log each mostly finds what it builds on, so that one round does.
    this.#waiting.sort((a, b) => a.key - b.key)
    for (let rounds = this.#waiting.length; rounds > 0 && this.#round(); rounds--);
  }

  /**
   * Frees what still waits of the neighbours that were taken out, when all of the log was read; what became of each.
   */
  release(): { key: number; update: Uint8Array }[] {
    if (this.#gone.isEmpty) return []
    const released: { key: number; update: Uint8Array }[] = []
    for (const { key, rest } of this.#waiting.splice(0)) {
      const update = writeParts(freeParts(readParts(rest), (id) => !this.#gone.has(id)))
      const stored = applyStored(this.doc, update, this.#steps)
      if (stored.type === 'waits') this.#waiting.push({ key, rest: stored.rest })
      else released.push({ key, update })
    }
    return released
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

/** Rows that were freed of what is gone, as they are to stand in the log. */
export function releasedOf(loader: UpdateLoader): Damage[] {
  const reason = 'it stands beside something that was taken out'
  return loader.release().map(({ key, update }) => ({ kind: 'row', seq: key, reason, mended: update }))
}
