import * as decoding from 'lib0/decoding'
import { UPDATE_LIMITS } from './updateLimits.ts'

/** Kinds of structs: the low five bits of their first byte. After the `write` of Yjs' contents. */
export const KIND = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const

/** Thrown for bytes that are no update. */
export const MALFORMED = new Error('These bytes are no update.')

/** What was found in a content beside its length. */
export interface ContentNotes {
  /** Values in it, nested ones included. */
  values: number
  /** Nested deeper than is safe to read and to write. */
  isDeep: boolean
}

/** Of lib0's `writeAny`. */
const ANY = {
  undefined: 127,
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  bigint: 122,
  false: 121,
  true: 120,
  string: 119,
  object: 118,
  array: 117,
  bytes: 116,
} as const
/** Types of Yjs: those with a name of their own, and how many there are. */
const NAMED_TYPES = [3, 5]
const TYPES = 7

/** Passes over a content and returns how many clocks it takes. Throws where Yjs could not read it. */
export function passContent(decoder: decoding.Decoder, kind: number, notes: ContentNotes): number {
  switch (kind) {
    case KIND.deleted:
      return decoding.readVarUint(decoder)
    case KIND.json:
      return passJsonList(decoder, notes)
    case KIND.binary:
      passBytes(decoder)
      return 1
    case KIND.string:
      return readText(decoder).length
    case KIND.embed:
      passJson(readText(decoder), notes)
      return 1
    case KIND.format:
      readText(decoder)
      passJson(readText(decoder), notes)
      return 1
    case KIND.type:
      passType(decoder)
      return 1
    case KIND.any:
      return passAnyList(decoder, notes)
    case KIND.doc:
      readText(decoder)
      passAny(decoder, notes)
      return 1
    default:
      throw MALFORMED
  }
}

/** Passes over bytes whose number stands before them, and returns that number. */
export function passBytes(decoder: decoding.Decoder): number {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw MALFORMED
  decoder.pos += length
  return length
}

/**
 * A text that ends where the bytes do; lib0 would read on behind them. Throws for one that is not UTF-8, as Yjs does.
 */
export function readText(decoder: decoding.Decoder): string {
  const start = decoder.pos
  passBytes(decoder)
  decoder.pos = start
  return decoding.readVarString(decoder)
}

function passType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder)
  if (type >= TYPES) throw MALFORMED
  if (NAMED_TYPES.includes(type)) readText(decoder)
}

function passJsonList(decoder: decoding.Decoder, notes: ContentNotes): number {
  const count = decoding.readVarUint(decoder)
  for (let left = count; left > 0; left--) {
    const text = readText(decoder)
    if (text !== 'undefined') passJson(text, notes)
  }
  return count
}

function passAnyList(decoder: decoding.Decoder, notes: ContentNotes): number {
  const count = decoding.readVarUint(decoder)
  for (let left = count; left > 0; left--) passAny(decoder, notes)
  return count
}

/** Passes over one value. Without recursion, because bytes may nest as deep as there are bytes. */
export function passAny(decoder: decoding.Decoder, notes: ContentNotes): void {
  /** Of each list or object that is open, how many values are left; an object's as negative numbers. */
  const open: number[] = []
  for (;;) {
    const left = passValue(decoder, notes)
    if (left !== 0) open.push(left)
    if (open.length > UPDATE_LIMITS.maxDepth) notes.isDeep = true
    while (open.at(-1) === 0) open.pop()
    const top = open.length - 1
    if (top < 0) return
    if (open[top]! < 0) {
      readText(decoder)
      open[top]!++
    } else open[top]!--
  }
}

/** Passes over one value but not what is inside it: how many values are, negative for those that have names. */
function passValue(decoder: decoding.Decoder, notes: ContentNotes): number {
  notes.values++
  if (decoder.pos >= decoder.arr.length) throw MALFORMED
  const tag = decoder.arr[decoder.pos++]!
  switch (tag) {
    case ANY.object:
      return -decoding.readVarUint(decoder)
    case ANY.array:
      return decoding.readVarUint(decoder)
    case ANY.string:
      readText(decoder)
      return 0
    case ANY.bytes:
      passBytes(decoder)
      return 0
    default:
      passPlain(decoder, tag)
      return 0
  }
}

const PLAIN_BYTES: Readonly<Record<number, number>> = {
  [ANY.undefined]: 0, [ANY.null]: 0, [ANY.false]: 0, [ANY.true]: 0, [ANY.float32]: 4, [ANY.float64]: 8, [ANY.bigint]: 8,
}

function passPlain(decoder: decoding.Decoder, tag: number): void {
  if (tag === ANY.integer) decoding.readVarInt(decoder)
  else if (PLAIN_BYTES[tag] === undefined) throw MALFORMED
  else decoder.pos += PLAIN_BYTES[tag]!
  if (decoder.pos > decoder.arr.length) throw MALFORMED
}

const CODE = {
  quote: 0x22,
  backslash: 0x5c,
  comma: 0x2c,
  openList: 0x5b,
  openObject: 0x7b,
  closeList: 0x5d,
  closeObject: 0x7d,
} as const

/** Sees how deep a JSON text nests before it is parsed, and that it can be. */
function passJson(text: string, notes: ContentNotes): void {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isText && code === CODE.backslash) at++
    else if (code === CODE.quote) isText = !isText
    else if (isText) continue
    else if (code === CODE.comma) notes.values++
    else if (code === CODE.openList || code === CODE.openObject) notes.isDeep ||= ++depth > UPDATE_LIMITS.maxDepth
    else if (code === CODE.closeList || code === CODE.closeObject) depth--
  }
  notes.values++
  try {
    if (!notes.isDeep) JSON.parse(text)
  } catch {
    throw MALFORMED
  }
}
