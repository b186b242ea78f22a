import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedDrawer } from '../../../server/boards/dealtKit.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { dealKit } from '../../../shared/kit/deal/dealKit.ts'
import { asSeed, DEALS, seedNumber } from '../../../shared/kit/deal/seed.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { FORMS, KITS } from '../../../templates/index.ts'
import { videoRecommendation as form } from '../../../templates/videoRecommendation.ts'
import { TINY_KIT } from '../support/kit.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const SEED = 'k3v9z1'
const HAND = dealKit(form, SEED)
const WISH = { kit: form.id, seed: SEED, layer: 'prompt', purpose: 'interview' }

let at: TestServer

beforeEach(async () => { at = await startTestServer({ kits: [...KITS, TINY_KIT], forms: FORMS, layOut }) })
afterEach(() => at.server.close())

async function post(path: string, key: string, body: object): Promise<{ status: number; body: CreatedBoard & { message?: string } }> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const answer = await fetch(at.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() as CreatedBoard }
}

async function kitOf({ id, keys }: CreatedBoard): Promise<{ prompt: string; dealt?: { seed: string } }> {
  return await (await at.get(`/api/boards/${id}/kit`, keys.host)).json() as { prompt: string }
}

/** All that a seat is sent of a board, as text. */
async function sentTo({ id, keys }: CreatedBoard, seat: 'host' | 'editor'): Promise<string> {
  const client = new RawClient(at.url, id, keys[seat])
  const bytes: Buffer[] = []
  client.socket.on('message', (frame: Buffer) => bytes.push(frame))
  await client.until(() => client.hasPage('page:page'))
  client.socket.close()
  return Buffer.concat(bytes).toString('utf8')
}

test('I5: a board is made with a seed: its question is the dealt one, and its host has the case as it was dealt', async () => {
  const board = await at.create(WISH)
  expect(await kitOf(board)).toEqual(JSON.parse(JSON.stringify({ ...HAND?.kit, dealt: HAND?.dealt })))
  const sent = await sentTo(board, 'editor')
  expect(sent).toContain(HAND?.kit.prompt)
  expect(sent).not.toContain(KITS[1]?.prompt)
})

test('I5: the seed is told to hosts, with the case study, and to nobody else', async () => {
  const board = await at.create(WISH)
  const answers = await Promise.all(['', '/kit', '/keys', '/people'].map(async (path) => (await at.get(`/api/boards/${board.id}${path}`, board.keys.editor)).text()))
  expect([...answers, await sentTo(board, 'editor'), await sentTo(board, 'host')].join()).not.toContain(SEED)
  for (const key of Object.values(board.keys)) {
    const put = await fetch(`${at.url}/api/boards/${board.id}/facts/deal`, { method: 'PUT', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: '{"value":"aaaaaa"}' })
    expect(put.status).toBe(404)
  }
})

test.each(['abc', 'abcdefg', '../../', 7, null, ['k3v9z1'], { a: 1 }, 'k'.repeat(9000)])('I5: no board is made with %j for a seed', async (seed) => {
  expect((await post('/api/boards', '', { ...WISH, seed })).status).toBe(400)
})

test('I5: a seed needs a case study that can be dealt, and says so', async () => {
  expect((await post('/api/boards', '', { seed: SEED })).status).toBe(400)
  expect((await post('/api/boards', '', { kit: 'tiny', seed: SEED })).body.message).toContain('numbers of this case study are fixed')
})

test('I5: that a case was dealt is told to its host, and to nobody else', async () => {
  const [board, plain] = [await at.create(WISH), await at.create({ ...WISH, seed: undefined })]
  const facts = async ({ id }: CreatedBoard, key: string): Promise<unknown> => await (await at.get(`/api/boards/${id}`, key)).json()
  expect(await facts(board, board.keys.host)).toHaveProperty('kit.dealt', true)
  expect(await facts(plain, plain.keys.host)).not.toHaveProperty('kit.dealt')
  expect(JSON.stringify(await facts(board, board.keys.editor))).not.toContain('dealt')
})

test('I5: for the next candidate the numbers are others, or the same when asked; a whole copy keeps them', async () => {
  const board = await at.create(WISH)
  const next = (await post(`/api/boards/${board.id}/copy`, board.keys.host, { content: 'start' })).body
  const same = (await post(`/api/boards/${board.id}/copy`, board.keys.host, { content: 'start', seed: 'same' })).body
  const whole = (await post(`/api/boards/${board.id}/copy`, board.keys.host, {})).body
  const [first, other] = [await kitOf(board), await kitOf(next)]
  expect([asSeed(other.dealt?.seed), other.dealt?.seed === SEED]).toEqual([other.dealt?.seed, false])
  expect(await sentTo(next, 'editor')).toContain(other.prompt)
  expect([await kitOf(same), await kitOf(whole)]).toEqual([first, first])
})

test('I5: the next board of a case that was not dealt is as it was, unless numbers are asked for', async () => {
  const board = await at.create({ ...WISH, seed: undefined })
  const ask = async (body: object): Promise<unknown> => (await kitOf((await post(`/api/boards/${board.id}/copy`, board.keys.host, { content: 'start', ...body })).body)).dealt
  expect([await ask({}), typeof await ask({ seed: 'new' })]).toEqual([undefined, 'object'])
})

test('a case is dealt for a look: with a seed that is typed, or one that is drawn', async () => {
  const look = async (query: string): Promise<{ status: number; body: { kit: unknown; dealt: { seed: string } } }> => {
    const answer = await at.get(`/api/kits/${form.id}/deal${query}`)
    return { status: answer.status, body: await answer.json() as { kit: unknown; dealt: { seed: string } } }
  }
  expect((await look(`?seed=${SEED.toUpperCase()}`)).body).toEqual(JSON.parse(JSON.stringify(HAND)))
  const [one, other] = [await look(''), await look('')]
  expect(asSeed(one.body.dealt.seed)).toBe(one.body.dealt.seed)
  expect(one.body.dealt.seed).not.toBe(other.body.dealt.seed)
  expect([(await look('?seed=abc')).status, (await look('?seed=abcdef&seed=abcdef')).status, (await at.get('/api/kits/tiny/deal')).status, (await at.get('/api/kits/nope/deal')).status]).toEqual([400, 400, 409, 404])
})

test('seeds that are drawn deal nothing twice before everything was dealt', () => {
  let count = 0
  const draw = seedDrawer((bytes) => Buffer.alloc(bytes, count++ * 37))
  const seeds = Array.from({ length: DEALS }, draw)
  expect(seeds.every((seed) => asSeed(seed) === seed)).toBe(true)
  expect(new Set(seeds.map((seed) => seedNumber(seed) % DEALS)).size).toBe(DEALS)
})
