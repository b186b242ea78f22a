import type { Messages } from './hostileAttacks.ts'
import { anyBytes, binary, hostileUpdate, type Struct } from './hostileUpdates.ts'

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const oneSection = (client: number, structs: readonly Struct[]): Uint8Array => hostileUpdate({ sections: [{ client, clock: 0, structs }] })

/** First bytes of values as lib0 writes them. */
const ANY = { array: 117, object: 118, null: 126 } as const

/** Values in values, so many levels deep, in every content that can hold them. */
export function deepValues(client: number, levels: number): Messages {
  const text = '['.repeat(levels) + ']'.repeat(levels)
  const bytes = new Uint8Array(2 * levels + 1).fill(1)
  for (let at = 0; at < 2 * levels; at += 2) bytes[at] = ANY.array
  bytes[2 * levels] = ANY.null
  const contents: Struct[] = [{ kind: 'any', bytes, count: 1 }, { kind: 'json', texts: [text] }, { kind: 'embed', text }, { kind: 'format', key: 'deep', text }, { kind: 'doc', guid: 'deep', bytes }]
  return contents.map((struct, at) => oneSection(client + at, [struct]))
}

/** One value that is a list of empty objects: two bytes each, and fifty or more in memory. */
export function emptyObjects(client: number, count: number): Messages {
  const head = anyBytes([])
  const size = hostileNumber(count)
  const bytes = new Uint8Array(1 + size.byteLength + 2 * count)
  bytes.set([head[0] ?? ANY.array])
  bytes.set(size, 1)
  for (let at = 1 + size.byteLength; at < bytes.byteLength; at += 2) bytes[at] = ANY.object
  return [oneSection(client, [{ kind: 'any', bytes, count: 1 }])]
}

/** A number as an update holds it. */
function hostileNumber(value: number): Uint8Array {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return Uint8Array.from([...bytes, left])
    bytes.push(128 | (left % 128))
  }
}

/** Keys that every object has already. */
export function protoKeys(client: number): Messages {
  const bytes = Uint8Array.from([ANY.object, 1, 9, ...Buffer.from('__proto__'), ANY.object, 1, 8, ...Buffer.from('polluted'), 120])
  const text = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'
  return [
    oneSection(client, [{ kind: 'any', bytes, count: 1 }, { kind: 'json', texts: [text] }, { kind: 'embed', text }]),
    oneSection(client + 1, ['__proto__', 'constructor', 'toString'].map((parent) => binary(0, { parent }))),
    oneSection(client + 2, ['__proto__', 'constructor', 'toString'].map((parentSub) => binary(0, { parent: 'meta', parentSub }))),
  ]
}

export function longRootName(client: number, length: number): Messages {
  return [oneSection(client, [binary(0, { parent: 'r'.repeat(length) })])]
}

export function manyRootNames(client: number, count: number): Messages {
  return [oneSection(client, times(count, (at) => binary(0, { parent: `root-${at}` })))]
}

/** The roots that a board uses, used as something else. */
export function spoiledRoots(client: number): Messages {
  const roots = ['records', 'meta']
  return roots.flatMap((parent, at) => [
    oneSection(client + 10 * at, [
      binary(1, { parent, parentSub: 'key' }),
      { kind: 'string', text: 'text in a list', parent },
      { kind: 'format', key: 'bold', text: 'true', parent },
      { kind: 'embed', text: '{}', parent },
      { kind: 'any', bytes: anyBytes(1, 'two', null), count: 3, parent },
      { kind: 'type', ref: 1, parent, parentSub: 'formatVersion' },
      { kind: 'type', ref: 2, parent },
    ]),
    oneSection(client + 10 * at + 1, [{ kind: 'any', bytes: anyBytes(99), count: 1, parent, parentSub: 'other' }, { kind: 'doc', guid: 'x', bytes: anyBytes({ autoLoad: true }), parent }]),
  ])
}

/** Counts that the bytes do not hold, and numbers that are longer than they need to be. */
export function falseCounts(client: number): Messages {
  const structs = [binary()]
  return [
    hostileUpdate({ sections: [{ client, clock: 0, structs, count: 2 ** 31 }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs, count: 0 }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs }], sectionCount: 2 ** 25 }),
    hostileUpdate({ sections: [{ client, clock: 0, structs }], deleteCount: 2 ** 25 }),
    hostileUpdate({ deletes: [{ client, ranges: [[0, 1]], count: 2 ** 31 }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs: [{ kind: 'binary', bytes: new Uint8Array(1), count: 2 ** 31 }] }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs: [{ kind: 'any', bytes: anyBytes(1), count: 2 ** 31 }] }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs }, { client, clock: 0, structs }] }),
    hostileUpdate({ sections: [{ client, clock: 0, structs: [] }] }),
    hostileUpdate({ sections: [{ client: client + 1, clock: 0, structs }], overlong: 3 }),
  ]
}
