import * as decoding from 'lib0/decoding'
import type { DeleteRange, ScannedUpdate, Section } from './scannedUpdate.ts'

/** What the first byte of an item says: its kind in the low five bits, and what follows. After Yjs' `Item.write`. */
const KIND = 0x1f
const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const
/** After the `write` of Yjs' contents. */
const CONTENT = { gc: 0, deleted: 1, binary: 3, string: 4, any: 8, skip: 10 } as const
const BY_NAME = 1

/** Thrown for bytes that this reader does not know; Yjs may. */
const UNKNOWN = new Error('This update holds what only Yjs reads.')

/**
 * Reads a V1 update without building any of it: every message of everybody goes through here, and the items that Yjs makes
 * to look at an update cost more than all else that is done with it. Throws where the bytes end too early, and at content
 * that only Yjs knows.
 */
export function readUpdate(bytes: Uint8Array): ScannedUpdate {
  const decoder = decoding.createDecoder(bytes)
  const scanned: ScannedUpdate = { bytes, sections: [], structs: 0, binaries: [], deletes: [], bringsItems: false, isSimple: true }
  for (let left = decoding.readVarUint(decoder); left > 0; left--) readSection(decoder, scanned)
  readDeletes(decoder, scanned.deletes)
  return scanned
}

function readSection(decoder: decoding.Decoder, scanned: ScannedUpdate): void {
  const structs = decoding.readVarUint(decoder)
  const client = decoding.readVarUint(decoder)
  const fromClock = decoding.readVarUint(decoder)
  const section: Section = { client, fromClock, endClock: fromClock, structs, start: decoder.pos, end: 0, foreign: undefined }
  for (let left = structs; left > 0; left--) section.endClock += readStruct(decoder, section, scanned)
  section.end = decoder.pos
  if (structs > 0) scanned.sections.push(section)
  scanned.structs += structs
}

/** Passes over one struct and returns how many clocks it takes. */
function readStruct(decoder: decoding.Decoder, section: Section, scanned: ScannedUpdate): number {
  const info = decoding.readUint8(decoder)
  const kind = info & KIND
  if (kind === CONTENT.skip) throw UNKNOWN
  if (kind === CONTENT.gc) {
    scanned.isSimple = false
    return decoding.readVarUint(decoder)
  }
  const hasNeighbour = (info & (HAS.origin | HAS.rightOrigin)) !== 0
  if ((info & HAS.origin) !== 0) readReference(decoder, section, scanned)
  if ((info & HAS.rightOrigin) !== 0) readReference(decoder, section, scanned)
  if (!hasNeighbour) readParent(decoder, info, scanned)
  scanned.bringsItems ||= kind !== CONTENT.deleted
  const length = readContent(decoder, kind, scanned)
  if (decoder.pos > decoder.arr.length) throw UNKNOWN
  return length
}

/** What an item names must be there before it; only items of its own client that come earlier are sure to be. */
function readReference(decoder: decoding.Decoder, section: Section, scanned: ScannedUpdate): void {
  const client = decoding.readVarUint(decoder)
  const clock = decoding.readVarUint(decoder)
  if (client !== section.client) (section.foreign ??= []).push(client, clock)
  else if (clock >= section.endClock) scanned.isSimple = false
}

function readParent(decoder: decoding.Decoder, info: number, scanned: ScannedUpdate): void {
  if (decoding.readVarUint(decoder) === BY_NAME) {
    decoding.readVarString(decoder)
  } else {
    scanned.isSimple = false
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
  }
  if ((info & HAS.parentSub) !== 0) decoding.readVarString(decoder)
}

function readContent(decoder: decoding.Decoder, kind: number, { binaries }: ScannedUpdate): number {
  switch (kind) {
    case CONTENT.deleted:
      return decoding.readVarUint(decoder)
    case CONTENT.binary: {
      const length = passBytes(decoder)
      binaries.push(decoder.pos - length, decoder.pos)
      return 1
    }
    case CONTENT.string:
      return decoding.readVarString(decoder).length
    case CONTENT.any: {
      const count = decoding.readVarUint(decoder)
      for (let left = count; left > 0; left--) decoding.readAny(decoder)
      return count
    }
    default:
      throw UNKNOWN
  }
}

function readDeletes(decoder: decoding.Decoder, deletes: DeleteRange[]): void {
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      deletes.push({ client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) })
    }
  }
}

/** Passes over bytes whose number stands before them. */
function passBytes(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw UNKNOWN
  decoder.pos += length
  return length
}
