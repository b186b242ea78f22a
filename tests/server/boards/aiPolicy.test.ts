import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { USUAL_AGENDA } from '../../../shared/interview/agenda.ts'
import { factsIn, factValue, type FactName } from '../../../shared/protocol/facts.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { TINY_KIT } from '../support/kit.ts'
import { presenceFrame } from '../../../shared/protocol/frames.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const OWN = { kind: 'own', minutes: [5, 5, 5, 5, 5, 5, 5, 5] }

let at: TestServer
let storage: FakeStorage
let board: CreatedBoard

beforeEach(async () => {
  storage = new FakeStorage()
  at = await startTestServer({ storage })
  board = await at.create({ purpose: 'interview', ai: 'declared', agenda: OWN, question: 'A feed of cats' })
})
afterEach(() => at.server.close())

async function send(path: string, key: string, body: object, method: 'POST' | 'PUT' = 'POST', id = board.id): Promise<number> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const request = new Request(`${at.url}/api/boards/${id}/${path}`, { method, headers, body: JSON.stringify(body) })
  const answer = await fetch(request)
  return answer.status
}

async function fact<Name extends FactName>(name: Name, id = board.id) {
  return factValue(factsIn(await storage.readFacts(id)), name)
}

test('AI1: an interview begins with the agenda and the policy that it was made with', async () => {
  expect([await fact('ai'), await fact('agenda')]).toEqual(['declared', OWN])
  const usual = await at.create({ purpose: 'interview' })
  expect([await fact('ai', usual.id), (await fact('agenda', usual.id)).kind]).toEqual(['off', 'balanced'])
})

test.each([
  [60, 'practice', undefined, { kind: 'balanced', length: 60 }],
  [60, 'interview', undefined, { kind: 'balanced', length: 60 }],
  [60, 'interview', OWN, OWN],
  [60, 'board', undefined, USUAL_AGENDA],
  [80, 'practice', undefined, { kind: 'own', minutes: [8, 7, 14, 18, 9, 11, 6, 7] }],
])('AI1: without an agenda, a case of %i minutes made as %s has a round that long', async (minutes, purpose, agenda, expected) => {
  const other = await startTestServer({ storage, kits: [{ ...TINY_KIT, minutes }] })
  const { id } = await other.create({ kit: TINY_KIT.id, purpose, layer: 'prompt', ...(agenda && { agenda }) })
  expect(await fact('agenda', id)).toEqual(expected)
  await other.server.close()
})

