import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ROOM_LIMITS } from '../../server/rooms/roomLimits.ts'
import { bringsNothing, scanUpdate } from '../../server/rooms/updateScan.ts'
import { seeded } from '../kit/random.ts'
import { Author } from './support/fakeSession.ts'

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
    const update = encoding.encode((encoder) => encoding.writeVarUint(encoder, ROOM_LIMITS.maxUpdateClients + 1))
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

  test('takes an item that builds on itself or on what its client writes later for one that the doc has to judge', () => {
    const onItself = (clock: number): Uint8Array => Uint8Array.of(1, 1, 5, 0, 0x83, 5, clock, 1, 7, 0)
    expect([0, 1, 9].map((clock) => scanUpdate(onItself(clock))?.isSimple)).toEqual([false, false, false])
  })
})

describe('whether a doc has all of it', () => {
  const brings = (doc: Y.Doc, update: Uint8Array): boolean => {
    const scanned = scanUpdate(update)
    if (scanned === undefined) throw new Error('The test made an update that cannot be read.')
    return !bringsNothing(doc, scanned)
  }

  test('its own state, and none at all, bring nothing', () => {
    const author = new Author(1)
    for (const key of ['a', 'b', 'a']) author.write(key, 'x')
    author.doc.getMap('test').delete('b')
    expect(brings(author.doc, Y.encodeStateAsUpdate(author.doc))).toBe(false)
    expect(brings(author.doc, Y.encodeStateAsUpdate(new Y.Doc()))).toBe(false)
    expect(brings(new Y.Doc(), Y.encodeStateAsUpdate(new Y.Doc()))).toBe(false)
  })

  test('an edit, a delete and a part of either bring something', () => {
    const [doc, author] = [new Y.Doc(), new Author(1)]
    Y.applyUpdate(doc, author.write('a', '1'))
    expect(brings(doc, author.write('b', '2'))).toBe(true)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(author.doc))
    author.doc.getMap('test').delete('a')
    const onlyDeletes = Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(author.doc))
    expect(brings(doc, onlyDeletes)).toBe(true)
    Y.applyUpdate(doc, onlyDeletes)
    expect(brings(doc, onlyDeletes)).toBe(false)
  })

  test('a delete of what the doc has not seen brings something', () => {
    const author = new Author(1)
    author.write('a', '1')
    author.doc.getMap('test').delete('a')
    expect(brings(new Y.Doc(), Y.encodeStateAsUpdate(author.doc, Y.encodeStateVector(author.doc)))).toBe(true)
  })
})
