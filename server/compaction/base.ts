import { createHash } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { LogBase } from '../storage/port/storage.ts'
import { applyStored, StoredSteps } from '../updates/applyStored.ts'
import type { Gone } from '../updates/gone.ts'
import { sayFault } from '../updates/sayFault.ts'

/** First byte of a base that can be sent as it is. */
const SENDABLE = 2
/**
 * First byte of one in the same form that an earlier build made, which did not judge what it stored. Still earlier ones
 * are V2 updates and begin with 0.
 */
const UNJUDGED = 1
/**
 * Steps that bringing a base into an empty doc may take, beside a few for each of its structs: everybody who joins
 * takes them.
 */
const BASE_STEPS = { most: 1_000_000, perByte: 0.5 } as const

/**
 * What a base holds: the doc as a V1 update, and its state vector beside it, so that neither takes a doc to find out.
 */
export interface BaseContent {
  update: Uint8Array
  stateVector: Uint8Array
}

/**
 * A base of a doc that holds all rows up to `uptoSeq`. V1 takes more room than V2, but goes to whoever joins without
 * being read. Throws when the base would not bring back that very doc.
 */
export function makeBase(doc: Y.Doc, uptoSeq: number, atMs: number): LogBase {
  const update = Y.encodeStateAsUpdate(doc)
  const read = new Y.Doc()
  const stored = applyStored(read, update, new StoredSteps(BASE_STEPS.most + update.byteLength * BASE_STEPS.perByte))
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(read))
  read.destroy()
  if (!isSame) throw new Error(`The snapshot of rows up to ${uptoSeq} does not bring back the doc, so it is not used.`)
  const bytes = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, SENDABLE)
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc))
    encoding.writeUint8Array(encoder, stored.type === 'mended' ? stored.update : update)
  })
  return { uptoSeq, atMs, bytes, checksum: checksumOf(bytes) }
}

/** What a base holds, or undefined for one that is damaged or of an earlier build. */
export function readBase(base: LogBase): BaseContent | undefined {
  return isWhole(base) && base.bytes[0] === SENDABLE ? contentOf(base.bytes) : undefined
}

/** Brings a base into a doc; the reason when it cannot be read, and then the doc is to be thrown away. */
export function applyBase(doc: Y.Doc, base: LogBase, gone?: Gone): string | undefined {
  if (!isWhole(base)) return 'its checksum is wrong'
  try {
    if (base.bytes[0] !== SENDABLE) return applyUnjudged(doc, base.bytes, gone)
    Y.applyUpdate(doc, contentOf(base.bytes).update)
    return undefined
  } catch (error) {
    return sayFault(error)
  }
}

function applyUnjudged(doc: Y.Doc, bytes: Uint8Array, gone: Gone | undefined): string | undefined {
  const update = bytes[0] === UNJUDGED ? contentOf(bytes).update : Y.convertUpdateFormatV2ToV1(bytes)
  const stored = applyStored(doc, update, new StoredSteps(), gone)
  switch (stored.type) {
    case 'waits':
      return 'some of it builds on what is not there'
    case 'unreadable':
    case 'broken':
      return stored.why
    default:
      return undefined
  }
}

function contentOf(bytes: Uint8Array): BaseContent {
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
