import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { DeleteRange, ScannedUpdate, Section } from './scannedUpdate.ts'
import { readUpdate } from './updateReader.ts'

/**
 * Reads a V1 update before a doc gets it; undefined when it is malformed. Yjs allocates by the counts it reads, so that
 * 8 bytes can cost 264 MB when applied; this reads struct by struct and stops where the bytes end.
 */
export function scanUpdate(bytes: Uint8Array): ScannedUpdate | undefined {
  try {
    if (decoding.readVarUint(decoding.createDecoder(bytes)) > ROOM_LIMITS.maxUpdateClients) return undefined
    return readUpdate(bytes)
  } catch {
    return scanWithYjs(bytes)
  }
}

/** What hardly anybody sends: text, nested types, subdocs. */
function scanWithYjs(bytes: Uint8Array): ScannedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(bytes)
    const sections = structs.filter((struct) => !(struct instanceof Y.Skip)).map(sectionOf)
    const deletes = [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, length: len })))
    const bringsItems = structs.some((struct) => struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted))
    return { bytes, sections, structs: structs.length, binaries: [], deletes, bringsItems, isSimple: false }
  } catch {
    return undefined
  }
}

function sectionOf({ id: { client, clock }, length }: { id: Y.ID; length: number }): Section {
  return { client, fromClock: clock, endClock: clock + length, structs: 1, start: 0, end: 0, foreign: undefined }
}

/** What every client that has nothing new sends when it joins. */
export function isEmpty({ sections, deletes }: ScannedUpdate): boolean {
  return sections.length === 0 && deletes.length === 0
}

/**
 * Whether a doc already holds all of an update. Every client that reconnects sends its whole delete set again, and the log
 * would grow by that each time.
 */
export function bringsNothing({ store }: Y.Doc, { sections, deletes }: ScannedUpdate): boolean {
  return sections.every(({ client, endClock }) => endClock <= Y.getState(store, client)) && deletes.every((range) => isDeleted(store.clients.get(range.client) ?? [], range))
}

function isDeleted(structs: (Y.Item | Y.GC)[], { clock, length }: DeleteRange): boolean {
  const toClock = clock + length
  const last = structs.at(-1)
  if (last === undefined || last.id.clock + last.length < toClock || length === 0) return length === 0
  for (let at = Y.findIndexSS(structs, clock); ; at++) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= toClock) return true
    if (!struct.deleted) return false
  }
}
