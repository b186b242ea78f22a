import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { ROOM_LIMITS } from './roomLimits.ts'

/** An update that was read to its end: what it brings and what it deletes. */
export type ScannedUpdate = ReturnType<typeof Y.decodeUpdate>

/**
 * Reads a V1 update before a doc gets it; undefined when it is malformed. Yjs allocates by the counts it reads, so that
 * 8 bytes can cost 264 MB when applied; this reads struct by struct and stops where the bytes end.
 */
export function scanUpdate(update: Uint8Array): ScannedUpdate | undefined {
  try {
    if (decoding.readVarUint(decoding.createDecoder(update)) > ROOM_LIMITS.maxUpdateClients) return undefined
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

/** What every client that has nothing new sends when it joins. */
export function isEmpty({ structs, ds }: ScannedUpdate): boolean {
  return structs.length === 0 && ds.clients.size === 0
}

/**
 * Whether a doc already holds all of an update. Every client that reconnects sends its whole delete set again, and the log
 * would grow by that each time.
 */
export function bringsNothing(doc: Y.Doc, { structs, ds }: ScannedUpdate): boolean {
  const holds = (struct: { id: Y.ID; length: number }): boolean =>
    struct instanceof Y.Skip || struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)
  return structs.every(holds) && holdsDeletes(doc, ds)
}

/** Whether an update adds anything that stays, and is more than deletes. */
export function bringsItems({ structs }: ScannedUpdate): boolean {
  return structs.some((struct) => struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted))
}

function holdsDeletes(doc: Y.Doc, deletes: ScannedUpdate['ds']): boolean {
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      if (!isDeleted(structs, clock, clock + len)) return false
    }
  }
  return true
}

function isDeleted(structs: (Y.Item | Y.GC)[], fromClock: number, toClock: number): boolean {
  const last = structs.at(-1)
  if (last === undefined || last.id.clock + last.length < toClock || fromClock >= toClock) return fromClock >= toClock
  for (let at = Y.findIndexSS(structs, fromClock); ; at++) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= toClock) return true
    if (!struct.deleted) return false
  }
}
