import * as encoding from 'lib0/encoding'
import { KIND } from './readContent.ts'
import type { DeleteRange } from './scannedUpdate.ts'
import { NONE, StructReader } from './structReader.ts'
import { UPDATE_LIMITS } from './updateLimits.ts'

export interface Id {
  client: number
  clock: number
}

/** One struct of an update, with what it names; its content stays where it lies. */
export interface Part extends Id {
  length: number
  kind: number
  origin: Id | undefined
  right: Id | undefined
  /** Name of the top-level type it lies in, and its key there, for an item without neighbours. */
  name: string | undefined
  key: string | undefined
  /** Bytes that stand for it. */
  bytes: Uint8Array
  start: number
  contentStart: number
  end: number
  /** It holds what boards do not: a nested type or doc, or an item in one. */
  isAlien: boolean
  isDeep: boolean
}

/** An update struct by struct, for those that have to be weighed or mended; by Yjs client, in the order of clocks. */
export interface UpdateParts {
  sections: Map<number, Part[]>
  deletes: DeleteRange[]
}

/**
 * Takes an update apart. Throws for bytes that are no update. What lies between two structs of a client is left out,
 * and so is what overlaps.
 */
export function readParts(bytes: Uint8Array): UpdateParts {
  const reader = new StructReader(bytes)
  const sections = new Map<number, Part[]>()
  for (let left = reader.number(); left > 0; left--) readSection(reader, sections)
  const deletes: DeleteRange[] = []
  for (let clients = reader.number(); clients > 0; clients--) {
    const client = reader.number()
    for (let ranges = reader.number(); ranges > 0; ranges--) {
      deletes.push({ client, clock: reader.number(), length: reader.number() })
    }
  }
  return { sections, deletes }
}

function readSection(reader: StructReader, sections: Map<number, Part[]>): void {
  let left = reader.number()
  const client = reader.number()
  let clock = reader.number()
  const parts: Part[] = []
  for (; left > 0; left--) {
    reader.next()
    if (reader.kind !== KIND.skip) parts.push(partOf(reader, client, clock))
    clock += reader.length
  }
  const known = sections.get(client)
  sections.set(client, known === undefined ? parts : inOrder([...known, ...parts]))
}

/** Without those that begin before the one before them ends. */
function inOrder(parts: Part[]): Part[] {
  let end = 0
  return parts.sort((a, b) => a.clock - b.clock).filter(({ clock, length }) => {
    if (clock < end) return false
    end = clock + length
    return true
  })
}

function partOf(reader: StructReader, client: number, clock: number): Part {
  const { length, kind, name, key, start, contentStart, end, isDeep, values } = reader
  return {
    client, clock, length, kind, name, key, start, contentStart, end,
    bytes: reader.decoder.arr,
    origin: idOf(reader.originClient, reader.originClock),
    right: idOf(reader.rightClient, reader.rightClock),
    isAlien: kind === KIND.type || kind === KIND.doc || reader.parentClient !== NONE,
    isDeep: isDeep || values > UPDATE_LIMITS.maxValuesPerItem,
  }
}

function idOf(client: number, clock: number): Id | undefined {
  return client === NONE ? undefined : { client, clock }
}

/** What is in the one and not in the other. */
export function partsWithout({ sections, deletes }: UpdateParts, other: UpdateParts): UpdateParts {
  const taken = new Set([...other.sections.values()].flat())
  const rest = new Map([...sections].map(([client, parts]) => [client, parts.filter((part) => !taken.has(part))]))
  const takenDeletes = new Set(other.deletes)
  return { sections: rest, deletes: deletes.filter((range) => !takenDeletes.has(range)) }
}

/** The parts as an update again. */
export function writeParts({ sections, deletes }: UpdateParts): Uint8Array {
  return encoding.encode((encoder) => {
    const filled = [...sections].filter(([, parts]) => parts.length > 0)
    encoding.writeVarUint(encoder, filled.length)
    for (const [client, parts] of filled) writeSection(encoder, client, parts)
    writeDeletes(encoder, deletes)
  })
}

function writeSection(encoder: encoding.Encoder, client: number, parts: readonly Part[]): void {
  const holes = parts.filter((part, at) => at > 0 && part.clock > endOf(parts[at - 1]!)).length
  encoding.writeVarUint(encoder, parts.length + holes)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, parts[0]?.clock ?? 0)
  parts.forEach(({ clock, bytes, start, end }, at) => {
    const hole = at === 0 ? 0 : clock - endOf(parts[at - 1]!)
    if (hole > 0) {
      encoding.writeUint8(encoder, KIND.skip)
      encoding.writeVarUint(encoder, hole)
    }
    encoding.writeUint8Array(encoder, bytes.subarray(start, end))
  })
}

function endOf({ clock, length }: Part): number {
  return clock + length
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly DeleteRange[]): void {
  const clients = new Map<number, DeleteRange[]>()
  for (const range of deletes) {
    const ranges = clients.get(range.client)
    if (ranges === undefined) clients.set(range.client, [range])
    else ranges.push(range)
  }
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, ranges] of clients) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
}
