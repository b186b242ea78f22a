import { createHash } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { boardLog } from '../../server/storage/port/logId.ts'
import type { LogBase, Storage } from '../../server/storage/port/storage.ts'
import { createRecordMap, type RecordMap } from '../../shared/doc/recordMap.ts'
import { componentRecord } from './boardRecords.ts'
import type { Messages } from './hostileAttacks.ts'

/** First byte of a base that can be sent as it is. */
const SENDABLE = 1

/** Somebody who wrote while an older build took everything: edits, and what they must have made of the board. */
export class OldAuthor {
  readonly doc = new Y.Doc()
  readonly records: RecordMap
  /** Where each record must be, as far as the server took it. */
  readonly wanted: Map<string, number>
  #written: Uint8Array[] = []

  constructor(client: number, wanted: Map<string, number>) {
    this.doc.clientID = client
    this.wanted = wanted
    this.records = createRecordMap(this.doc)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') this.#written.push(update)
    })
  }

  /** Hears of others; a browser that fails on it keeps what it got. */
  hear(updates: readonly Uint8Array[]): void {
    for (const update of updates) {
      try {
        Y.applyUpdate(this.doc, update, 'remote')
      } catch {}
    }
  }

  /** Adds a record and moves an older one; the updates that a server could read. */
  edit(name: string, x: number): Uint8Array[] {
    const taken: Uint8Array[] = []
    const first = this.wanted.keys().next().value
    for (const id of [`shape:${name}`, ...(first === undefined ? [] : [first])]) {
      this.#written = []
      const record = this.records.get(id) ?? componentRecord(id)
      this.records.transact('edit', () => this.records.set({ ...record, x }))
      // A browser on which Yjs failed sends nothing any more.
      if (this.#written.length === 0 || !this.#written.every(isReadable)) continue
      this.wanted.set(id, x)
      taken.push(...this.#written)
    }
    return taken
  }
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}

export async function appendRows(storage: Storage, boardId: string, updates: Messages, actor: string): Promise<number> {
  await storage.append(updates.map((update) => ({ log: boardLog(boardId), update, actor, seat: 'editor' as const, atMs: 1_000 }))).synced
  return (await storage.readLog(boardLog(boardId))).at(-1)?.seq ?? 0
}

/** A base as the older build packed them, with the sections of a hostile update among those of a doc. */
export function baseWith(doc: Y.Doc, hostile: Uint8Array, ends: ReadonlyMap<number, number>, uptoSeq: number): LogBase {
  const bytes = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, SENDABLE)
    encoding.writeVarUint8Array(encoder, vectorOf(new Map([...Y.decodeStateVector(Y.encodeStateVector(doc)), ...ends])))
    encoding.writeUint8Array(encoder, spliced(Y.encodeStateAsUpdate(doc), hostile))
  })
  return { uptoSeq, atMs: 0, bytes, checksum: createHash('sha256').update(bytes).digest() }
}

/** The sections of both, and the deletes of the first; the second has none. */
function spliced(update: Uint8Array, hostile: Uint8Array): Uint8Array {
  const [one, other] = [decoding.createDecoder(update), decoding.createDecoder(hostile)]
  const count = decoding.readVarUint(one) + decoding.readVarUint(other)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count)
    encoding.writeUint8Array(encoder, hostile.subarray(other.pos, hostile.byteLength - 1))
    encoding.writeUint8Array(encoder, update.subarray(one.pos))
  })
}

function vectorOf(clocks: ReadonlyMap<number, number>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clocks.size)
    for (const [client, clock] of clocks) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}
