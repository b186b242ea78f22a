import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let at: TestServer
let board: CreatedBoard
let clients: RawClient[]

beforeEach(async () => {
  at = await startTestServer({ storage: new FakeStorage() })
  board = await at.create({ title: 'Feed' })
  clients = []
})
afterEach(async () => {
  for (const { socket } of clients) socket.terminate()
  await at.server.close()
})

async function join({ id, keys }: CreatedBoard, key = keys.host): Promise<RawClient> {
  const client = new RawClient(at.url, id, key, '')
  clients.push(client)
  await client.until(() => client.hasPage('page:page'))
  return client
}

function copy(id: string, key: string, body: object = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return fetch(`${at.url}/api/boards/${id}/copy`, { method: 'POST', headers, body: JSON.stringify(body) })
}

test('S10: a copy shows what the board shows then, under another title, and goes its own way', async () => {
  const [first, other] = [await join(board), await join(board)]
  first.addPage('page:drawn')
  await other.until(() => other.hasPage('page:drawn'))
  const answer = await copy(board.id, board.keys.host)
  const made = (await answer.json()) as CreatedBoard
  expect([answer.status, made.title]).toEqual([201, 'Copy of Feed'])
  const second = await join(made)
  expect([second.hasPage('page:drawn'), second.records.get('document:document')?.name]).toEqual([true, 'Copy of Feed'])
  second.addPage('page:later')
  await second.until(() => second.saved > 1)
  expect((await join(board, board.keys.viewer)).hasPage('page:later')).toBe(false)
})

test('S10: nobody’s key to the one opens the other', async () => {
  const made = (await (await copy(board.id, board.keys.host)).json()) as CreatedBoard
  const statuses = await Promise.all([
    at.get(`/api/boards/${made.id}`, board.keys.host),
    at.get(`/api/boards/${board.id}`, made.keys.host),
    at.get(`/api/boards/${made.id}`, made.keys.viewer),
  ])
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 200])
})

test('S10: a copy is for hosts, and for what it can read', async () => {
  const { host, editor, viewer } = board.keys
  const answers = [await copy(board.id, editor), await copy(board.id, viewer), await copy(board.id, 'x'), await copy('nowhere', host), await copy(board.id, host, { more: 1 }), await copy(board.id, host, { content: 'half' })]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 404, 400, 400])
})

test('S10: what the board is for comes along; its end, its pause and its people do not', async () => {
  const put = (name: string, value: unknown) =>
    fetch(`${at.url}/api/boards/${board.id}/facts/${name}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
    })
  await put('hints', 'off')
  await put('pause', true)
  await put('ended', { by: 'Ana', atMs: 1 })
  const made = (await (await copy(board.id, board.keys.host)).json()) as CreatedBoard
  expect([...(await at.storage.readFacts(made.id)).keys()]).toEqual(['hints'])
})

test.each(['start', 'all'])('S10: a copy (%s) of an interview begins with the hints that it was made with', async (content) => {
  const interview = await at.create({ title: 'Round', purpose: 'interview', hints: 'parts' })
  const headers = { authorization: `Bearer ${interview.keys.host}`, 'content-type': 'application/json' }
  await fetch(`${at.url}/api/boards/${interview.id}/facts/hints`, { method: 'PUT', headers, body: JSON.stringify({ value: 'on' }) })
  const made = (await (await copy(interview.id, interview.keys.host, { content })).json()) as CreatedBoard
  const again = (await (await copy(made.id, made.keys.host, { content })).json()) as CreatedBoard
  for (const { id } of [made, again]) expect((await at.storage.readFacts(id)).get('hints')?.value).toBe('parts')
})

test('S10: pictures that it shows come along', async () => {
  const upload = await fetch(`${at.url}/api/boards/${board.id}/assets`, {
    method: 'POST', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'image/png' }, body: PNG,
  })
  const { hash } = (await upload.json()) as { hash: string }
  const [first, other] = [await join(board), await join(board)]
  first.records.transact('test', () => first.records.set({ id: 'asset:a', typeName: 'asset', type: 'image', props: { src: `asset:${hash}` }, meta: {} }))
  await other.until(() => other.hasPage('asset:a'))
  const made = (await (await copy(board.id, board.keys.host)).json()) as CreatedBoard
  expect((await at.storage.listAssets(made.id)).map((asset) => asset.hash)).toEqual([hash])
})

test('S10: copies are made one after the other, eight wait, and more are told to come back', async () => {
  const storage = at.storage as FakeStorage
  storage.hold()
  const reads = storage.readsStarted
  const late = Array.from({ length: 10 }, () => copy(board.id, board.keys.host))
  const refused = await Promise.race(late)
  const { message } = (await refused.json()) as { message: string }
  expect([refused.status, refused.headers.get('retry-after'), message]).toEqual([503, '5', 'Too many boards are being copied right now. Try again in a moment.'])
  expect(storage.readsStarted - reads).toBeLessThanOrEqual(1)
  storage.release()
  expect((await Promise.all(late)).map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(201), 503])
})

test('S10, S13: no copy is made of a board that is deleted while it waits or while it is copied', async () => {
  const storage = at.storage as FakeStorage
  storage.hold()
  const late = Array.from({ length: 10 }, (_, nth) => copy(board.id, board.keys.host, { content: nth % 2 === 0 ? 'all' : 'start' }))
  // One is refused, so that the others are in line.
  await Promise.race(late)
  await storage.deleteBoard(board.id, { atMs: 1, cause: 'host' })
  storage.release()
  expect((await Promise.all(late)).map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(404), 503])
  expect(storage.boards.size).toBe(0)
})

test('S10: making boards on this server may need its create key, and then copying one does', async () => {
  await at.server.close()
  const storage = new FakeStorage()
  at = await startTestServer({ storage })
  board = await at.create({ title: 'Feed' })
  await at.server.close()
  at = await startTestServer({ storage, env: { CREATE_KEY: 'a-long-enough-create-key' } })
  const answers = [await copy(board.id, board.keys.host), await copy(board.id, board.keys.host, { createKey: 'wrong' }), await copy(board.id, board.keys.host, { createKey: 'a-long-enough-create-key' })]
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 201])
})
