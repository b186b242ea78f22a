import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeBoard, recordsOf, type FakeBoard, type FakePeer } from '../../fakes/fakeBoard.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { SERVER_LIMITS } from '../../../shared/protocol/serverLimits.ts'

const VIEWERS = SERVER_LIMITS.room.hallViewers + 3

let board: FakeBoard
let writers: FakePeer[]
let viewers: FakePeer[]

beforeEach(async () => {
  vi.useFakeTimers()
  board = await createFakeBoard()
  writers = [board.join(), board.join()]
  viewers = Array.from({ length: VIEWERS }, () => board.join('viewer'))
  await settle()
})

afterEach(async () => {
  for (const peer of [...writers, ...viewers]) peer.destroy()
  await board.destroy()
  vi.useRealTimers()
})

/** Lets time pass and frames flow until nothing is under way. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await vi.advanceTimersByTimeAsync(1_500)
    let moved = 0
    for (const { line } of [...writers, ...viewers]) moved += line.deliver()
    await vi.advanceTimersByTimeAsync(1)
    quiet = moved === 0 ? quiet + 1 : 0
  }
}

test('O5: the docs of stock clients in a hall are those of who writes, and lack nothing', async () => {
  for (let move = 0; move < 30; move++) {
    const [ada, ben] = writers as [FakePeer, FakePeer]
    ada.map.transact('test', () => ada.map.set(componentRecord('shape:a', { x: move })))
    ben.map.transact('test', () => ben.map.set(componentRecord(`shape:b${move}`, { x: move })))
    for (const { line } of writers) line.deliver()
    await vi.advanceTimersByTimeAsync(10)
  }
  await settle()
  const log = await board.fromLog()
  expect(Object.keys(log).length).toBeGreaterThan(30)
  for (const { map, doc } of [...writers, ...viewers]) {
    expect(recordsOf(map)).toEqual(log)
    expect(doc.store.pendingStructs).toBeNull()
  }
}, 60_000)

test('P8: a page knows how many more are watching, until they have gone or its socket has', async () => {
  for (const { connection } of viewers) connection.awareness.setLocalState({ here: true })
  await settle()
  const [ada] = writers as [FakePeer]
  // Itself is among the states, too.
  expect(ada.connection.awareness.getStates().size).toBe(SERVER_LIMITS.room.hallViewers + 1)
  expect(ada.connection.untold.get()).toBe(3)
  expect(viewers.at(-1)!.connection.untold.get()).toBe(2)
  ada.line.cut()
  ada.line.heal()
  await settle()
  expect(ada.connection.untold.get()).toBe(3)
  for (const { line } of viewers.slice(0, 3)) line.cut()
  await settle()
  expect(ada.connection.untold.get()).toBe(0)
}, 60_000)
