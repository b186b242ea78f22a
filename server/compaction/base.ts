import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { LogBase } from '../storage/storage.ts'

/** A base of a doc that holds all rows up to `uptoSeq`. Throws when the base would not bring back that very doc. */
export function makeBase(doc: Y.Doc, uptoSeq: number, atMs: number): LogBase {
  const bytes = Y.encodeStateAsUpdateV2(doc)
  const read = new Y.Doc()
  Y.applyUpdateV2(read, bytes)
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(read))
  read.destroy()
  if (!isSame) throw new Error(`The snapshot of rows up to ${uptoSeq} does not bring back the board, so it is not used.`)
  return { uptoSeq, atMs, bytes, checksum: checksumOf(bytes) }
}

/** Brings a base into a doc; the reason when it cannot be read, and then the doc is to be thrown away. */
export function applyBase(doc: Y.Doc, { bytes, checksum }: LogBase): string | undefined {
  if (Buffer.compare(checksumOf(bytes), checksum) !== 0) return 'its checksum is wrong'
  try {
    Y.applyUpdateV2(doc, bytes)
    return undefined
  } catch (error) {
    return String(error)
  }
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
