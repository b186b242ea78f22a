import * as Y from 'yjs'

/**
 * The entries of a board's doc as items of one Y.Array, handled by item instead of by index, so that a write costs the same
 * on a small and on a large board. Order in the array means nothing.
 *
 * Content is binary because Yjs never merges neighbouring binary items: every live entry stays one item that can be deleted
 * alone. Each session chains its items one behind the other, because Yjs merges the remains of deleted neighbours only when
 * each was inserted right behind the one before it: that keeps the doc flat however long people drag, also when two drag
 * at once.
 */
export interface EntryList {
  /** Appends an entry. Call inside a transaction of the doc. */
  append(transaction: Y.Transaction, bytes: Uint8Array<ArrayBuffer>): Y.Item
  /** Every live entry, in no meaningful order. */
  live(): Generator<Y.Item>
  /** Entries a transaction added that are still live, by client and clock. Call before the doc has cleaned up after it. */
  addedIn(transaction: Y.Transaction): Generator<Y.Item>
  /** Whether the item with this id has reached this doc, be it live or deleted. */
  hasArrived(client: number, clock: number): boolean
}

const ENTRIES = 'records'

export function createEntryList(doc: Y.Doc): EntryList {
  const list = doc.getArray<Uint8Array>(ENTRIES)
  let tail: { client: number; clock: number } | undefined

  const isEntry = (struct: unknown): struct is Y.Item =>
    struct instanceof Y.Item && struct.parent === list && !struct.deleted && struct.content instanceof Y.ContentBinary

  const ownTail = (): Y.Item | null => {
    if (tail === undefined || tail.client !== doc.clientID) return null
    // Looked up by id because a deleted tail may since have been merged into another item.
    const found = Y.getItem(doc.store, Y.createID(tail.client, tail.clock)) as unknown
    return found instanceof Y.Item && found.parent === list ? found : null
  }

  return {
    append(transaction, bytes) {
      const clock = Y.getState(doc.store, doc.clientID)
      const left = ownTail()
      const right = left === null ? list._start : left.right
      const id = Y.createID(doc.clientID, clock)
      const item = new Y.Item(id, left, left?.lastId ?? null, right, right?.id ?? null, list, null, new Y.ContentBinary(bytes))
      item.integrate(transaction, 0)
      tail = { client: doc.clientID, clock }
      return item
    },
    *live() {
      for (let item = list._start; item !== null; item = item.right) {
        if (isEntry(item)) yield item
      }
    },
    *addedIn(transaction) {
      for (const [client, clockAfter] of transaction.afterState) {
        const clockBefore = transaction.beforeState.get(client) ?? 0
        if (clockAfter === clockBefore) continue
        const structs = doc.store.clients.get(client) ?? []
        for (let at = Y.findIndexSS(structs, clockBefore); at < structs.length; at += 1) {
          const struct = structs[at]
          if (isEntry(struct)) yield struct
        }
      }
    },
    hasArrived: (client, clock) => Y.getState(doc.store, client) > clock,
  }
}

export function entryBytes(item: Y.Item): Uint8Array {
  return (item.content as Y.ContentBinary).content
}
