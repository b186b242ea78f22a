import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dealKit, usualKit } from '../../../shared/kit/deal/dealKit.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { FORMS, KITS, BLANKS } from '../../../templates/index.ts'
import { videoRecommendation } from '../../../templates/videoRecommendation.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { wordsBeyond } from '../../shared/kit/support/referenceWords.ts'
import { Browser } from '../support/browser.ts'
import { crawl } from '../support/crawl.ts'
import { CANARY, plantedCard, plantedKit } from '../support/plantedKit.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const PLANTED = plantedKit()
const PRIVATE = plantedKit('private')
const REAL = usualKit(videoRecommendation)
const INTERVIEW = { kit: 'planted', layer: 'prompt', purpose: 'interview' }
/** No word of any language, so that it is found wherever it is told. */
const SEED = 'qzs33d'
const DEALT = dealKit(videoRecommendation, SEED)?.kit ?? REAL
const CARDS = { common: [plantedCard('common')], cases: new Map([['planted', [plantedCard('own')]], [REAL.id, [plantedCard('real')]]]) }
const SECRETS = [CANARY, SEED, `${CANARY}-common`, `${CANARY}-own`, `${CANARY}-real`, ...new Set([REAL, DEALT].flatMap((kit) => wordsBeyond(kit, 'prompt')).filter((word) => word.length > 12))]

let started: TestServer
let app: FastifyInstance

beforeEach(async () => {
  const client = { isDevelopment: false, add: async (made: FastifyInstance) => { app = made; return async () => {} } }
  const env = { METRICS_KEY: 'metrics' }
  started = await startTestServer({ kits: [...KITS, PLANTED, PRIVATE], forms: FORMS, privateKits: new Set(['private']), curveballs: CARDS, blanks: BLANKS, layOut, client, env })
})
afterEach(() => started.server.close())

function crawlAs(browser: Browser, boards: readonly CreatedBoard[], key: string | undefined): Promise<{ asked: string[]; text: string }> {
  // Only words of these are looked for.
  const kits = [REAL.id, 'planted', 'private', 'nope']
  const plays = [{ act: 'play', card: `${CANARY}-common`, minutes: 5, by: 'Grace', expected: 0 }]
  return crawl(app, { plays, browser, key, boards, kits, wishes: [INTERVIEW, { kit: 'planted', practice: true }, { kit: REAL.id }] })
}

async function docBytes({ id, keys }: CreatedBoard, seat: Seat): Promise<string> {
  const client = new RawClient(started.url, id, keys[seat])
  const bytes: Buffer[] = []
  client.socket.on('message', (frame: Buffer) => bytes.push(frame))
  await client.until(() => client.hasPage('page:page'))
  client.socket.close()
  return Buffer.concat(bytes).toString('utf8')
}

function found(text: string): string[] {
  return SECRETS.filter((word) => text.includes(word) || text.includes(JSON.stringify(word).slice(1, -1)))
}

