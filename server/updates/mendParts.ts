import * as encoding from 'lib0/encoding'
import { KIND } from './readContent.ts'
import type { DeleteRange } from './scannedUpdate.ts'
import { UPDATE_LIMITS } from './updateLimits.ts'
import type { Id, Part, UpdateParts } from './updateParts.ts'

/** The top-level list of a board's entries. */
const ENTRIES = 'records'

/**
 * The parts without what would harm whoever applies them. Whatever goes keeps its clocks, as something deleted: what
 * honest people wrote beside it names them, and would be lost with them.
 */
export function mendParts({ sections, deletes }: UpdateParts): UpdateParts {
  const mended = new Map<number, Part[]>()
  for (const [client, parts] of sections) mended.set(client, parts.flatMap(mendPart))
  return { sections: mended, deletes: mendDeletes(deletes) }
}

/**
 * The parts with each item right behind what its client wrote before, where no rival stands. Entries of a board stay
 * the same by that, because their order means nothing.
 */
export function chainParts({ sections, deletes }: UpdateParts): UpdateParts {
  const chained = new Map<number, Part[]>()
  const chain = (part: Part): Part =>
    part.kind === KIND.gc || part.clock === 0 ? part : rewritten(chainedTo(part), part.kind)
  for (const [client, parts] of sections) chained.set(client, parts.map(chain))
  return { sections: chained, deletes }
}

/**
 * The parts without the names of neighbours that are not there: what was written beside something that takes no clock
 * names what never was. An entry of a board is the same wherever it stands.
 */
export function freeParts({ sections, deletes }: UpdateParts, isThere: (id: Id) => boolean): UpdateParts {
  const free = new Map<number, Part[]>()
  for (const [client, parts] of sections) free.set(client, parts.map((part) => freePart(part, isThere)))
  return { sections: free, deletes }
}

function freePart(part: Part, isThere: (id: Id) => boolean): Part {
  const isLost = (id: Id | undefined): boolean => id !== undefined && id.client !== part.client && !isThere(id)
  if (!isLost(part.origin) && !isLost(part.right)) return part
  if (part.clock > 0) return rewritten(chainedTo(part), part.kind)
  const [origin, right] = [part.origin, part.right].map((id) => (isLost(id) ? undefined : id))
  return rewritten({ ...part, origin, right, name: ENTRIES }, part.kind)
}

/** The parts as remains: their clocks and nothing else. */
export function remainsOf({ sections, deletes }: UpdateParts): UpdateParts {
  const remains = new Map<number, Part[]>()
  for (const [client, parts] of sections) remains.set(client, parts.map(remainOf))
  return { sections: remains, deletes }
}

function mendPart(part: Part): Part[] {
  const length = Math.min(part.length, UPDATE_LIMITS.maxClock - part.clock)
  if (length <= 0) return []
  const isLater = [part.origin, part.right].some((id) => id?.client === part.client && id.clock >= part.clock)
  if (part.name === undefined && part.origin === undefined && part.right === undefined) {
    return part.kind === KIND.gc && length === part.length ? [part] : [remainOf({ ...part, length })]
  }
  if (isLater) return [remainOf({ ...part, length })]
  if (!part.isAlien && !part.isDeep && length >= part.length) return [part]
  return [rewritten({ ...part, length, isAlien: false, isDeep: false }, KIND.deleted)]
}

function mendDeletes(deletes: readonly DeleteRange[]): DeleteRange[] {
  const inOrder = deletes.toSorted((a, b) => a.client - b.client || a.clock - b.clock)
  const mended: DeleteRange[] = []
  for (const { client, clock, length } of inOrder) {
    const last = mended.at(-1)
    const from = last?.client === client ? Math.max(clock, last.clock + last.length) : clock
    const end = Math.min(clock + length, UPDATE_LIMITS.maxClock)
    if (end > from) mended.push({ client, clock: from, length: end - from })
  }
  return mended
}

function chainedTo(part: Part): Part {
  const origin = { client: part.client, clock: part.clock - 1 }
  return { ...part, origin, right: undefined, name: undefined, key: undefined }
}

function remainOf(part: Part): Part {
  const bytes = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, KIND.gc)
    encoding.writeVarUint(encoder, part.length)
  })
  const unplaced = { origin: undefined, right: undefined, name: undefined, key: undefined }
  const whole = { bytes, start: 0, contentStart: 1, end: bytes.byteLength }
  return { ...part, ...unplaced, ...whole, kind: KIND.gc, isAlien: false, isDeep: false }
}

/**
 * A part with other neighbours or other content than its bytes say, with bytes that say so. After Yjs' `Item.write`.
 */
function rewritten(part: Part, kind: number): Part {
  const { origin, right, name, key } = part
  const bytes = encoding.encode((encoder) => {
    const keyed = key === undefined || origin || right ? 0 : 0x20
    encoding.writeUint8(encoder, kind | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | keyed)
    for (const id of [origin, right]) {
      if (id === undefined) continue
      encoding.writeVarUint(encoder, id.client)
      encoding.writeVarUint(encoder, id.clock)
    }
    if (!origin && !right) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, name ?? '')
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    if (kind === KIND.deleted) encoding.writeVarUint(encoder, part.length)
    else encoding.writeUint8Array(encoder, part.bytes.subarray(part.contentStart, part.end))
  })
  return { ...part, kind, bytes, start: 0, contentStart: 0, end: bytes.byteLength }
}
