import { anyBytes, binary, hostileUpdate, type Struct } from './hostileUpdates.ts'

/** Messages in the order in which they are sent. */
export type Messages = readonly Uint8Array[]

/** The largest length that an update can say and Yjs still read. */
export const HUGE = 2 ** 53 - 2
/** Larger than any number that is exact; one byte less than lib0 would refuse. */
const BEYOND = 2 ** 55

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const oneSection = (client: number, structs: readonly Struct[], clock = 0): Uint8Array => hostileUpdate({ sections: [{ client, clock, structs }] })

/** Attack 1, and 4 without its second message: an item that takes no clock, so that two have the same id. */
export function emptyString(client: number): Messages {
  return [oneSection(client, [binary(1), { kind: 'string', text: '', parent: 'records' }]), hostileUpdate({ deletes: [{ client, ranges: [[0, 1]] }] })]
}

/** The other contents that can take no clock. */
export function emptyContents(client: number): Messages {
  const empty: Struct[] = [{ kind: 'any', bytes: new Uint8Array(), count: 0 }, { kind: 'json', texts: [] }, { kind: 'deleted', length: 0 }, { kind: 'gc', length: 0 }, { kind: 'skip', length: 0 }]
  return empty.map((struct, at) => oneSection(client + at, [binary(1), struct, binary(2)]))
}

/** Attack 2: clocks that no update can say any more. */
export function hugeCollected(client: number, kind: 'gc' | 'deleted' = 'gc', length = HUGE, count = 40): Messages {
  return [oneSection(client, times(count, () => ({ kind, length })))]
}

/** Attack 5. */
export function beyondAnyNumber(client: number): Messages {
  return [
    oneSection(client, [{ kind: 'deleted', length: BEYOND }]),
    oneSection(client + 1, [{ kind: 'gc', length: BEYOND }, { kind: 'gc', length: BEYOND }]),
    hostileUpdate({ deletes: [{ client, ranges: [[0, BEYOND]] }] }),
    hostileUpdate({ sections: [{ client: client + 2, clock: BEYOND, structs: [binary()] }] }),
  ]
}

/**
 * Two messages of 25 bytes that wait for what never comes, at clocks that are no longer exact: Yjs 13.6.33 never ends merging
 * them (`mergeUpdatesV2` makes a gap longer and longer that by rounding never reaches the second). Found by the fuzzer.
 */
export function endlessMerge(client: number): Messages {
  return [oneSection(client, [binary()], 2 ** 53 + 4), oneSection(client, [binary()], 45_037_095_785_332_744)]
}

/** Attack 3: contents that cost far more than their bytes. */
export function subdocs(client: number, count: number): Messages {
  const bytes = anyBytes({})
  return [oneSection(client, times(count, (at) => ({ kind: 'doc', guid: '', bytes, ...chained(client, at) })))]
}

export function nestedTypes(client: number, count: number, shape: 'wide' | 'deep' = 'wide'): Messages {
  const place = (at: number) => (shape === 'wide' ? chained(client, at) : at === 0 ? {} : { parent: { client, clock: at - 1 } })
  return [oneSection(client, times(count, (at) => ({ kind: 'type', ref: 0, ...place(at) })))]
}

export function manyBinaries(client: number, count: number): Messages {
  return [oneSection(client, times(count, (at) => binary(0, chained(client, at))))]
}

function chained(client: number, at: number): { origin?: { client: number; clock: number } } {
  return at === 0 ? {} : { origin: { client, clock: at - 1 } }
}

/** Attack 6: one item of each client makes every state vector long for ever. */
export function manyClients(count: number, first = 10_000): Messages {
  // The highest first, as Yjs writes them.
  return [hostileUpdate({ sections: times(count, (at) => ({ client: first + count - at, clock: 0, structs: [binary()] })) })]
}

/** Attack 8: deletes of what nobody has, or of what is there. */
export function deleteRanges(client: number, count: number, from = 0): Messages {
  return [hostileUpdate({ deletes: [{ client, ranges: times(count, (at) => [from + 2 * at, 1] as const) }] })]
}

/** The second half of attack 8: items that are there, and then a delete for each second one. */
export function deleteRangesOfOwn(client: number, count: number): Messages {
  return [...manyBinaries(client, 2 * count), ...deleteRanges(client, count)]
}

/** Attack 9: much that waits for a missing item, and then one small update after the other that waits as well. */
export function gapFlood(client: number, bytes: number, tiny: number): Messages {
  const big: Struct = { kind: 'binary', bytes: new Uint8Array(bytes) }
  return [oneSection(client, [big], 1), ...times(tiny, (at) => oneSection(client, [binary()], 3 + 2 * at))]
}

/** Attack 16 begins with this: somebody else waits for it ever after. */
export function gap(client: number): Messages {
  return [oneSection(client, [binary()], 1)]
}

export function deletesBeforeInserts(client: number): Messages {
  return [
    hostileUpdate({ deletes: [{ client, ranges: [[1, 3]] }] }),
    oneSection(client, times(6, (at) => binary(at, chained(client, at)))),
    hostileUpdate({ sections: [{ client: client + 1, clock: 0, structs: [binary()] }], deletes: [{ client: client + 1, ranges: [[0, 5]] }] }),
  ]
}

/** A struct that begins before what is known ends, and ends behind it. */
export function partialOverlaps(client: number): Messages {
  const text = (value: string, clock: number): Uint8Array => oneSection(client, [{ kind: 'string', text: value, parent: 'text' }], clock)
  return [
    text('abc', 0), text('cdef', 2), text('abcdefgh', 0),
    oneSection(client + 1, [{ kind: 'gc', length: 3 }]), oneSection(client + 1, [{ kind: 'string', text: 'wxyz', parent: 'text' }], 1),
    oneSection(client + 2, [binary(1, { parent: 'meta' }), { kind: 'any', bytes: anyBytes(1, 2, 3), count: 3, parent: 'other' }]),
    oneSection(client + 2, [{ kind: 'any', bytes: anyBytes(3, 4, 5), count: 3, parent: 'third' }], 3),
  ]
}

/** Writes as somebody who is there, at the clocks that this person would use next. */
export function aheadOf(client: number, clock: number, count = 5): Messages {
  return [oneSection(client, times(count, (at) => binary(at)), clock)]
}