describe('I2, I3: whoever sits in an interview', () => {
  test.each(['editor', 'viewer'] as const)('I2, I3: reaches no word of any case study as %s, by any request there is', async (seat) => {
    const board = await started.create(INTERVIEW)
    const real = await started.create({ kit: REAL.id, layer: 'prompt', purpose: 'interview' })
    const dealt = await started.create({ kit: REAL.id, seed: SEED, layer: 'prompt', purpose: 'interview' })
    // Theirs from before, on another case study of the server.
    const own = await started.create({ kit: 'planted', practice: true })
    const browser = await new Browser(started.url).enter(board, seat)
    for (const key of [board.keys[seat], dealt.keys[seat], own.keys.host, undefined]) {
      const { asked, text } = await crawlAs(browser, [board, real, dealt, own], key)
      expect(asked).toEqual(expect.arrayContaining(['GET /api/kits', 'GET /api/kits/planted', `GET /api/kits/${REAL.id}/deal`, `GET /api/boards/${board.id}/kit`, `GET /api/boards/${board.id}/curveballs`, `POST /api/boards/${board.id}/curveballs`, 'POST /api/boards', 'GET /metrics', 'GET /healthz', 'GET /api/config']))
      expect(asked.length).toBeGreaterThan(40)
      expect(found(text)).toEqual([])
    }
    expect(found(await docBytes(board, seat) + await docBytes(real, seat) + await docBytes(dealt, seat))).toEqual([])
    // No cookie, as another program: then the key alone tells.
    expect(found((await crawlAs(new Browser(started.url), [board, real], board.keys[seat])).text)).toEqual([])
  })

  test('I2: the same crawl finds it all for who is in no interview, and for the owner of a practice board', async () => {
    const board = await started.create({ kit: 'planted', practice: true })
    const dealt = await started.create({ kit: REAL.id, seed: SEED, practice: true })
    for (const key of [board.keys.host, dealt.keys.host]) {
      const crawled = await crawlAs(await new Browser(started.url).enter(board, 'host'), [board, dealt], key)
      const words = found(crawled.text + await (await started.get(`/api/boards/${dealt.id}/kit`, dealt.keys.host)).text())
      expect(words).toEqual(SECRETS)
    }
    expect(SECRETS.length).toBeGreaterThan(150)
  })

  test('I2, I3: is refused in words, which name the interview, and nothing tells what there is', async () => {
    const board = await started.create({ ...INTERVIEW, title: 'Grace and “Ben”' })
    const browser = await new Browser(started.url).enter(board, 'editor')
    const message = 'This browser takes part in the interview “Grace and “Ben””, so case studies are closed here. They open again when the host ends it.'
    for (const path of ['/api/kits', '/api/kits/planted', '/api/kits/nope', '/api/kits/blank-lanes']) {
      const response = await browser.ask(path)
      expect([response.status, response.headers.get('cache-control'), await response.json()]).toEqual([403, 'no-store', { message, interview: 'Grace and “Ben”' }])
    }
    for (const kit of ['planted', 'nope']) expect(await browser.status('/api/boards', { method: 'POST', body: { kit } })).toBe(403)
    expect(await browser.status('/api/boards', { method: 'POST', body: { kit: 'blank-lanes' } })).toBe(201)
    expect(await browser.status('/api/boards', { method: 'POST', body: {} })).toBe(201)
  })

  test('I2: hides no key behind others in the query: two are looked at, and more are 400 before any is', async () => {
    const board = await started.create(INTERVIEW)
    const looks = vi.spyOn(started.storage, 'findBoardOfKey')
    const ask = async (path: string, keys: readonly string[]) => (await fetch(`${started.url}${path}?${keys.map((key) => `key=${key}`).join('&')}`)).status
    const key = board.keys.editor
    expect([await ask('/api/kits', ['x', key]), await ask('/api/kits/planted', [key, 'x']), looks.mock.calls.length]).toEqual([403, 403, 3])
    expect([await ask('/api/kits', ['x', '', key]), await ask('/api/kits/planted', Array<string>(2_000).fill('x')), looks.mock.calls.length]).toEqual([400, 400, 3])
    looks.mockRestore()
  })

  test('I3: stays refused without its key, with a replaced one, and with a host key of another board', async () => {
    const [board, own] = [await started.create(INTERVIEW), await started.create({ kit: 'planted', practice: true })]
    const browser = await new Browser(started.url).enter(board, 'viewer')
    expect(await browser.status(`/api/boards/${own.id}/kit`, { key: own.keys.host })).toBe(403)
    expect((await fetch(`${started.url}/api/boards/${board.id}/keys/editor/rotate`, { method: 'POST', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: '{}' })).status).toBe(200)
    expect(await browser.status('/api/kits/planted')).toBe(403)
    await browser.enter(own, 'host')
    expect(await browser.status('/api/kits/planted')).toBe(403)
  })

  test('I3: the mark is a cookie that scripts cannot read, and other sites do not send', async () => {
    const board = await started.create(INTERVIEW)
    const [cookie = ''] = (await started.get(`/api/boards/${board.id}`, board.keys.editor)).headers.getSetCookie()
    expect(cookie).toMatch(new RegExp(`^sevenstep-seat-${board.id}=[\\w-]{43}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax$`))
    expect(cookie).not.toContain(board.keys.editor)
    const plain = await started.create({ title: 'Plain' })
    expect((await started.get(`/api/boards/${plain.id}`, plain.keys.editor)).headers.getSetCookie()).toEqual([])
    // Made up, it makes nobody a host.
    const forged = await fetch(`${started.url}/api/kits`, { headers: { cookie: `sevenstep-seat-${board.id}=${'A'.repeat(43)}` } })
    expect(forged.status).toBe(403)
  })
})

