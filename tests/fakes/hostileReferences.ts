import type { Messages } from './hostileAttacks.ts'
import { binary, hostileUpdate, type Id, type Place, type Struct, type StructSection } from './hostileUpdates.ts'

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const oneSection = (client: number, structs: readonly Struct[], clock = 0): Uint8Array => hostileUpdate({ sections: [{ client, clock, structs }] })

/** Ways in which n items can all want the same place. */
export type Conflict = 'oneClient' | 'manyClients' | 'mapKey' | 'rightOrigins' | 'nullOrigin'
export const CONFLICTS: readonly Conflict[] = ['oneClient', 'manyClients', 'mapKey', 'rightOrigins', 'nullOrigin']

/**
 * Attack 7: n items chained, then n more between the first and the i-th. Each of the second looks through all that lie
 * between its neighbours, so that the work grows with the square.
 */
export function conflicts(client: number, count: number, kind: Conflict = 'oneClient'): Messages {
  // In a map, only what has a higher id than the others looks through all of them.
  const chainClient = kind === 'mapKey' ? client - 1 : client + 1
  const at = (clock: number): Id => ({ client: chainClient, clock })
  const root: Place = kind === 'mapKey' ? { parentSub: 'key', parent: 'records' } : {}
  const chain = times(count, (index) => binary(0, index === 0 ? root : kind === 'rightOrigins' ? { rightOrigin: at(index - 1) } : { origin: at(index - 1) }))
  const rival = (index: number): Struct => binary(1, rivalPlace(kind, at, index))
  const sections: StructSection[] = kind === 'manyClients'
    ? times(count, (index) => ({ client: client + 2 + count - index, clock: 0, structs: [rival(index)] }))
    : [{ client, clock: 0, structs: times(count, rival) }]
  return [oneSection(chainClient, chain), hostileUpdate({ sections })]
}

/** No two name the same neighbours, or the search of the second would end at the first. */
function rivalPlace(kind: Conflict, at: (clock: number) => Id, index: number): Place {
  if (kind === 'mapKey') return { parentSub: 'key', parent: 'records' }
  if (kind === 'rightOrigins' || kind === 'nullOrigin') return { rightOrigin: at(Math.max(1, index)) }
  return { origin: at(0), rightOrigin: at(Math.max(1, index)) }
}

/** One long string of which every second letter is deleted, so that it falls into so many pieces. */
export function splitText(client: number, length: number): Messages {
  return [oneSection(client, [{ kind: 'string', text: 'a'.repeat(length), parent: 'text' }]), hostileUpdate({ deletes: [{ client, ranges: times(length >> 1, (at) => [2 * at, 1] as const) }] })]
}

/** A long stretch that was deleted, and items that name each a place in its middle. */
export function splitDeleted(client: number, length: number, side: 'origin' | 'rightOrigin' = 'origin'): Messages {
  return [
    oneSection(client, [{ kind: 'deleted', length }]),
    oneSection(client + 1, times(length, (at) => binary(0, { [side]: { client, clock: at } }))),
  ]
}

/** Items that name themselves, their own future, another parent's items, what was collected, or each other. */
export function oddReferences(client: number): Messages {
  const [a, b] = [client, client + 1]
  return [
    oneSection(a, [binary(0, { origin: { client: a, clock: 0 } })]),
    oneSection(a, [binary(0, { rightOrigin: { client: a, clock: 0 } })]),
    oneSection(a, [binary(0, { origin: { client: a, clock: 1 } }), binary()]),
    oneSection(b, [binary(0, { parent: 'meta' }), binary(0, { parent: 'text' }), binary(0, { origin: { client: b, clock: 0 }, rightOrigin: { client: b, clock: 1 } })]),
    oneSection(client + 2, [{ kind: 'gc', length: 2 }, binary(0, { origin: { client: client + 2, clock: 0 } }), binary(0, { rightOrigin: { client: client + 2, clock: 1 } }), binary(0, { parent: { client: client + 2, clock: 1 } })]),
    oneSection(client + 3, [binary(), binary(0, { parent: { client: client + 3, clock: 0 } })]),
    oneSection(client + 4, [{ kind: 'type', ref: 0 }, binary(0, { parent: { client: client + 4, clock: 0 } }), binary(0, { origin: { client: client + 4, clock: 1 }, rightOrigin: { client: client + 4, clock: 0 } })]),
  ]
}

/** Two clients in one update, each of which waits for the other. */
export function cycle(client: number): Messages {
  const [a, b] = [client + 1, client]
  return [hostileUpdate({
    sections: [
      { client: a, clock: 0, structs: [binary(0, { origin: { client: b, clock: 1 } }), binary()] },
      { client: b, clock: 0, structs: [binary(0, { origin: { client: a, clock: 1 } }), binary()] },
    ],
  })]
}
