import * as Y from 'yjs'

const ENTRIES = 'records'

/**
 * The entries of a board's doc as items of one Y.Array, handled by item instead of by index, so that a write costs the
 * same on a small and on a large board. Order in the array means nothing.
 *
 * Content is binary because Yjs never merges neighbouring binary items: every live entry stays one item that can be
 * deleted alone. Each session chains its items one behind the other, because Yjs merges the remains of deleted
 * neighbours only when each was inserted right behind the one before it: that keeps the doc flat however long people
 * drag, also when two drag at once.
 */
export class EntryList {
  readonly #doc: Y.Doc
  readonly #list: Y.Array<Uint8Array>
  #tail: Y.ID | undefined

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#list = doc.getArray(ENTRIES)
  }

  /** Appends an entry. Call inside a transaction of the doc. */
  append(transaction: Y.Transaction, bytes: Uint8Array<ArrayBuffer>): Y.Item {
    const id = Y.createID(this.#doc.clientID, Y.getState(this.#doc.store, this.#doc.clientID))
    const left = this.#ownTail()
    const right = left === null ? this.#list._start : left.right
    const item = new Y.Item(
      id,
      left,
      left?.lastId ?? null,
      right,
      right?.id ?? null,
      this.#list,
      null,
      new Y.ContentBinary(bytes),
    )
    item.integrate(transaction, 0)
    this.#tail = id
    return item
  }

  /** Every live entry, in no meaningful order. */
  *live(): Generator<Y.Item> {
    for (let item = this.#list._start; item !== null; item = item.right) {
      if (this.#isEntry(item)) yield item
    }
  }

  /** Entries a transaction added that are still live. Call before the doc has cleaned up after it. */
  *addedIn(transaction: Y.Transaction): Generator<Y.Item> {
    for (const [client, clockAfter] of transaction.afterState) {
      const clockBefore = transaction.beforeState.get(client) ?? 0
      if (clockAfter === clockBefore) continue
      const structs = this.#doc.store.clients.get(client) ?? []
      // From the end, because what was added is there, and a search through a large board's structs would cost more.
      for (let at = structs.length - 1; at >= 0 && structs[at]!.id.clock >= clockBefore; at -= 1) {
        const struct = structs[at]
        if (this.#isEntry(struct)) yield struct
      }
    }
  }

  /** Whether the item with this id has reached this doc, be it live or deleted. */
  hasArrived(client: number, clock: number): boolean {
    return Y.getState(this.#doc.store, client) > clock
  }

  #isEntry(struct: unknown): struct is Y.Item {
    return (
      struct instanceof Y.Item &&
      struct.parent === this.#list &&
      !struct.deleted &&
      struct.content instanceof Y.ContentBinary
    )
  }

  #ownTail(): Y.Item | null {
    if (this.#tail === undefined || this.#tail.client !== this.#doc.clientID) return null
    // Looked up by id because a deleted tail may since have been merged into another item.
    const found = Y.getItem(this.#doc.store, this.#tail) as unknown
    return found instanceof Y.Item && found.parent === this.#list ? found : null
  }
}

export function entryBytes(item: Y.Item): Uint8Array {
  return (item.content as Y.ContentBinary).content
}
