import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync, inflateSync, gunzipSync, constants } from 'node:zlib'

/** A stretch of bytes by a name for people. */
export interface Bytes {
  name: string
  bytes: Buffer
}

/** All files of a folder, also those below it. */
export function filesIn(dir: string): Bytes[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? filesIn(path) : [{ name: path, bytes: readFileSync(path) }]
  })
}

/**
 * Where canaries are found: as UTF-8, as UTF-16 of both orders, in base64 and hex of any alignment, and all of those
 * inside whatever unpacks as zlib, gzip or raw deflate. Places are told without their empty parts. One line for each form and place.
 */
export function findCanaries(places: readonly Bytes[], canaries: readonly (string | Uint8Array)[]): string[] {
  const needles = canaries.flatMap((canary) => {
    const label = typeof canary === 'string' ? canary : `bytes ${Buffer.from(canary).toString('hex').slice(0, 8)}`
    return formsOf(canary).map(([form, needle]) => ({ label, form, needle }))
  })
  const found: string[] = []
  const search = ({ name, bytes }: Bytes): void => {
    for (const { label, form, needle } of needles) if (bytes.includes(needle)) found.push(`${label} as ${form} in ${name}`)
  }
  for (const sparse of places) {
    const place = { name: sparse.name, bytes: withoutZeros(sparse.bytes) }
    search(place)
    for (const unpacked of unpackedIn(place)) search(unpacked)
  }
  return found
}

const BLOCK = 64
const ZEROS = Buffer.alloc(BLOCK)

/** Without blocks of nothing but zeros, in which no canary is: files of databases are mostly that. */
function withoutZeros(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length; at += BLOCK) {
    const block = bytes.subarray(at, at + BLOCK)
    if (!block.equals(ZEROS)) kept.push(block)
  }
  return Buffer.concat(kept)
}

function formsOf(canary: string | Uint8Array): [form: string, needle: Buffer][] {
  const bytes = Buffer.from(canary)
  const texts: [string, Buffer][] = typeof canary !== 'string' ? [] : [
    ['UTF-16LE', Buffer.from(canary, 'utf16le')],
    ['UTF-16BE', Buffer.from(canary, 'utf16le').swap16()],
  ]
  return [['bytes', bytes], ...texts, ['hex', Buffer.from(bytes.toString('hex'))], ...base64Of(bytes)]
}

/** What every text of base64 holds that has these bytes in it, wherever they begin: their first and last letters mix with neighbours. */
function base64Of(bytes: Buffer): [string, Buffer][] {
  return [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    const whole = padded.subarray(shift === 0 ? 0 : 3, padded.length - (padded.length % 3))
    const encoded = (['base64', 'base64url'] as const).map((form) => whole.toString(form))
    // What is left of a few bytes between their neighbours would be found everywhere.
    return [...new Set(encoded)].filter((text) => text.length >= 8).map((text): [string, Buffer] => [`base64 at ${shift}`, Buffer.from(text)])
  })
}

const MOST_UNPACKED = 64 * 1024 * 1024
const SECOND_BYTES = new Set([0x01, 0x5e, 0x9c, 0xda])

/** Everything in some bytes that begins like a packed stream and unpacks, as far as it does. */
function unpackedIn({ name, bytes }: Bytes): Bytes[] {
  const found: Bytes[] = []
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_UNPACKED }
  const attempt = (unpack: typeof inflateSync, at: number): void => {
    try {
      const unpacked = unpack(bytes.subarray(at, at + 256 * 1024), options)
      if (unpacked.length > 0) found.push({ name: `${name}, unpacked at ${at}`, bytes: unpacked })
    } catch {}
  }
  for (let at = 0; at < bytes.length - 2; at++) {
    if (bytes[at] === 0x78 && SECOND_BYTES.has(bytes[at + 1]!)) attempt(inflateSync, at)
    if (bytes[at] === 0x1f && bytes[at + 1] === 0x8b) attempt(gunzipSync, at)
  }
  if (bytes.length < 1024 * 1024) attempt(inflateRawSync, 0)
  return found
}
