import { Store } from '@tldraw/store'
import { createUserId, InstancePresenceRecordType, type TLInstancePresence, type TLStore, type TLStoreProps } from '@tldraw/tlschema'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Awareness } from 'y-protocols/awareness'
import { createPeerHealth, noteHere, noteLost, watchQuiet } from '../../../../client/sync/presence/peerHealth.ts'
import { presenceId } from '../../../../client/sync/presence/presenceId.ts'
import { createBoardSchema } from '../../../../shared/board/schema.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

function peer(client: number, user: string): TLInstancePresence {
  return InstancePresenceRecordType.create({ id: presenceId(client), userId: createUserId(user), userName: user, currentPageId: 'page:page' as never })
}

function storeWith(...peers: TLInstancePresence[]): TLStore {
  const store = new Store({ schema: createBoardSchema(), props: {} as TLStoreProps }) as unknown as TLStore
  store.put(peers)
  return store
}

/** Of everybody something was heard now, and y-protocols has not let go of them. */
function heard(...clients: number[]) {
  const meta = new Map(clients.map((client) => [client, { clock: 1, lastUpdated: Date.now() }]))
  return { meta, states: new Map(clients.map((client) => [client, {}])) } as unknown as Awareness
}

test('who is here by another connection has lost nothing; who is back is no longer lost', () => {
  const [health, ben, other] = [createPeerHealth(), peer(1, 'ben'), peer(2, 'ben')]
  noteLost(health, storeWith(ben, other), ben)
  expect(health.lost.get().size).toBe(0)
  noteLost(health, storeWith(ben), ben)
  expect([...health.lost.get()]).toEqual([['user:ben', 'ben']])
  noteHere(health, other)
  expect(health.lost.get().size).toBe(0)
})

test('of whom nothing is heard is doubtful, and is not taken away before the server must have noticed', () => {
  const [health, store, awareness] = [createPeerHealth(), storeWith(peer(1, 'ben'), peer(2, 'cy')), heard(1, 2)]
  const stop = watchQuiet(health, store, awareness, Date.now)
  vi.advanceTimersByTime(18_000)
  expect([...health.quiet.get()]).toEqual([])
  awareness.meta.set(2, { clock: 2, lastUpdated: Date.now() })
  vi.advanceTimersByTime(6_000)
  expect([...health.quiet.get()]).toEqual([1])
  awareness.meta.set(1, { clock: 2, lastUpdated: Date.now() })
  vi.advanceTimersByTime(4_000)
  expect([...health.quiet.get()]).toEqual([])
  awareness.states.delete(1)
  vi.advanceTimersByTime(60_000)
  expect(store.has(presenceId(1))).toBe(true)
  vi.advanceTimersByTime(40_000)
  expect(store.has(presenceId(1)), 'y-protocols has let go of it').toBe(false)
  expect(store.has(presenceId(2)), 'and not of this one').toBe(true)
  stop()
})
