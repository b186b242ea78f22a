import { BY_NAME, CONTENT, FIRST_CLIENT, HAS } from './yjsLayout.ts'

/** lib0's marks of values, and how many bytes follow those of one size. */
const ANY = { integer: 125, object: 118, array: 117, text: 119, bytes: 116 } as const
const ANY_BYTES: Readonly<Record<number, number>> = { 127: 0, 126: 0, 124: 4, 123: 8, 122: 8, 121: 0, 120: 0 }

/** Reads how far an update brings each writer, without building anything. Other content than moves ends the reading. */
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

/** The length of the struct that was passed over, or undefined for one that neither a drag nor a put makes. */
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
    if ((info & HAS.parentSub) !== 0) skipBytes(cursor)
  }
  if (kind === CONTENT.deleted) return varUint(cursor)
  if (kind === CONTENT.any) return skipValues(cursor)
  if (kind !== CONTENT.binary) return undefined
  skipBytes(cursor)
  return 1
}

/** Passes over values and returns how many they were. */
function skipValues(cursor: Cursor): number {
  const count = varUint(cursor)
  for (let left = count; left > 0; left--) skipValue(cursor)
  return count
}

function skipValue(cursor: Cursor): void {
  const mark = cursor.bytes[cursor.at++]!
  if (mark === ANY.integer) {
    while (cursor.bytes[cursor.at++]! >= 0x80);
  } else if (mark === ANY.text || mark === ANY.bytes) {
    skipBytes(cursor)
  } else if (mark === ANY.array) {
    skipValues(cursor)
  } else if (mark === ANY.object) {
    for (let left = varUint(cursor); left > 0; left--) {
      skipBytes(cursor)
      skipValue(cursor)
    }
  } else {
    cursor.at += ANY_BYTES[mark]!
  }
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
