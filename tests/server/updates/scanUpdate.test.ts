import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { UPDATE_LIMITS } from '../../../server/updates/updateLimits.ts'
import { scanUpdate } from '../../../server/updates/scanUpdate.ts'
import { seeded } from '../../fakes/random.ts'
import { Author } from '../support/fakeSession.ts'

describe('scanning', () => {
  test('reads what Yjs writes', () => {
    const author = new Author(1)
    author.write('a', '1')
    author.doc.getMap('test').delete('a')
    expect(scanUpdate(Y.encodeStateAsUpdate(author.doc))).toBeDefined()
    expect(scanUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBeDefined()
  })

  test('M3: refuses a count of structs that the bytes cannot hold, at once', () => {
    const before = process.memoryUsage().heapUsed
    for (let count = 0; count < 100; count++) expect(scanUpdate(Uint8Array.of(1, 192, 139, 222, 15, 1, 0, 0))).toBeUndefined()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('M3: refuses more clients than any board has', () => {
    const update = encoding.encode((encoder) => encoding.writeVarUint(encoder, UPDATE_LIMITS.maxClients + 1))
    expect(scanUpdate(update)).toBeUndefined()
  })

  test('M3: refuses every update that was cut short', () => {
    const update = new Author(1).write('title', 'Search')
    for (let length = 0; length < update.length; length++) expect(scanUpdate(update.subarray(0, length))).toBeUndefined()
  })
})

/** What Yjs reads, as the numbers that a scan tells. */
function readByYjs(update: Uint8Array): object | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    const ends = new Map<number, number>()
    for (const struct of structs) if (!(struct instanceof Y.Skip)) ends.set(struct.id.client, struct.id.clock + struct.length)
    const bringsItems = structs.some((struct) => struct instanceof Y.Item && !(struct.content instanceof Y.ContentDeleted))
    const deletes = [...ds.clients].flatMap(([client, ranges]) => ranges.map(({ clock, len }) => ({ client, clock, length: len })))
    return { structs: structs.length, ends, bringsItems, deletes }
  } catch {
    return undefined
  }
}

function readByScan(update: Uint8Array): object | undefined {
  const scanned = scanUpdate(update)
  if (scanned === undefined) return undefined
  const { structs, bringsItems, deletes, sections } = scanned
  return { structs, ends: new Map(sections.map(({ client, endClock }) => [client, endClock])), bringsItems, deletes }
}

describe('reading without building', () => {
  const edits: ((doc: Y.Doc, random: ReturnType<typeof seeded>) => void)[] = [
    (doc, random) => doc.getArray('list').insert(0, [random.int(9), 'x', { a: [1.5, null, true] }]),
    (doc) => doc.getArray('list').push([Uint8Array.of(1, 2, 3)]),
    (doc, random) => doc.getArray('list').length > 0 && doc.getArray('list').delete(random.int(doc.getArray('list').length)),
    (doc, random) => doc.getMap('map').set(`k${random.int(3)}`, random.int(100)),
    (doc, random) => doc.getText('text').insert(random.int(doc.getText('text').length + 1), 'höhe 🙂'),
    (doc) => doc.getText('text').format(0, Math.min(2, doc.getText('text').length), { bold: true }),
    (doc) => doc.getMap('map').set('nested', new Y.Map([['a', 1]])),
    (doc) => doc.getArray('list').push([new Y.Doc()]),
  ]

  /** Updates of all kinds, some of them with gaps. */
  function someUpdates(seed: number): Uint8Array[] {
    const random = seeded(seed)
    const docs = [1, 2].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
    const updates: Uint8Array[] = []
    for (const doc of docs) doc.on('update', (update: Uint8Array) => void updates.push(update))
    for (let step = 0; step < 12; step++) {
      const doc = random.pick(docs)
      doc.transact(() => random.pick(edits)(doc, random))
      if (random.int(3) === 0) Y.applyUpdate(docs[0]!, Y.encodeStateAsUpdate(docs[1]!))
    }
    return [...updates, ...docs.map((doc) => Y.encodeStateAsUpdate(doc)), Y.mergeUpdates(updates.filter((_, at) => at % 2 === 0))]
  }

  test('finds the same as Yjs in whatever Yjs writes', () => {
    for (let seed = 1; seed <= 200; seed++) for (const update of someUpdates(seed)) expect(readByScan(update), `seed ${seed}`).toEqual(readByYjs(update))
  })

  test('M3: refuses what Yjs cannot read, wherever a byte is wrong', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed)
      for (const update of someUpdates(seed)) {
        const garbled = update.slice()
        garbled[random.int(garbled.length)] = random.int(256)
        expect(readByScan(garbled), `seed ${seed}: ${garbled}`).toEqual(readByYjs(garbled))
      }
    }
  })

  test('M3: an item that builds on itself or on what its client writes later has a fault', () => {
    const onItself = (clock: number): Uint8Array => Uint8Array.of(1, 1, 5, 0, 0x83, 5, clock, 1, 7, 0)
    expect([0, 1, 9].map((clock) => scanUpdate(onItself(clock))?.fault)).toEqual(Array.from({ length: 3 }, () => 'an item builds on what its client writes later'))
  })
})
