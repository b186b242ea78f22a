import { beforeEach, expect, test, vi } from 'vitest'
import { admit } from '../../../server/access/admit.ts'
import { hashKey, keysFrom } from '../../../server/access/keys.ts'
import { SEATS } from '../../../shared/protocol/seats.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'

const work = vi.hoisted(() => ({ calls: [] as string[] }))

vi.mock(import('node:crypto'), async (original) => {
  const crypto = await original()
  const createHash: typeof crypto.createHash = (...args) => {
    work.calls.push('hash')
    return crypto.createHash(...args)
  }
  const timingSafeEqual: typeof crypto.timingSafeEqual = (...args) => {
    work.calls.push('compare')
    return crypto.timingSafeEqual(...args)
  }
  return { ...crypto, createHash, timingSafeEqual }
})

const HOST_KEY = 'AAAAAAAAAAAAAAAAAAAAAA'
let storage: FakeStorage

beforeEach(async () => {
  storage = new FakeStorage()
  const keys = keysFrom(HOST_KEY, 'host', new Map())
  const seats = SEATS.map((seat) => ({ seat, epoch: 0, keyHash: hashKey(keys[seat] ?? '') }))
  await storage.createBoard({ id: 'board', title: '', createdAtMs: 0, seats }, { log: boardLog('board'), update: new Uint8Array(), actor: 'seed', seat: 'host', atMs: 0 })
  work.calls = []
})

test.each([
  ['the right key', 'board', HOST_KEY],
  ['a wrong key', 'board', 'wrong'],
  ['no key', 'board', ''],
  ['an unknown board', 'nowhere', HOST_KEY],
])('%s costs one hash and one comparison per seat', async (_name, boardId, key) => {
  await admit(storage, boardId, key)
  expect(work.calls).toEqual(['hash', 'compare', 'compare', 'compare'])
})
