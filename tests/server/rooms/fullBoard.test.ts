import { expect, test, vi } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer } from '../support/testServer.ts'

const { MOST, LANE_WEIGHT } = vi.hoisted(() => ({ MOST: 6, LANE_WEIGHT: 100_000 }))

vi.mock(import('../../../server/rooms/roomLimits.ts'), async (original) => {
  const { ROOM_LIMITS } = await original()
  return { ROOM_LIMITS: { ...ROOM_LIMITS, maxRecords: MOST as never, maxLaneWeight: LANE_WEIGHT as never } }
})

test('L6: a board with as many records as it may have closes who adds one, and has room again when one is deleted', async () => {
  const started = await startTestServer()
  const board = await started.create()
  const join = async (): Promise<RawClient> => {
    const client = new RawClient(started.url, board.id, board.keys.editor)
    await client.until(() => client.hasPage('page:page') && client.saved === 1)
    return client
  }
  const greedy = await join()
  const closed = greedy.closed()
  while (greedy.records.size < MOST) {
    const saved = greedy.saved
    greedy.addPage(`page:${greedy.records.size}`)
    await greedy.until(() => greedy.saved > saved)
  }
  greedy.addPage('page:too-many')
  expect(await closed).toEqual({ code: CLOSE.full.code, reason: CLOSE.full.reason })
  const careful = await join()
  expect([careful.records.size, careful.hasPage('page:too-many')]).toEqual([MOST, false])
  careful.records.transact('test', () => careful.records.delete('page:3'))
  await careful.until(() => careful.saved === 2)
  careful.addPage('page:instead')
  await careful.until(() => careful.saved === 3)
  careful.socket.terminate()
  await started.server.close()
})

test('H10, L6: a lane beside the board has a bound of its own, keeps what it took, and stops no other', async () => {
  const started = await startTestServer()
  const board = await started.create()
  const enter = (lane: string): RawClient => new RawClient(started.url, board.id + lane, board.keys.host)
  const greedy = enter('/host')
  await greedy.until(() => greedy.saved > 0)
  const closed = greedy.closed()
  for (let at = 0; at < 20; at++) greedy.records.transact('test', () => greedy.records.set({ id: `page:${at}`, typeName: 'page', name: 'x'.repeat(20_000), index: 'a1', meta: {} }))
  expect((await closed).code).toBe(CLOSE.full.code)
  const later = enter('/host')
  await later.until(() => later.hasPage('page:0'))
  expect([later.hasPage('page:19'), later.records.size < MOST * 2]).toEqual([false, true])
  const other = enter('')
  await other.until(() => other.hasPage('page:page') && other.saved > 0)
  other.addPage('page:one')
  await other.until(() => other.saved > 1)
  await started.server.close()
})
