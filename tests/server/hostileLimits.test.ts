import { afterEach, beforeEach, expect, test } from 'vitest'
import { componentRecord } from '../fakes/boardRecords.ts'
import { HonestPeer, seat } from '../soak/hostile/honestPeer.ts'
import { HostileScene } from '../soak/hostile/hostileScene.ts'
import { joinAsNew } from '../soak/hostile/oracle.ts'
import { recordsOf } from './support/draggedBoard.ts'

// What keeps attackers out must not keep out people who do much: each of these is refused by limits that are too narrow.

const PASTED = 3_000
const PEOPLE = 300
const OFFLINE_DRAGS = 600
const LIMIT_MS = 120_000

let scene: HostileScene

beforeEach(async () => {
  scene = await HostileScene.open()
})
afterEach(() => scene.end())

const ids = (count: number, prefix = 'pasted'): string[] => Array.from({ length: count }, (_, at) => `shape:${prefix}-${at}`)

function put(peer: HonestPeer, names: readonly string[], x: number): void {
  peer.records.transact('test', () => names.forEach((id) => peer.records.set({ ...(peer.records.get(id) ?? componentRecord(id)), x })))
}

function offline(peers: readonly HonestPeer[]): void {
  for (const peer of peers) {
    if (peer.session !== undefined) scene.world.leave(peer.session)
    peer.leave()
  }
}

test('a paste of 3,000 components, a move of all, and a delete of every second and then of all', async () => {
  const [ada] = scene.peers
  const names = ids(PASTED)
  put(ada!, names, 1)
  await scene.settle()
  put(ada!, names, 2)
  await scene.settle()
  ada!.records.transact('test', () => names.forEach((id, at) => at % 2 === 0 && ada!.records.delete(id)))
  await scene.settle()
  expect(recordsOf(scene.peers[1]!.doc).size).toBe(PASTED / 2 + 2)
  ada!.records.transact('test', () => names.forEach((id, at) => at % 2 === 1 && ada!.records.delete(id)))
  await scene.rest()
  await scene.edit(3)
  expect(await scene.judge()).toEqual([])
}, LIMIT_MS)

test('two people who both draw and drag for long without a network, and come back with all of it', async () => {
  const [ada, ben] = scene.peers
  put(ada!, ids(40), 0)
  await scene.settle()
  offline(scene.peers)
  for (let drag = 1; drag <= OFFLINE_DRAGS; drag++) {
    put(ada!, ids(20), drag)
    put(ben!, ids(40).slice(10), -drag)
    put(ben!, [`shape:new-${drag}`], drag)
  }
  scene.bringIn()
  await scene.settle()
  await scene.edit(2)
  expect(await scene.judge()).toEqual([])
}, LIMIT_MS)

test('300 people, one after the other, who each draw something and delete what the last one drew', async () => {
  for (let at = 0; at < PEOPLE; at++) {
    const guest = new HonestPeer(`guest-${at}`, 5_000 + at)
    const seated = seat(scene.world.clock, guest.name, 'editor')
    scene.world.join(seated.session)
    guest.enter(seated, (session, frame) => scene.world.receive(session, frame))
    await scene.world.flush()
    guest.read()
    put(guest, [`shape:guest-${at}`], at)
    if (at > 0) guest.records.transact('test', () => guest.records.delete(`shape:guest-${at - 1}`))
    await scene.settle()
    guest.read()
    expect([guest.closed, guest.faults]).toEqual([undefined, []])
    offline([guest])
    guest.destroy()
  }
  expect([...recordsOf(joinAsNew(scene.world, scene.findings)!).keys()].filter((id) => id.includes('guest'))).toEqual([`shape:guest-${PEOPLE - 1}`])
  expect(await scene.judge()).toEqual([])
}, LIMIT_MS)

test('somebody who reconnects a hundred times, with all it ever deleted in each first message', async () => {
  const [ada] = scene.peers
  put(ada!, ids(500), 1)
  ada!.records.transact('test', () => ids(500).forEach((id, at) => at % 3 > 0 && ada!.records.delete(id)))
  await scene.settle()
  for (let time = 0; time < 100; time++) {
    offline(scene.peers)
    put(ada!, ids(3), time)
    scene.bringIn()
    await scene.settle()
  }
  expect(await scene.judge()).toEqual([])
}, LIMIT_MS)
