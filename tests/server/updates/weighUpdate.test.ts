import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readParts } from '../../../server/updates/updateParts.ts'
import { weighUpdate, type Weighed } from '../../../server/updates/weighUpdate.ts'
import { conflicts, CONFLICTS, splitDeleted, splitText } from '../../fakes/hostileReferences.ts'
import { seeded, type Random } from '../../fakes/random.ts'

const MOST = 10_000_000
const weigh = (doc: Y.Doc, update: Uint8Array, most = MOST): Weighed => weighUpdate(doc, readParts(update), most)
const stepsOf = (weighed: Weighed): number => ('steps' in weighed ? weighed.steps : Number.POSITIVE_INFINITY)

/** Updates of three people who write plain lists, maps and texts, and hear of each other now and then. */
function someUpdates(random: Random): Uint8Array[] {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const updates: Uint8Array[] = []
  for (const doc of docs) doc.on('update', (update: Uint8Array, origin: unknown) => void (origin !== 'heard' && updates.push(update)))
  for (let step = 0; step < 40; step++) {
    const [doc, other] = [random.pick(docs), random.pick(docs)]
    const text = doc.getText('text')
    doc.transact(() => random.pick([
      () => text.insert(random.int(text.length + 1), 'word'),
      () => text.length > 4 && text.delete(random.int(text.length - 3), 3),
      () => doc.getMap('map').set(`k${random.int(3)}`, step),
      () => doc.getArray('list').insert(random.int(doc.getArray('list').length + 1), [step, 'x']),
      () => doc.getArray('list').length > 2 && doc.getArray('list').delete(random.int(doc.getArray('list').length - 1), 2),
    ])())
    if (random.int(3) === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'heard')
  }
  return updates
}

describe('an update that is weighed', () => {
  test('has a gap where Yjs keeps something waiting, is known where it changes nothing, and is light where people wrote it', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = seeded(seed)
      const updates = someUpdates(random)
      const doc = new Y.Doc()
      while (updates.length > 0) {
        const [update = new Uint8Array()] = updates.splice(random.int(Math.min(3, updates.length)), 1)
        const weighed = weigh(doc, update)
        const before = Y.snapshot(doc)
        const trial = new Y.Doc()
        Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
        Y.applyUpdate(trial, update)
        const isWaiting = trial.store.pendingStructs !== null || trial.store.pendingDs !== null
        const asYjs = isWaiting ? 'gap' : Y.equalSnapshots(before, Y.snapshot(trial)) ? 'known' : 'ready'
        expect([seed, weighed.type, weighed.type === 'known' || stepsOf(weighed) < 500]).toEqual([seed, asYjs, true])
        if (!isWaiting) Y.applyUpdate(doc, update)
      }
    }
  })

  test('of a whole doc is as light as the doc is large', () => {
    const random = seeded(3)
    const doc = new Y.Doc()
    const text = doc.getText('text')
    for (let step = 0; step < 2_000; step++) text.insert(random.int(text.length + 1), 'a')
    expect(stepsOf(weigh(new Y.Doc(), Y.encodeStateAsUpdate(doc)))).toBeLessThan(100_000)
  })
})

/** How many times as many steps twice as much takes. */
function growth(make: (count: number) => readonly Uint8Array[]): number {
  const [once, twice] = [500, 1_000].map((count) => {
    const [first = new Uint8Array(), second = new Uint8Array()] = make(count)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, first)
    return stepsOf(weigh(doc, second))
  })
  return (twice ?? 0) / (once ?? 1)
}

describe('what is quadratic in Yjs is quadratic in steps, so that a bound on steps is one on time:', () => {
  test.each(CONFLICTS)('rivals of kind %s', (kind) => {
    expect(growth((count) => conflicts(501, count, kind))).toBeGreaterThan(kind === 'mapKey' ? 1.9 : 3)
  })

  test.each(['origin', 'rightOrigin'] as const)('pieces of a long deleted stretch by %s', (side) => {
    expect(growth((count) => splitDeleted(501, (side === 'origin' ? 20 : 1) * count, side))).toBeGreaterThan(3)
  })

  test('every second letter of a long text', () => {
    expect(growth((count) => splitText(501, 100 * count))).toBeGreaterThan(1.9)
  })

  test('and it ends when the steps are used up', () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = conflicts(501, 1_000)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, first)
    expect(weigh(doc, second, 10_000)).toEqual({ type: 'costly' })
    expect(doc.store.clients.has(501)).toBe(false)
  })
})
