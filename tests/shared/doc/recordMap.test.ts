import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { encodeEntry } from '../../../shared/doc/recordEntry.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import { componentRecord, withProps } from '../../fakes/boardRecords.ts'
import { seeded, type Random } from '../../fakes/random.ts'

interface Peer {
  doc: Y.Doc
  map: RecordMap
}

function peer(clientID?: number): Peer {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  return { doc, map: createRecordMap(doc) }
}

function write(on: Peer, change: () => void): void {
  on.map.transact('test', change)
}

function exchange(...peers: Peer[]): void {
  for (const from of peers) for (const to of peers) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
}

function everything(map: RecordMap): Record<string, unknown> {
  return Object.fromEntries([...map.ids()].sort().map((id) => [id, map.get(id)]))
}

function pair(): [Peer, Peer] {
  const a = peer(1)
  const b = peer(2)
  write(a, () => a.map.set(componentRecord('shape:a')))
  exchange(a, b)
  return [a, b]
}

describe('recordMap', () => {
  it('gives back what was set, also in a doc loaded afresh', () => {
    const a = peer()
    const moved = componentRecord('shape:a', { x: 12.5, parentId: 'shape:lane' })
    write(a, () => a.map.set(componentRecord('shape:a')))
    write(a, () => a.map.set(moved))
    expect(a.map.get('shape:a')).toEqual(moved)
    const b = peer()
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    expect(b.map.get('shape:a')).toEqual(moved)
  })

  it('keeps both of a move and a rename made at once', () => {
    const [a, b] = pair()
    const record = componentRecord('shape:a')
    write(a, () => a.map.set({ ...record, x: 300, y: 40 }))
    write(b, () => b.map.set(withProps(record, { title: 'Item features' })))
    exchange(a, b)
    const both = withProps({ ...record, x: 300, y: 40 }, { title: 'Item features' })
    expect(a.map.get('shape:a')).toEqual(both)
    expect(b.map.get('shape:a')).toEqual(both)
  })

  it('settles two moves made at once on the higher client, and deletes the loser', () => {
    const [a, b] = pair()
    write(a, () => a.map.set(componentRecord('shape:a', { x: 1 })))
    write(b, () => b.map.set(componentRecord('shape:a', { x: 2 })))
    exchange(a, b)
    expect(a.map.get('shape:a')).toMatchObject({ x: 2 })
    expect(everything(a.map)).toEqual(everything(b.map))
    const before = Y.encodeStateAsUpdate(a.doc).length
    a.map.collect()
    expect(Y.encodeStateAsUpdate(a.doc).length).toBeLessThan(before)
    exchange(a, b)
    expect(everything(b.map)).toEqual(everything(a.map))
  })

  it('lets a delete win over an edit made at once, and collects the orphaned facet', () => {
    const [a, b] = pair()
    write(a, () => a.map.delete('shape:a'))
    write(b, () => b.map.set(componentRecord('shape:a', { x: 9 })))
    exchange(a, b)
    expect(a.map.get('shape:a')).toBeUndefined()
    expect(b.map.get('shape:a')).toBeUndefined()
    a.map.collect()
    expect(a.doc.getArray('records').length).toBe(0)
  })

  it('brings a deleted record back when it is set again, untouched by facets of its former life', () => {
    const [a, b] = pair()
    write(b, () => b.map.set(componentRecord('shape:a', { x: 9 })))
    write(a, () => a.map.delete('shape:a'))
    write(a, () => a.map.set(componentRecord('shape:a', { x: 5 })))
    exchange(a, b)
    expect(a.map.get('shape:a')).toMatchObject({ x: 5 })
    expect(everything(b.map)).toEqual(everything(a.map))
  })

  it('removes a field that the new record lacks', () => {
    const a = peer()
    const { opacity: _opacity, ...without } = componentRecord('shape:a')
    write(a, () => a.map.set(componentRecord('shape:a')))
    write(a, () => a.map.set(without as typeof without & { id: string; typeName: string }))
    expect(a.map.get('shape:a')).toEqual(without)
  })

  it('tells who wrote a facet last', () => {
    const [a, b] = pair()
    write(b, () => b.map.set(withProps(componentRecord('shape:a'), { title: 'B' })))
    exchange(a, b)
    expect(a.map.lastWriter('shape:a', 'place')).toBe(1)
    expect(a.map.lastWriter('shape:a', 'props.title')).toBe(2)
    expect(a.map.lastWriter('shape:none', 'place')).toBeUndefined()
  })

  it('tells observers once per transaction which records changed, and nothing for a write that changes nothing', () => {
    const [a] = pair()
    const seen: [string[], unknown][] = []
    a.map.observe(({ ids, origin }) => seen.push([[...ids].sort(), origin]))
    write(a, () => {
      a.map.set(componentRecord('shape:a', { x: 1 }))
      a.map.set(componentRecord('shape:b'))
    })
    write(a, () => a.map.set(componentRecord('shape:b')))
    expect(seen).toEqual([[['shape:a', 'shape:b'], 'test']])
  })

  it('skips bytes that are no entry and keeps them', () => {
    const a = peer()
    write(a, () => a.map.set(componentRecord('shape:a')))
    a.doc.getArray('records').push([new Uint8Array([250, 1, 2])])
    a.doc.getArray('records').push(['text'])
    const b = peer()
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc))
    expect([...b.map.ids()]).toEqual(['shape:a'])
    expect(b.doc.getArray('records').length).toBe(3)
  })

  it('takes edits after an entry whose clock is out of all reach, and every newcomer sees them', () => {
    const [a, b] = pair()
    const { id } = a.map.get('shape:a')!
    const base = [...a.doc.store.clients.get(1)!].find((struct) => struct instanceof Y.Item)!
    const poison = encodeEntry({ type: 'facet', clock: 2 ** 48, baseClient: base.id.client, baseClock: base.id.clock, facet: 'props.title', value: 'stuck' })
    b.doc.getArray<Uint8Array>('records').push([poison])
    exchange(a, b)
    expect(a.map.get(id)).toMatchObject({ props: { title: 'stuck' } })
    write(a, () => a.map.set(withProps(a.map.get(id)!, { title: 'free again' })))
    exchange(a, b)
    const newcomer = peer()
    Y.applyUpdate(newcomer.doc, Y.encodeStateAsUpdate(b.doc))
    for (const each of [a, b, newcomer]) expect(each.map.get(id)).toMatchObject({ props: { title: 'free again' } })
  })

  it('does not compare every entry with every other when many claim one record', () => {
    const a = peer()
    const entries = Array.from({ length: 50_000 }, (_, at) => encodeEntry({ type: 'base', clock: at % 7, record: componentRecord('shape:a', { x: at }) }))
    a.doc.getArray<Uint8Array>('records').push(entries)
    // The last of those with the highest clock.
    expect(a.map.get('shape:a')).toMatchObject({ x: 49_993 })
    a.map.collect()
    expect(a.doc.getArray('records').length).toBe(1)
  })

  it('refuses a write outside a transaction', () => {
    expect(() => peer().map.set(componentRecord('shape:a'))).toThrow('inside recordMap.transact')
  })
})

