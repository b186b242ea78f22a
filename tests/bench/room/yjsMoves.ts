import * as encoding from 'lib0/encoding'
import { encodeEntry } from '../../../shared/doc/recordEntry.ts'
import { rectangle } from './workRecords.ts'

/** Writer w writes as Yjs client FIRST_CLIENT + w; no doc picks ids that small by chance. */
const FIRST_CLIENT = 1_000
const CONTENT = { gc: 0, deleted: 1, binary: 3, skip: 10 } as const
const HAS = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const
const BY_NAME = 1

/** The rectangle of a writer, as the first item of its client. */
export function beginUpdate(writer: number): Uint8Array {
  const entry = encodeEntry({ type: 'base', clock: 1, record: rectangle(`shape:writer${writer}`, 0, 0) })
  return update(FIRST_CLIENT + writer, 0, entry, (encoder) => {
    encoding.writeUint8(encoder, CONTENT.binary)
    encoding.writeVarUint(encoder, BY_NAME)
    encoding.writeVarString(encoder, 'records')
  })
}

/** What `recordMap` writes for one step of a drag: the new place behind the old one, and the old one deleted. */
export function moveUpdate(writer: number, n: number): Uint8Array {
  const client = FIRST_CLIENT + writer
  const value = [n * 1.5, n, undefined, undefined, undefined]
  const entry = encodeEntry({ type: 'facet', clock: n + 1, baseClient: client, baseClock: 0, facet: 'place', value })
  return update(client, n, entry, (encoder) => {
    encoding.writeUint8(encoder, CONTENT.binary | HAS.origin)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, n - 1)
  }, n > 1)
}

function update(client: number, clock: number, entry: Uint8Array, writeHead: (encoder: encoding.Encoder) => void, deletesLast = false): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value)
  writeHead(encoder)
  encoding.writeVarUint8Array(encoder, entry)
  for (const value of deletesLast ? [1, client, 1, clock - 1, 1] : [0]) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** Reads how far an update brings each writer, without building anything. Other content than drags ends the reading. */
export function readProgress(bytes: Uint8Array, start: number, onMoves: (writer: number, upto: number) => void): void {
  const cursor = { bytes, at: start }
  for (let sections = varUint(cursor); sections > 0; sections--) {
    const structs = varUint(cursor)
    const client = varUint(cursor)
    let clock = varUint(cursor)
    for (let left = structs; left > 0; left--) {
      const length = skipStruct(cursor)
      if (length === undefined) return
      clock += length
    }
    if (client >= FIRST_CLIENT && client < FIRST_CLIENT * 100) onMoves(client - FIRST_CLIENT, clock - 1)
  }
}

interface Cursor {
  bytes: Uint8Array
  at: number
}

/** The length of the struct that was passed over, or undefined for one that no drag makes. */
function skipStruct(cursor: Cursor): number | undefined {
  const info = cursor.bytes[cursor.at++]!
  const kind = info & 0x1f
  if (kind === CONTENT.gc || kind === CONTENT.skip) return varUint(cursor)
  for (const side of [HAS.origin, HAS.rightOrigin]) {
    if ((info & side) === 0) continue
    varUint(cursor)
    varUint(cursor)
  }
  if ((info & (HAS.origin | HAS.rightOrigin)) === 0) {
    if (varUint(cursor) !== BY_NAME) return undefined
    skipBytes(cursor)
  }
  if ((info & HAS.parentSub) !== 0) return undefined
  if (kind === CONTENT.deleted) return varUint(cursor)
  if (kind !== CONTENT.binary) return undefined
  skipBytes(cursor)
  return 1
}

function skipBytes(cursor: Cursor): void {
  const count = varUint(cursor)
  cursor.at += count
}

function varUint(cursor: Cursor): number {
  let value = 0
  for (let scale = 1; ; scale *= 128) {
    const byte = cursor.bytes[cursor.at++]!
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return value
  }
}
