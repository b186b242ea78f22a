import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { createFakeBoard, recordsOf, storeRecords, type FakePeer } from '../../fakes/fakeBoard.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords, shapeId } from '../../fakes/boardRecords.ts'
import { seeded, type Random } from '../../fakes/random.ts'

const SEEDS = Array.from({ length: Number(process.env.SOAK_SEEDS ?? 30) }, (_, at) => at + 1)
const OPERATIONS = 500

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('three peers, cuts and heals', () => {
  it.each(SEEDS)('stores, docs and log agree at the end, and no timer is left, seed %i', async (seed) => {
    const random = seeded(seed)
    const board = await createFakeBoard()
    const peers = [board.join(), board.join(), board.join()]
    await settle(peers)
    for (let step = 0; step < OPERATIONS; step += 1) await act(random, random.pick(peers))
    for (const peer of peers) peer.line.heal()
    await settle(peers)

    const log = await board.fromLog()
    expect(Object.keys(log).length).toBeGreaterThan(2)
    for (const peer of peers) {
      expect(recordsOf(peer.map)).toEqual(log)
      expect(storeRecords(peer.store)).toEqual(log)
      expect(peer.connection.status.get()).toEqual({ kind: 'saved' })
    }
    for (const peer of peers) peer.destroy()
    await board.destroy()
    // y-websocket leaves its last back-off behind, which wakes once to find that nobody wants a connection.
    await vi.advanceTimersByTimeAsync(2_500)
    expect(vi.getTimerCount()).toBe(0)
  }, 60_000)
})

/** One operation of a person, or of the network. */
async function act(random: Random, peer: FakePeer): Promise<void> {
  const roll = random.int(100)
  if (roll < 60) edit(random, peer)
  else if (roll < 66) peer.line.cut()
  else if (roll < 76) peer.line.heal()
  else if (roll < 78) peer.line.isHalfOpen = peer.line.isUp
  else if (roll < 92) peer.line.deliver(random.int(6))
  else await vi.advanceTimersByTimeAsync(random.int(400))
}

function edit(random: Random, { store }: FakePeer): void {
  const shapes = store.allRecords().filter((record): record is TLShape => record.typeName === 'shape' && record.type === 'component')
  const roll = random.int(10)
  if (shapes.length < 3 || roll < 2) store.put([newShape(random, store) as unknown as TLRecord])
  else if (roll < 5) store.put(shapes.slice(0, 1 + random.int(4)).map((shape) => ({ ...shape, x: random.int(900), y: random.int(900) })))
  else if (roll < 7) store.update(random.pick(shapes).id, (shape) => ({ ...shape, props: { ...(shape as TLShape).props, title: `title ${random.int(99)}` } }) as TLShape)
  else if (roll < 9) store.put(linkRecords(shapeId(random), random.pick(shapes).id, random.pick(shapes).id) as unknown as TLRecord[])
  else removeShape(store, random.pick(store.allRecords().filter((record): record is TLShape => record.typeName === 'shape' && record.type !== 'arrow')).id)
}

/** A lane now and then, else a component, on the page or in a lane. */
function newShape(random: Random, store: FakePeer['store']): BoardRecord {
  const at = { x: random.int(900), y: random.int(900) }
  if (random.int(6) === 0) return componentRecord(shapeId(random), { ...at, type: 'lane', props: { w: 640, h: 240, plane: 'online', title: '' } })
  const parents = ['page:page', ...store.allRecords().filter((record) => record.typeName === 'shape' && record.type === 'lane').map(({ id }) => id)]
  return componentRecord(shapeId(random), { ...at, parentId: random.pick(parents) })
}

/** As the editor does it: a shape goes together with what it holds and with their bindings. */
function removeShape(store: FakePeer['store'], id: TLShape['id']): void {
  const held = store.allRecords().filter((record) => record.typeName === 'shape' && record.parentId === id)
  const gone = new Set<string>([id, ...held.map((shape) => shape.id)])
  const bindings = store.allRecords().filter((record) => record.typeName === 'binding' && (gone.has(record.toId) || gone.has(record.fromId)))
  store.remove([...gone, ...bindings.map((binding) => binding.id)] as TLRecord['id'][])
}

/** Lets time pass and frames flow until nothing is under way. */
async function settle(peers: readonly FakePeer[]): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await vi.advanceTimersByTimeAsync(3_000)
    let moved = 0
    for (const { line } of peers) moved += line.deliver()
    await vi.advanceTimersByTimeAsync(1)
    quiet = moved === 0 ? quiet + 1 : 0
  }
}
