import { createHash } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { LogBase } from '../storage/storage.ts'

/** First byte of a base that can be sent as it is. Bases of earlier builds are V2 updates, whose first byte is 0. */
const SENDABLE = 1

/** What a base holds: the doc as a V1 update, and its state vector beside it, so that neither takes a doc to find out. */
export interface BaseContent {
  update: Uint8Array
  stateVector: Uint8Array
}

/**
 * A base of a doc that holds all rows up to `uptoSeq`. V1 takes more room than V2, but goes to whoever joins without being
 * read. Throws when the base would not bring back that very doc.
 */
export function makeBase(doc: Y.Doc, uptoSeq: number, atMs: number): LogBase {
  const bytes = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, SENDABLE)
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc))
    encoding.writeUint8Array(encoder, Y.encodeStateAsUpdate(doc))
  })
  const base = { uptoSeq, atMs, bytes, checksum: checksumOf(bytes) }
  const read = new Y.Doc()
  applyBase(read, base)
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(read))
  read.destroy()
  if (!isSame) throw new Error(`The snapshot of rows up to ${uptoSeq} does not bring back the board, so it is not used.`)
  return base
}

/** What a base holds, or undefined for one that is damaged or of an earlier build. */
export function readBase(base: LogBase): BaseContent | undefined {
  return isWhole(base) ? contentOf(base.bytes) : undefined
}

/** Brings a base into a doc; the reason when it cannot be read, and then the doc is to be thrown away. */
export function applyBase(doc: Y.Doc, base: LogBase): string | undefined {
  if (!isWhole(base)) return 'its checksum is wrong'
  try {
    const content = contentOf(base.bytes)
    if (content === undefined) Y.applyUpdateV2(doc, base.bytes)
    else Y.applyUpdate(doc, content.update)
    return undefined
  } catch (error) {
    return String(error)
  }
}

function contentOf(bytes: Uint8Array): BaseContent | undefined {
  if (bytes[0] !== SENDABLE) return undefined
  const decoder = decoding.createDecoder(bytes)
  decoding.readUint8(decoder)
  const stateVector = decoding.readVarUint8Array(decoder)
  return { stateVector, update: decoding.readTailAsUint8Array(decoder) }
}

function isWhole({ bytes, checksum }: LogBase): boolean {
  return Buffer.compare(checksumOf(bytes), checksum) === 0
}

function checksumOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