test.each([{ ai: 'some' }, { ai: null }, { agenda: { kind: 'own', minutes: [1] } }, { agenda: 'long' }, { question: 'q'.repeat(5_000) }])('AI1: a board with %o is not made', async (wish) => {
  const answer = await fetch(`${at.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) })
  expect(answer.status).toBe(400)
})

test('AI1: a host changes the policy, nobody else does, and each change is kept once', async () => {
  const { host, editor, viewer } = board.keys
  const put = (key: string, value: unknown) => send('facts/ai', key, { value }, 'PUT')
  expect([await put(editor, 'open'), await put(viewer, 'open'), await put(host, 'any')]).toEqual([403, 403, 400])
  expect([await put(host, 'off'), await put(host, 'off'), await put(host, 'open')]).toEqual([200, 200, 200])
  expect(await send('facts/aiRecord', host, { value: { changes: [], uses: [] } }, 'PUT')).toBe(403)
  expect((await fact('aiRecord')).changes.map(({ from, to }) => [from, to])).toEqual([['declared', 'off'], ['off', 'open']])
})

test('AI2: who draws declares what they use, as long as that is asked for', async () => {
  const { host, editor, viewer } = board.keys
  const use = { text: ' a chat\nfor syntax ', name: 'Ben' }
  expect(await send('ai-uses', viewer, use)).toBe(403)
  expect(await send('ai-uses', 'x', use)).toBe(404)
  expect(await send('ai-uses', editor, { ...use, text: '\u0000' })).toBe(400)
  expect([await send('ai-uses', editor, use), await send('ai-uses', editor, use)]).toEqual([200, 200])
  expect((await fact('aiRecord')).uses.map(({ text, name }) => [text, name])).toEqual([['a chat for syntax', 'Ben']])
  await send('facts/ai', host, { value: 'off' }, 'PUT')
  expect(await send('ai-uses', editor, { ...use, text: 'more' })).toBe(409)
  await send('facts/ai', host, { value: 'declared' }, 'PUT')
  await send('facts/ended', host, { value: { by: 'Ada', atMs: 1 } }, 'PUT')
  expect(await send('ai-uses', editor, { ...use, text: 'more' })).toBe(409)
})

test('AI2: many who declare at once are all kept, and a full record says so', async () => {
  const declare = (text: number) => send('ai-uses', board.keys.editor, { text: `chat ${text}`, name: 'Ben' })
  const first = await Promise.all([1, 2, 3, 4, 5, 6].map(declare))
  expect(first).toEqual(Array(6).fill(200))
  for (let more = 7; more <= 18; more += 1) await declare(more)
  expect([await declare(19), (await fact('aiRecord')).uses.length]).toEqual([409, 18])
})

test('BF1, AI2: a record that a later build stored is begun anew, under the version that is there', async () => {
  await storage.setFact(board.id, 'aiRecord', undefined, 'of a later build')
  expect(await send('ai-uses', board.keys.editor, { text: 'a chat', name: 'Ben' })).toBe(200)
  expect(await send('facts/ai', board.keys.host, { value: 'off' }, 'PUT')).toBe(200)
  const { version, value } = (await storage.readFact(board.id, 'aiRecord'))!
  expect([version, value]).toMatchObject([3, { uses: [{ text: 'a chat' }], changes: [{ from: 'declared', to: 'off' }] }])
})

test('AI2: who declares while others come first each time is told so, and keeps nobody waiting', async () => {
  const taken = vi.spyOn(storage, 'setFact').mockResolvedValue(undefined)
  expect(await send('ai-uses', board.keys.editor, { text: 'a chat', name: 'Ben' })).toBe(409)
  expect(taken.mock.calls.length).toBeLessThan(20)
  taken.mockRestore()
})

test('AI3: everybody may know who sits where, and nothing else of them', async () => {
  const client = new RawClient(at.url, board.id, board.keys.host)
  await client.until(() => client.hasPage('page:page'))
  const answer = await at.get(`/api/boards/${board.id}/room`, board.keys.editor)
  expect(await answer.json()).toEqual({ here: [{ seat: 'host', presence: null }], keptDays: null })
  expect((await at.get(`/api/boards/${board.id}/room`, 'x')).status).toBe(404)
  client.socket.terminate()
})

test('AI3: a debrief of somebody who is on the board is nobody else', async () => {
  const visit = 'ada-ada-ada-ada-ada-ad'
  const [shown, debrief] = [0, 1].map(() => new RawClient(at.url, board.id, board.keys.editor, '', visit)) as [RawClient, RawClient]
  for (const one of [shown, debrief]) await one.until(() => one.hasPage('page:page'))
  shown.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{}' }]))
  await debrief.until(() => debrief.presence.has(11))
  const answer = await at.get(`/api/boards/${board.id}/room`, board.keys.host)
  expect(await answer.json()).toMatchObject({ here: [{ seat: 'editor', presence: 11 }] })
  for (const one of [shown, debrief]) one.socket.terminate()
})

test('S10: the next board has the same agenda, policy and lanes, and nothing of what was declared', async () => {
  await send('ai-uses', board.keys.editor, { text: 'a chat', name: 'Ben' })
  const headers = { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }
  const answer = await fetch(`${at.url}/api/boards/${board.id}/copy`, { method: 'POST', headers, body: JSON.stringify({ content: 'start' }) })
  const { id } = (await answer.json()) as CreatedBoard
  expect([await fact('ai', id), await fact('agenda', id), await fact('aiRecord', id)]).toEqual(['declared', OWN, { changes: [], uses: [] }])
})
