import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Blank } from '../../../shared/kit/blank.ts'
import { isToken } from '../../../shared/protocol/ids.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { TINY_KIT } from '../support/kit.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const BARE: Blank = { id: 'bare', title: 'Bare', prompt: 'Draw.', lanes: [{ id: 'all', title: 'All', plane: 'free', x: 0, y: 0, w: 320, h: 160, prompts: ['What?'] }] }
const NO_KEY = 'AAAAAAAAAAAAAAAAAAAAAA'

let started: TestServer

beforeEach(async () => {
  started = await startTestServer({ kits: [TINY_KIT], blanks: [BARE], env: { TLDRAW_LICENSE_KEY: 'tldraw-1' } })
})
afterEach(() => started.server.close())

const post = (body: string | undefined, type = 'application/json'): Promise<Response> =>
  fetch(`${started.url}/api/boards`, { method: 'POST', headers: body === undefined ? {} : { 'content-type': type }, body })

describe('creating a board', () => {
  test('gives an id, a title and three keys', async () => {
    const response = await post(JSON.stringify({ title: '  Feed  ' }))
    expect(response.status).toBe(201)
    const board = (await response.json()) as { id: string; title: string; keys: Record<string, string> }
    expect(board.title).toBe('Feed')
    expect(Object.keys(board.keys)).toEqual(['host', 'editor', 'viewer'])
    for (const token of [board.id, ...Object.values(board.keys)]) expect(isToken(token)).toBe(true)
  })

  test('needs no body, and takes the title of the kit', async () => {
    expect(await (await post(undefined)).json()).toMatchObject({ title: 'Untitled board' })
    expect(await started.create({ kit: 'tiny' })).toMatchObject({ title: 'Tiny ranking' })
    expect(await started.create({ kit: 'tiny', title: 'Mine' })).toMatchObject({ title: 'Mine' })
  })

  test.each([
    ['{"kit":"nope"}', 'There is no kit "nope".'],
    ['{"title":""}', 'title'],
    [`{"title":"${'x'.repeat(121)}"}`, '120'],
    ['{"name":"x"}', 'name'],
    ['[]', 'object'],
    ['{', 'JSON'],
  ])('says what is wrong with %s', async (body, hint) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    const problem = (await response.json()) as { message: string }
    expect(Object.keys(problem)).toEqual(['message'])
    expect(problem.message).toContain(hint)
  })

  test('L7: is limited per address and hour, and says when to come back', async () => {
    const limited = await startTestServer({ env: { BOARDS_PER_HOUR: '2' } })
    const answers: Response[] = []
    for (let count = 0; count < 3; count++) answers.push(await fetch(`${limited.url}/api/boards`, { method: 'POST' }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(3_000)
    expect(await answers[2]?.json()).toEqual({ message: expect.any(String) })
    expect((await limited.get('/api/config')).status).toBe(200)
    await limited.server.close()
  })
})

describe('a key', () => {
  test('S1: opens its board with its seat', async () => {
    const { id, keys } = await started.create({ title: 'Feed' })
    for (const seat of ['host', 'editor', 'viewer'] as const) {
      const response = await started.get(`/api/boards/${id}`, keys[seat])
      expect([response.status, await response.json()]).toEqual([200, { id, title: 'Feed', seat, purpose: 'board' }])
    }
  })

  test('S2: gives away itself and those below', async () => {
    const { id, keys } = await started.create()
    const given = async (key: string): Promise<unknown> => (await started.get(`/api/boards/${id}/keys`, key)).json()
    expect(await given(keys.host)).toEqual(keys)
    expect(await given(keys.editor)).toEqual({ editor: keys.editor, viewer: keys.viewer })
    expect(await given(keys.viewer)).toEqual({ viewer: keys.viewer })
  })

  test('H4: that is wrong and a board that is unknown look the same', async () => {
    const [board, other] = [await started.create(), await started.create()]
    const answers = await Promise.all(
      [`/api/boards/${board.id}`, `/api/boards/${board.id}/keys`, `/api/boards/${NO_KEY}`, '/api/boards/x'].flatMap((path) =>
        [undefined, '', NO_KEY, other.keys.host, 'x'.repeat(500)].map(async (key) => {
          const response = await started.get(path, key)
          const headers = [...response.headers].filter(([name]) => name !== 'date')
          return JSON.stringify([response.status, headers, await response.text()])
        }),
      ),
    )
    expect(answers[0]).toContain('404')
    expect(new Set(answers).size).toBe(1)
  })
})

describe('what a client asks first', () => {
  test('the config', async () => {
    expect(await (await started.get('/api/config')).json()).toEqual({ tldrawLicenseKey: 'tldraw-1', version: '0.0.0' })
  })

  test('the kits, each with a picture as geometry', async () => {
    const [kit, blank, ...rest] = (await (await started.get('/api/kits')).json()) as { preview: Record<string, unknown[]> }[]
    expect(rest).toEqual([])
    expect(blank).toEqual({ id: 'bare', title: 'Bare', prompt: 'Draw.', preview: { w: 320, h: 160, lanes: [{ x: 0, y: 0, w: 320, h: 160, plane: 'free' }], nodes: [], links: [] } })
    expect(kit).toMatchObject({ id: 'tiny', title: 'Tiny ranking', tags: ['ranking'], difficulty: 'easy', minutes: 30, prompt: 'Rank two things.' })
    expect(kit).not.toHaveProperty('steps')
    // A board's reference may be kept to the host, so the gallery tells none of its words.
    expect(JSON.stringify(kit?.preview)).not.toMatch(/App|Model|Online/)
    expect([kit?.preview.lanes?.length, kit?.preview.nodes?.length, kit?.preview.links?.length]).toEqual([1, 2, 1])
  })
})

describe('one kit', () => {
  test('comes with everything in it, and so does a blank', async () => {
    expect(await (await started.get('/api/kits/tiny')).json()).toEqual(TINY_KIT)
    expect(await (await started.get('/api/kits/bare')).json()).toEqual(BARE)
  })

  test('that is not there is said to be', async () => {
    const response = await started.get('/api/kits/nope')
    expect([response.status, await response.json()]).toEqual([404, { message: 'There is no kit "nope".' }])
  })

  test('a board begins with a blank as with a kit', async () => {
    expect(await started.create({ kit: 'bare' })).toMatchObject({ title: 'Bare' })
  })
})

describe('health', () => {
  test('is up and ready', async () => {
    expect((await started.get('/healthz')).status).toBe(200)
    expect((await started.get('/readyz')).status).toBe(200)
  })

  test('is ready while storage is busy with itself, and says so', async () => {
    const storage = new FakeStorage()
    storage.ping = async () => 'busy'
    const busy = await startTestServer({ storage })
    const answer = await busy.get('/readyz')
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'busy' }])
    await busy.server.close()
  })

  test('is up but not ready while storage cannot be written', async () => {
    const storage = new FakeStorage()
    storage.ping = () => Promise.reject(new Error('disk full'))
    const broken = await startTestServer({ storage })
    expect((await broken.get('/healthz')).status).toBe(200)
    expect((await broken.get('/readyz')).status).toBe(503)
    await broken.server.close()
  })
})

test('a failure of storage is told without its inside', async () => {
  const storage = new FakeStorage()
  storage.createBoard = () => Promise.reject(new Error('SQLITE_FULL at /srv/secret'))
  const broken = await startTestServer({ storage })
  const response = await fetch(`${broken.url}/api/boards`, { method: 'POST' })
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('secret')])
  await broken.server.close()
})

test('headers let the client run and nothing else, over plain http too', async () => {
  const { headers } = await started.get('/api/config')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline'/)
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})
