import * as Y from 'yjs'
import { ROOM_LIMITS } from './roomLimits.ts'

/** What became of an update: `unready` ones wait in the doc for others they build on, and too many of them are given up. */
export type Applied = { type: 'applied' } | { type: 'unreadable'; error: unknown } | { type: 'tooManyUnready' }

/** Applies updates to a doc, and keeps what waits in it small: Yjs merges all that waits anew with each one that comes. */
export class DocWriter {
  readonly #doc: Y.Doc
  #unreadyCount = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get hasUnready(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  /** Call inside a transaction of the doc. */
  apply(update: Uint8Array): Applied {
    try {
      Y.applyUpdate(this.#doc, update)
    } catch (error) {
      return { type: 'unreadable', error }
    }
    this.#unreadyCount = this.#doc.store.pendingStructs === null ? 0 : this.#unreadyCount + 1
    if (this.#unreadyCount <= ROOM_LIMITS.maxUnreadyUpdates) return { type: 'applied' }
    this.#doc.store.pendingStructs = null
    this.#unreadyCount = 0
    return { type: 'tooManyUnready' }
  }
}
