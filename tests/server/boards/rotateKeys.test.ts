import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { SEATS, type Seat } from '../../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../../../server/access/accessLimits.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'
import { until } from '../../fakes/until.ts'

let storage: FakeStorage
let started: TestServer
let board: CreatedBoard
let clients: RawClient[] = []

beforeEach(async () => {
  storage = new FakeStorage()
  started = await startTestServer({ storage, env: { SOCKETS_PER_ADDRESS: '4' } })
  board = await started.create({ title: 'Feed' })
})
afterEach(async () => {
  storage.release()
  for (const { socket } of clients) socket.terminate()
  clients = []
  await started.server.close()
})

async function join(seat: Seat, keys: Record<Seat, string> = board.keys): Promise<RawClient> {
  const client = new RawClient(started.url, board.id, keys[seat])
  clients.push(client)
  await client.until(() => client.hasPage('page:page'))
  return client
}

const rotate = (seat: string, key: string): Promise<Response> =>
  fetch(`${started.url}/api/boards/${board.id}/keys/${seat}/rotate`, { method: 'POST', headers: { authorization: `Bearer ${key}` } })

const seatOf = async (key: string): Promise<number> => (await started.get(`/api/boards/${board.id}`, key)).status

describe('a host replaces a key', () => {
  test.each([
    ['viewer', ['viewer']],
    ['editor', ['editor', 'viewer']],
    ['host', ['host', 'editor', 'viewer']],
  ] as const)('S3: of the %s: %j are put out at once, and only they', async (seat, gone) => {
    const people = await Promise.all(SEATS.map(async (one) => [one, await join(one)] as const))
    const closed = people.filter(([one]) => (gone as readonly Seat[]).includes(one)).map(([, client]) => client.closed())
    const { keys } = (await (await rotate(seat, board.keys.host)).json()) as { keys: Record<Seat, string> }
    for (const { code } of await Promise.all(closed)) expect(code).toBe(CLOSE.revoked.code)
    for (const one of SEATS) {
      const isGone = (gone as readonly Seat[]).includes(one)
      expect(keys[one] === board.keys[one]).toBe(!isGone)
      expect([await seatOf(board.keys[one]), await seatOf(keys[one])]).toEqual([isGone ? 404 : 200, 200])
    }
    for (const [one, client] of people) expect(client.socket.readyState === WebSocket.OPEN).toBe(!(gone as readonly Seat[]).includes(one))
    await join(seat, keys)
  })

  test('S3: and what a session had sent before is stored', async () => {
    const editor = await join('editor')
    storage.hold()
    editor.addPage('page:last')
    await until(() => storage.appends.length !== 0)
    const closed = editor.closed()
    await rotate('editor', board.keys.host)
    expect((await closed).code).toBe(CLOSE.revoked.code)
    storage.release()
    const host = await join('host')
    await host.until(() => host.hasPage('page:last'))
  })

  test('S3: and a socket whose board was still loading does not slip in', async () => {
    storage.hold()
    const late = new RawClient(started.url, board.id, board.keys.editor)
    clients.push(late)
    await until(() => storage.readsStarted !== 0)
    await rotate('editor', board.keys.host)
    const closed = late.closed()
    storage.release()
    expect((await closed).code).toBe(CLOSE.revoked.code)
    expect(late.frames).toBe(0)
  })

  test('S3: the host’s page names its next key, and only a whole one', async () => {
    const next = 'n'.repeat(22)
    const name = (key: string) => fetch(`${started.url}/api/boards/${board.id}/keys/host/rotate`, {
      method: 'POST', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: JSON.stringify({ key }),
    })
    expect([(await name('short')).status, await seatOf(board.keys.host)]).toEqual([400, 200])
    const { keys } = (await (await name(next)).json()) as { keys: Record<Seat, string> }
    expect(keys.host).toBe(next)
    expect([await seatOf(next), await seatOf(keys.editor), await seatOf(board.keys.host), await seatOf(board.keys.editor)]).toEqual([200, 200, 404, 404])
  })

  test('the same seat twice gives two keys', async () => {
    const [one, two] = [await (await rotate('viewer', board.keys.host)).json(), await (await rotate('viewer', board.keys.host)).json()]
    expect(one.keys.viewer).not.toBe(two.keys.viewer)
    expect([await seatOf(one.keys.viewer), await seatOf(two.keys.viewer)]).toEqual([404, 200])
  })
})

test.each([
  ['an editor', 'viewer', () => board.keys.editor, 403],
  ['nobody', 'viewer', () => 'x', 404],
  ['a host, for a seat that is none,', 'king', () => board.keys.host, 400],
])('%s cannot', async (_name, seat, key, status) => {
  expect((await rotate(seat, key())).status).toBe(status)
  for (const one of SEATS) expect(await seatOf(board.keys[one])).toBe(200)
})

describe('a socket', () => {
  test('H5: of a page elsewhere is closed for good', async () => {
    const socket = new WebSocket(`${started.url.replace('http', 'ws')}/ws/${board.id}?key=${board.keys.host}`, { origin: 'https://evil.example' })
    const code = await new Promise((resolve) => socket.once('close', resolve))
    expect(code).toBe(CLOSE.origin.code)
  })

  test('H5: of our own page gets in', async () => {
    const socket = new WebSocket(`${started.url.replace('http', 'ws')}/ws/${board.id}?key=${board.keys.host}`, { origin: started.url })
    await new Promise((resolve) => socket.once('message', resolve))
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.terminate()
  })

  test('L4: beyond those that an address may have is told to wait', async () => {
    for (let count = 0; count < 4; count++) await join('editor')
    const fifth = new RawClient(started.url, board.id, board.keys.editor)
    clients.push(fifth)
    expect((await fifth.closed()).code).toBe(CLOSE.crowded.code)
    clients[0]?.socket.close()
    await clients[0]?.closed()
    await join('editor')
  })

  test('L3: that floods is closed, and nobody else', async () => {
    const [flooder, other] = [await join('editor'), await join('editor')]
    const closed = flooder.closed()
    for (let count = 0; count < 2 * ACCESS_LIMITS.messagesPerSession.burst; count++) flooder.socket.send(Uint8Array.of(3))
    expect((await closed).code).toBe(CLOSE.tooMuch.code)
    other.addPage('page:fine')
    await other.until(() => other.saved > 1)
  })
})

test('with a create key, only who has it creates boards', async () => {
  const closed = await startTestServer({ env: { CREATE_KEY: 'sesame' } })
  const create = async (authorization?: string): Promise<number> => (await fetch(`${closed.url}/api/boards`, { method: 'POST', headers: authorization === undefined ? {} : { authorization } })).status
  expect([await create(), await create('Bearer wrong'), await create('sesame')]).toEqual([401, 401, 401])
  expect(await (await closed.get('/api/config')).json()).toEqual({ version: '0.0.0', needsCreateKey: true })
  expect(await create('Bearer sesame')).toBe(201)
  await closed.server.close()
})
