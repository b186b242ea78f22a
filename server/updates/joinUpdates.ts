import type { DeleteRange, ScannedUpdate, Section } from './scannedUpdate.ts'

/** A varuint of a number below 2^53. */
const MAX_VARUINT_BYTES = 8

/** A section with the update whose bytes it is in. */
interface Part {
  bytes: Uint8Array
  section: Section
}

/**
 * One update out of several simple ones of which each follows on those before it, per client without a gap. Structs are
 * copied as they lie there. `Y.mergeUpdates` takes any updates, and time that grows with the square of their number.
 */
export function joinUpdates(scanned: readonly ScannedUpdate[]): Uint8Array {
  const parts = new Map<number, Part[]>()
  const deletes = new Map<number, DeleteRange[]>()
  for (const { bytes, sections, deletes: ranges } of scanned) {
    for (const section of sections) add(parts, section.client, { bytes, section })
    for (const range of ranges) add(deletes, range.client, range)
  }
  const writer = new ByteWriter(maxSize(scanned))
  writeSections(writer, parts)
  writeDeletes(writer, deletes)
  return writer.written
}

function add<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function maxSize(scanned: readonly ScannedUpdate[]): number {
  let numbers = 2
  let bytes = 0
  for (const { sections, deletes } of scanned) {
    numbers += 3 * sections.length + 4 * deletes.length
    for (const { start, end } of sections) bytes += end - start
  }
  return bytes + numbers * MAX_VARUINT_BYTES
}

function writeSections(writer: ByteWriter, clients: ReadonlyMap<number, Part[]>): void {
  writer.number(clients.size)
  for (const [client, parts] of clients) {
    writer.number(parts.reduce((structs, { section }) => structs + section.structs, 0))
    writer.number(client)
    writer.number(parts[0]?.section.fromClock ?? 0)
    for (const { bytes, section } of parts) writer.copy(bytes, section.start, section.end)
  }
}

function writeDeletes(writer: ByteWriter, clients: ReadonlyMap<number, DeleteRange[]>): void {
  writer.number(clients.size)
  for (const [client, ranges] of clients) {
    const merged = inOrder(ranges)
    writer.number(client)
    writer.number(merged.length)
    for (const { clock, length } of merged) {
      writer.number(clock)
      writer.number(length)
    }
  }
}

/** Ranges of one client as Yjs writes them, in order and apart; two people may have deleted the same. */
function inOrder(ranges: DeleteRange[]): DeleteRange[] {
  const endBefore = (at: number): number => ranges[at - 1]!.clock + ranges[at - 1]!.length
  if (ranges.every(({ clock }, at) => at === 0 || clock >= endBefore(at))) return ranges
  const merged: DeleteRange[] = []
  for (const range of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = merged.at(-1)
    const end = range.clock + range.length
    if (last === undefined || range.clock > last.clock + last.length) merged.push({ ...range })
    else last.length = Math.max(last.length, end - last.clock)
  }
  return merged
}

/** Writes into room that was measured before; lib0's encoder makes an array for each of the many small copies. */
class ByteWriter {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafe(size)
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#at)
  }

  /** As a varuint of lib0. */
  number(value: number): void {
    let left = value
    for (; left > 0x7f; left = Math.floor(left / 0x80)) this.#bytes[this.#at++] = 0x80 | (left % 0x80)
    this.#bytes[this.#at++] = left
  }

  copy(from: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) this.#bytes[this.#at++] = from[at]!
  }
}
