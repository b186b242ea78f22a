import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import type { Handed } from '../../../shared/debrief/debrief.ts'
import { MAX_HANDED_BYTES } from '../../../shared/debrief/parseHanded.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { Browser } from '../support/browser.ts'
import { crawl } from '../support/crawl.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const NOTE = { id: 'qzId', who: 'qzWho', at: 'qzAt', text: 'qzText', tag: '', parts: [{ id: 'shape:a', words: 'qzPart' }] }
const COVERAGE = { said: 'qzSaid', drawn: ['qzDrawn'], revealed: [], unrecognised: [], missing: ['qzMissing'], missingLinks: [] }
const SCORES = { rubric: 'qzRubric', level: '', sheets: [{ who: 'qzHost', state: '', decision: 'no', sentence: 'qzVerdict', scores: [] }], hidden: [] }
const WORDS = { notes: ['qzId', 'qzWho', 'qzAt', 'qzText', 'qzPart'], coverage: ['qzSaid', 'qzDrawn', 'qzMissing'], scores: ['qzRubric', 'qzHost', 'qzVerdict'] }
const all = Object.values(WORDS).flat()
const found = (text: string): string[] => all.filter((word) => text.includes(word))

let started: TestServer
let app: FastifyInstance
let board: CreatedBoard

beforeEach(async () => {
  const client = { isDevelopment: false, add: async (made: FastifyInstance) => { app = made; return async () => {} } }
  started = await startTestServer({ client })
  board = await started.create({ title: 'Feed', purpose: 'interview' })
})
afterEach(() => started.server.close())

async function put(value: unknown, expected: number, seat: Seat = 'host'): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { authorization: `Bearer ${board.keys[seat]}`, 'content-type': 'application/json' }
  const response = await fetch(`${started.url}/api/boards/${board.id}/shared`, { method: 'PUT', headers, body: JSON.stringify({ value, expected }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function read(seat: Seat): Promise<{ version: number; handed: Handed }> {
  return (await (await started.get(`/api/boards/${board.id}/shared`, board.keys[seat])).json()) as { version: number; handed: Handed }
}

/** All bytes that a seat's socket and every request of it bring. */
async function bytesFor(seat: Seat): Promise<string> {
  const client = new RawClient(started.url, board.id, board.keys[seat])
  const frames: Buffer[] = []
  client.socket.on('message', (frame: Buffer) => frames.push(frame))
  await client.until(() => client.hasPage('page:page'))
  client.socket.close()
  const browser = await new Browser(started.url).enter(board, seat)
  const { asked, text } = await crawl(app, { browser, key: board.keys[seat], boards: [board], kits: [], wishes: [{}] })
  expect(asked).toContain(`GET /api/boards/${board.id}/shared`)
  return Buffer.concat(frames).toString('utf8') + text
}

test('BF6: what is shared is read by nobody who asks for something else of the board', async () => {
  await put({ notes: [NOTE], scores: SCORES }, 0)
  const [many, one] = [vi.spyOn(started.storage, 'readFacts'), vi.spyOn(started.storage, 'readFact')]
  const headers = { authorization: `Bearer ${board.keys.editor}`, 'sevenstep-visit': 'v'.repeat(22) }
  expect((await fetch(`${started.url}/api/boards/${board.id}`, { headers })).status).toBe(200)
  expect([many.mock.calls.length, one.mock.calls.map(([, name]) => name).includes('handed')]).toEqual([0, false])
  expect(one.mock.calls.map(([, name]) => name)).toContain('seats')
  for (const spy of [many, one]) spy.mockRestore()
  expect([...(await started.storage.readFacts(board.id)).keys()]).not.toContain('handed')
})

test('BF6: a candidate’s and a viewer’s bytes hold what is shared, part by part, and nothing of what is not, nor of what is taken back', async () => {
  const steps: [Handed, readonly string[]][] = [
    [{}, []], [{ notes: [NOTE] }, WORDS.notes], [{ notes: [NOTE], coverage: COVERAGE }, [...WORDS.notes, ...WORDS.coverage]], [{ coverage: COVERAGE }, WORDS.coverage],
    [{ scores: SCORES }, WORDS.scores], [{}, []],
  ]
  for (const [version, [value, words]] of steps.entries()) {
    expect(await put(value, version)).toEqual({ status: 200, body: { version: version + 1, handed: value } })
    for (const seat of ['editor', 'viewer'] as const) expect(found(await bytesFor(seat))).toEqual(words)
  }
})

test('BF6: everybody is told which parts are shared, and a copy of the board shares nothing', async () => {
  const viewer = new RawClient(started.url, board.id, board.keys.viewer)
  await viewer.until(() => viewer.hasPage('page:page'))
  await put({ scores: SCORES, notes: [NOTE] }, 0)
  await viewer.until(() => viewer.facts.has('shared'))
  expect(viewer.facts.get('shared')).toMatchObject({ value: ['notes', 'scores'] })
  const answer = await fetch(`${started.url}/api/boards/${board.id}/copy`, { method: 'POST', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: '{}' })
  const copy = (await answer.json()) as CreatedBoard
  expect(await (await started.get(`/api/boards/${copy.id}/shared`, copy.keys.host)).json()).toEqual({ version: 0, handed: {} })
})

test('BF6: only hosts share, and nobody without a key reads', async () => {
  expect((await put({ notes: [NOTE] }, 0, 'editor')).status).toBe(403)
  expect((await put({ notes: [NOTE] }, 0, 'viewer')).status).toBe(403)
  expect((await started.get(`/api/boards/${board.id}/shared`)).status).toBe(404)
  expect(await read('host')).toEqual({ version: 0, handed: {} })
})

test('BF6: of two hosts at once the second is told, and nothing is lost', async () => {
  expect((await put({ notes: [NOTE] }, 0)).status).toBe(200)
  expect((await put({ scores: SCORES }, 0)).status).toBe(409)
  expect(await read('viewer')).toEqual({ version: 1, handed: { notes: [NOTE] } })
})

test.each([[{ lane: 1 }, 400], ['x', 400], [{ notes: Array.from({ length: 500 }, () => ({ ...NOTE, text: 'é'.repeat(1_000) })) }, 413], [{ notes: Array.from({ length: 300 }, () => ({ ...NOTE, text: 'x'.repeat(1_750) })) }, 400]])('BF6: what is none, or too much, is refused', async (value, status) => {
  expect((await put(value, 0)).status).toBe(status)
  expect(await read('host')).toEqual({ version: 0, handed: {} })
})

test('as much as can be shared is taken, and outlives the room', async () => {
  const notes = Array.from({ length: 240 }, () => ({ ...NOTE, text: 'x'.repeat(2_000) }))
  expect(JSON.stringify({ notes }).length).toBeLessThan(MAX_HANDED_BYTES)
  expect((await put({ notes }, 0)).status).toBe(200)
  expect((await read('editor')).handed.notes).toHaveLength(240)
})
