import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { FacetName } from './facets.ts'
import { ValueReader, type Values } from './readValue.ts'
import type { BoardRecord } from './boardRecord.ts'

/** A record as it was created: the anchor of its facets. */
export interface BaseEntry {
  type: 'base'
  /** Lamport time of the write; the higher of two rivals wins. */
  clock: number
  record: BoardRecord
}

/** A later value of one facet of the record whose base item is (baseClient, baseClock) in the doc. */
export interface FacetEntry {
  type: 'facet'
  clock: number
  baseClient: number
  baseClock: number
  facet: FacetName
  value: unknown
}

export type RecordEntry = BaseEntry | FacetEntry

/** First varUint of an entry. The two facets written by every drag have a tag of their own because names cost bytes. */
const TAG = { base: 0, place: 1, size: 2, named: 3 } as const

/** A clock beyond any honest one would leave no room above it, and nobody could ever overwrite that entry. */
const MAX_CLOCK = 2 ** 48

export function encodeEntry(entry: RecordEntry): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  if (entry.type === 'base') {
    encoding.writeVarUint(encoder, TAG.base)
    encoding.writeVarUint(encoder, entry.clock)
    encoding.writeAny(encoder, entry.record as unknown as encoding.AnyEncodable)
    return encoding.toUint8Array(encoder)
  }
  const tag = entry.facet === 'place' || entry.facet === 'size' ? TAG[entry.facet] : TAG.named
  encoding.writeVarUint(encoder, tag)
  if (tag === TAG.named) encoding.writeVarString(encoder, entry.facet)
  encoding.writeVarUint(encoder, entry.clock)
  encoding.writeVarUint(encoder, entry.baseClient)
  encoding.writeVarUint(encoder, entry.baseClock)
  encoding.writeAny(encoder, entry.value as encoding.AnyEncodable)
  return encoding.toUint8Array(encoder)
}

/**
 * Undefined for bytes that are no entry: another version's or damaged ones; they stay in the doc untouched. Whoever
 * decodes many does so with one reader of values.
 */
export function decodeEntry(bytes: Uint8Array, values: Values = new ValueReader()): RecordEntry | undefined {
  try {
    const entry = readEntry(decoding.createDecoder(bytes), values)
    return entry !== undefined && entry.clock <= MAX_CLOCK ? entry : undefined
  } catch {
    return undefined
  }
}

/**
 * Whether the entry that lies at `start` to `end` may set that field of that record: it creates the record, or sets
 * such a field of one it does not name. Looks at bytes, because this is asked of every entry that anybody writes.
 */
export function maySet(
  bytes: Uint8Array,
  { start, end }: { start: number; end: number },
  { id, field, makeValues }: { id: string; field: FacetName; makeValues: () => Values },
): boolean {
  if (bytes[start] !== TAG.base) return bytes[start] === TAG.named && hasNameAt(bytes, start + 1, field)
  const entry = decodeEntry(bytes.subarray(start, end), makeValues())
  return entry?.type === 'base' && entry.record.id === id
}

function hasNameAt(bytes: Uint8Array, start: number, name: string): boolean {
  if (bytes[start] !== name.length) return false
  for (let at = 0; at < name.length; at++) if (bytes[start + 1 + at] !== name.charCodeAt(at)) return false
  return true
}

function readEntry(decoder: decoding.Decoder, values: Values): RecordEntry | undefined {
  const tag = decoding.readVarUint(decoder)
  if (tag === TAG.base) {
    const clock = decoding.readVarUint(decoder)
    const record = values.read(decoder)
    return isRecord(record) ? { type: 'base', clock, record } : undefined
  }
  const facet = facetOfTag(tag, decoder)
  if (facet === undefined) return undefined
  const clock = decoding.readVarUint(decoder)
  const baseClient = decoding.readVarUint(decoder)
  const baseClock = decoding.readVarUint(decoder)
  return { type: 'facet', clock, baseClient, baseClock, facet, value: values.read(decoder) }
}

function facetOfTag(tag: number, decoder: decoding.Decoder): FacetName | undefined {
  if (tag === TAG.place) return 'place'
  if (tag === TAG.size) return 'size'
  return tag === TAG.named ? decoding.readVarString(decoder) : undefined
}

function isRecord(value: unknown): value is BoardRecord {
  return typeof value === 'object' && value !== null
    && typeof (value as BoardRecord).id === 'string' && typeof (value as BoardRecord).typeName === 'string'
}