describe('recordMap under any order of arrival', () => {
  const seeds = Array.from({ length: Number(process.env.SOAK_SEEDS ?? 30) }, (_, at) => at + 1)
  it.each(seeds)('all peers see the same records, seed %i', (seed) => {
    const random = seeded(seed)
    const peers = [peer(), peer(), peer()]
    const updates: { from: Peer; update: Uint8Array }[] = []
    for (const from of peers) from.doc.on('update', (update: Uint8Array, origin: unknown) => origin === 'remote' || updates.push({ from, update }))
    for (let step = 0; step < 200; step += 1) act(random, random.pick(peers), updates, peers)
    exchange(...peers)
    exchange(...peers)
    const fresh = peer()
    Y.applyUpdate(fresh.doc, Y.encodeStateAsUpdate(peers[0]!.doc))
    for (const each of peers) expect(everything(each.map)).toEqual(everything(fresh.map))
  })
})

/** One random step: an edit, a delete, a collection, or the delivery of any earlier update in any order. */
function act(random: Random, on: Peer, updates: { update: Uint8Array }[], peers: Peer[]): void {
  const id = `shape:${random.int(6)}`
  const known = on.map.get(id) ?? componentRecord(id)
  const roll = random.int(10)
  if (roll < 3) write(on, () => on.map.set({ ...known, x: random.int(1000) }))
  else if (roll < 5) write(on, () => on.map.set(withProps(known, { title: `t${random.int(1000)}` })))
  else if (roll < 6) write(on, () => on.map.delete(id))
  else if (roll < 7) on.map.collect()
  else if (updates.length > 0) Y.applyUpdate(random.pick(peers).doc, random.pick(updates).update, 'remote')
}