describe('all others keep all', () => {
  test('I3: whoever sat in an interview, from when its host has ended it until it goes on again', async () => {
    const board = await started.create(INTERVIEW)
    const browser = await new Browser(started.url).enter(board, 'editor')
    expect(await browser.status('/api/kits/planted')).toBe(403)
    await started.storage.setFact(board.id, 'ended', undefined, { by: 'Ana', atMs: 1 })
    expect([await browser.status('/api/kits/planted'), await browser.status('/api/kits', { key: board.keys.editor })]).toEqual([200, 200])
    await started.storage.setFact(board.id, 'ended', undefined, null)
    expect(await browser.status('/api/kits/planted')).toBe(403)
  })

  test('I3: the host of an interview, also after trying the candidate\'s link in the same browser', async () => {
    const browser = new Browser(started.url)
    const board = (await (await browser.ask('/api/boards', { method: 'POST', body: INTERVIEW })).json()) as CreatedBoard
    await browser.enter(board, 'editor')
    expect(await browser.status('/api/kits/planted')).toBe(200)
    expect(await (await browser.ask(`/api/boards/${board.id}/kit`, { key: board.keys.host })).json()).toEqual(PLANTED)
    expect(await browser.status('/api/boards', { method: 'POST', body: INTERVIEW })).toBe(201)
  })

  test('I3: a host who came as a candidate first is a host from when the host\'s link is opened', async () => {
    const board = await started.create(INTERVIEW)
    const browser = await new Browser(started.url).enter(board, 'editor')
    expect(await browser.status('/api/kits/planted')).toBe(403)
    expect(await browser.status(`/api/boards/${board.id}/kit`, { key: board.keys.host })).toBe(200)
    await browser.enter(board, 'host')
    expect(await browser.status('/api/kits/planted')).toBe(200)
  })

  test.each([{ practice: true }, { purpose: 'practice' }, { purpose: 'board' }])('I1: every seat of a board made with %j', async (wish) => {
    const board = await started.create({ kit: 'planted', layer: 'prompt', ...wish })
    for (const seat of ['host', 'editor', 'viewer'] as const) {
      const browser = await new Browser(started.url).enter(board, seat)
      expect([...browser.cookies]).toEqual([])
      expect(await (await browser.ask('/api/kits/planted', { key: board.keys[seat] })).json()).toEqual(PLANTED)
    }
    expect(await (await started.get(`/api/boards/${board.id}/kit`, board.keys.host)).json()).toEqual(PLANTED)
  })

  test('I2: whoever is in no interview reads the gallery, also while one goes on', async () => {
    await started.create(INTERVIEW)
    expect((await started.get('/api/kits/planted')).status).toBe(200)
    expect((await started.get('/api/kits', 'a-key-of-nothing')).status).toBe(200)
  })
})

describe('what a board is for', () => {
  const factsOf = async ({ id, keys }: CreatedBoard, seat: Seat): Promise<Record<string, unknown>> => (await (await started.get(`/api/boards/${id}`, keys[seat])).json()) as Record<string, unknown>

  test.each([
    [{}, 'board'], [{ kit: 'blank-lanes' }, 'board'], [{ purpose: 'interview' }, 'interview'], [{ kit: 'blank-steps', purpose: 'practice' }, 'practice'],
    [{ kit: 'planted' }, 'board'], [{ kit: 'planted', layer: 'prompt' }, 'interview'], [{ kit: 'planted', layer: 'prompt', practice: false }, 'interview'],
    [{ kit: 'planted', layer: 'partial', practice: true }, 'practice'], [{ kit: 'planted', layer: 'prompt', purpose: 'board' }, 'board'],
  ])('I1: made with %j it is told to every seat as %s', async (wish, purpose) => {
    const board = await started.create(wish)
    for (const seat of ['host', 'editor', 'viewer'] as const) expect(await factsOf(board, seat)).toMatchObject({ seat, purpose })
  })

  test.each([[true, 'practice'], [false, 'interview']] as const)('I1: a board of an older build with practice: %s is for %s', async (practice, purpose) => {
    const board = await started.create({ kit: 'planted', layer: 'prompt', practice })
    const stored = { ...started.storage, readFacts: async () => new Map(), readFact: async () => undefined }
    const later = await startTestServer({ kits: [PLANTED], storage: { ...stored, close: async () => {} } })
    expect(await (await later.get(`/api/boards/${board.id}`, board.keys.editor)).json()).toMatchObject({ purpose })
    await later.server.close()
  })

  test('I1: nobody changes it afterwards, nor learns of it as a fact', async () => {
    const board = await started.create(INTERVIEW)
    const put = await fetch(`${started.url}/api/boards/${board.id}/facts/purpose`, { method: 'PUT', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: '{"value":"board"}' })
    expect([put.status, (await factsOf(board, 'host'))['purpose']]).toEqual([404, 'interview'])
  })

  test.each([[INTERVIEW, 'off'], [{ ...INTERVIEW, hints: 'parts' }, 'parts'], [{ kit: 'planted', practice: true }, undefined], [{}, undefined], [{ hints: 'off' }, 'off']])('I4: made with %j its hints are told as %s, and a host changes them for everybody', async (wish, first) => {
    const board = await started.create(wish)
    const candidate = new RawClient(started.url, board.id, board.keys.editor)
    await candidate.until(() => candidate.hasPage('page:page'))
    expect(candidate.facts.get('hints')?.value).toBe(first)
    const put = (key: string, value: unknown) => fetch(`${started.url}/api/boards/${board.id}/facts/hints`, { method: 'PUT', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ value }) })
    expect([(await put(board.keys.editor, 'on')).status, (await put(board.keys.host, 'some')).status]).toEqual([403, 400])
    const next = first === 'parts' ? 'off' : 'parts'
    expect((await put(board.keys.host, next)).status).toBe(200)
    await candidate.until(() => candidate.facts.get('hints')?.value === next)
    candidate.socket.close()
  })

  test.each([{ purpose: 'exam' }, { hints: 'some' }])('is not made with %j', async (wish) => {
    const response = await fetch(`${started.url}/api/boards`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(wish) })
    expect(response.status).toBe(400)
  })
})
