import { expect, test } from 'vitest'
import { isAway } from '../../../client/api/answer.ts'
import { getBoardKit } from '../../../client/api/boardKit.ts'
import { createBoard, rotateKey, getBoard, getKeys } from '../../../client/api/boards.ts'
import { actOnCurveballs, getCurveballs } from '../../../client/api/curveballs.ts'
import { setFact } from '../../../client/api/facts.ts'
import { getPeople, putOut } from '../../../client/api/host.ts'
import { getConfig } from '../../../client/api/config.ts'
import { getKit, getKits } from '../../../client/api/kits.ts'
import { sayFailure } from '../../../client/api/sayFailure.ts'
import { withPlayed } from '../../../shared/interview/curveballs.ts'
import { usualKit } from '../../../shared/kit/deal/dealKit.ts'
import { COMMON_CURVEBALLS } from '../../../templates/curveballs/common.ts'
import { BLANKS, KITS } from '../../../templates/index.ts'
import { visualSearch as form } from '../../../templates/visualSearch.ts'

const ID = 'a'.repeat(22)
const visualSearch = usualKit(form)
const KEY = 'b'.repeat(22)

interface Sent {
  path: string
  init: RequestInit
}

/** A server that gives one answer, and what it was asked. */
function server(body: unknown, init: ResponseInit = {}): { send: typeof fetch; sent: Sent[] } {
  const sent: Sent[] = []
  const send = (async (path: string, asked: RequestInit) => {
    sent.push({ path, init: asked })
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), init)
  }) as typeof fetch
  return { send, sent }
}

const unreachable = (async () => {
  throw new TypeError('Failed to fetch')
}) as typeof fetch

test('a new board answers with its host key', async () => {
  const { send, sent } = server({ id: ID, title: 'T', keys: { host: KEY, editor: KEY, viewer: KEY } }, { status: 201 })
  expect(await createBoard({ kit: 'fraud' }, undefined, send)).toEqual({ ok: true, value: { id: ID, title: 'T', hostKey: KEY } })
  expect(sent).toMatchObject([{ path: '/api/boards', init: { method: 'POST', body: '{"kit":"fraud"}' } }])
})

test('a server that asks for its create key says so, and gets it as a bearer', async () => {
  const refusing = server({ message: 'needs its create key' }, { status: 401 })
  expect(await createBoard({}, undefined, refusing.send)).toEqual({ ok: false, failure: { kind: 'needsCreateKey' } })
  const taking = server({ id: ID, title: 'T', keys: { host: KEY, editor: KEY, viewer: KEY } }, { status: 201 })
  await createBoard({}, 'open sesame', taking.send)
  expect(taking.sent[0]?.init.headers).toMatchObject({ authorization: 'Bearer open sesame' })
})

test('a rotated seat answers with its new keys', async () => {
  const { send, sent } = server({ keys: { editor: KEY, viewer: KEY } })
  expect(await rotateKey(ID, KEY, 'editor', { send })).toEqual({ ok: true, value: { editor: KEY, viewer: KEY } })
  expect(sent).toMatchObject([{ path: `/api/boards/${ID}/keys/editor/rotate`, init: { method: 'POST' } }])
})

test('a blank board sends an empty wish, not the word undefined', async () => {
  const { send, sent } = server({})
  await createBoard({ title: undefined }, undefined, send)
  expect(sent[0]?.init.body).toBe('{}')
})

test('a key travels as a bearer and never in the path', async () => {
  const { send, sent } = server({ id: ID, title: 'T', seat: 'editor' })
  expect(await getBoard(ID, KEY, send)).toEqual({ ok: true, value: { id: ID, title: 'T', seat: 'editor' } })
  expect(sent[0]?.path).toBe(`/api/boards/${ID}`)
  expect(sent[0]?.init.headers).toMatchObject({ authorization: `Bearer ${KEY}` })
})

test('what a board is for is read as the server says it, and left out when it says nothing known', async () => {
  const facts = { id: ID, title: 'T', seat: 'editor' }
  for (const purpose of ['interview', 'practice', 'board']) {
    expect(await getBoard(ID, KEY, server({ ...facts, purpose }).send)).toEqual({ ok: true, value: { ...facts, purpose } })
  }
  for (const purpose of [undefined, null, 'exam', 7]) expect(await getBoard(ID, KEY, server({ ...facts, purpose }).send)).toEqual({ ok: true, value: facts })
})

test('who sits in an interview is told which one closes the case studies; any other refusal is as it was', async () => {
  const refused = (body: unknown) => getKits(undefined, server(body, { status: 403 }).send)
  expect(await refused({ message: 'No.', interview: 'With Grace' })).toEqual({ ok: false, failure: { kind: 'inInterview', title: 'With Grace' } })
  for (const body of [{ message: 'No.' }, { interview: 7 }]) expect(await refused(body)).toEqual({ ok: false, failure: { kind: 'notFound' } })
})

test('a host is told which case study the board started from; anything odd counts as none', async () => {
  const facts = { id: ID, title: 'T', seat: 'host' }
  expect(await getBoard(ID, KEY, server({ ...facts, kit: { id: 'fraud', practice: true } }).send)).toEqual({ ok: true, value: { ...facts, kit: { id: 'fraud', practice: true } } })
  for (const kit of [undefined, null, 'fraud', { practice: true }]) {
    expect(await getBoard(ID, KEY, server({ ...facts, kit }).send)).toEqual({ ok: true, value: facts })
  }
})

test('a case study is taken whole or not at all', async () => {
  const { send, sent } = server(visualSearch)
  expect(await getBoardKit(ID, KEY, send)).toEqual({ ok: true, value: visualSearch })
  expect(sent).toMatchObject([{ path: `/api/boards/${ID}/kit`, init: { headers: { authorization: `Bearer ${KEY}` } } }])
  for (const broken of [{ ...visualSearch, steps: {} }, { ...visualSearch, architecture: { nodes: [] } }, { ...visualSearch, title: 1 }, []]) {
    expect(await getBoardKit(ID, KEY, server(broken).send)).toEqual({ ok: false, failure: { kind: 'server' } })
  }
})

test('curveballs are taken with their answers or not at all, and what was played as the server tells it', async () => {
  const { send, sent } = server({ common: COMMON_CURVEBALLS, own: [] })
  expect(await getCurveballs(ID, KEY, send)).toEqual({ ok: true, value: { common: COMMON_CURVEBALLS, own: [] } })
  expect(sent).toMatchObject([{ path: `/api/boards/${ID}/curveballs`, init: { headers: { authorization: `Bearer ${KEY}` } } }])
  for (const broken of [{}, { common: COMMON_CURVEBALLS }, { common: [null], own: [] }, { common: [], own: [{ ...COMMON_CURVEBALLS[0], look: { mid: 'x' } }] }, { common: [], own: [{ ...COMMON_CURVEBALLS[0], touches: { kinds: 'ranker' } }] }])
    expect(await getCurveballs(ID, KEY, server(broken).send)).toEqual({ ok: false, failure: { kind: 'server' } })
  const played = withPlayed([], COMMON_CURVEBALLS[0]!, { nowMs: 5, minutes: 1, by: 'Ana', tellsTouched: true })
  expect(await actOnCurveballs(ID, KEY, { act: 'end', expected: 1 }, server({ version: 2, value: played }).send)).toEqual({ ok: true, value: played })
  expect(await actOnCurveballs(ID, KEY, { act: 'end', expected: 1 }, server({ version: 2, value: 'gone' }).send)).toEqual({ ok: false, failure: { kind: 'server' } })
})

test('keys of seats above are absent', async () => {
  const { send } = server({ editor: KEY, viewer: ID })
  expect(await getKeys(ID, KEY, send)).toEqual({ ok: true, value: { editor: KEY, viewer: ID } })
})

test('an empty licence key counts as none', async () => {
  expect(await getConfig(server({ version: '1', tldrawLicenseKey: '' }).send)).toEqual({ ok: true, value: { version: '1', tldrawLicenseKey: undefined } })
  expect(await getConfig(server({ version: '1', tldrawLicenseKey: 'k' }).send)).toEqual({ ok: true, value: { version: '1', tldrawLicenseKey: 'k' } })
})

test('one unreadable kit does not empty the gallery', async () => {
  const preview = { w: 1, h: 1, lanes: [], nodes: [], links: [] }
  const kit = { id: 'k', title: 'K', tags: ['a'], difficulty: 'hard', minutes: 45, prompt: 'P', preview }
  const blank = { id: 'b', title: 'B', prompt: 'P', preview }
  const answer = await getKits(undefined, server([kit, { ...kit, difficulty: 'odd' }, { ...kit, preview: {} }, { ...kit, minutes: undefined }, null, blank]).send)
  expect(answer).toEqual({ ok: true, value: [kit, blank] })
})

test('a kit or a blank comes whole; anything else is the server’s failure', async () => {
  const [kit, blank] = [KITS[0], BLANKS[0]]
  expect(await getKit('k', undefined, server(kit).send)).toEqual({ ok: true, value: kit })
  expect(await getKit('k', undefined, server(blank).send)).toEqual({ ok: true, value: blank })
  expect(await getKit('k', undefined, server({ id: 'k', title: 'K', prompt: 'P' }).send)).toEqual({ ok: false, failure: { kind: 'server' } })
})

test.each([
  [401, { kind: 'needsCreateKey' }],
  [404, { kind: 'notFound' }],
  [400, { kind: 'invalid' }],
  [413, { kind: 'invalid' }],
  [500, { kind: 'server' }],
  [503, { kind: 'server' }],
])('status %i is a value', async (status, failure) => {
  expect(await getBoard(ID, KEY, server({}, { status }).send)).toEqual({ ok: false, failure })
})

test.each([['42', 42], ['0.5', 1], ['soon', undefined], [undefined, undefined]])('too many requests, retry after %s', async (header, seconds) => {
  const { send } = server({}, { status: 429, headers: header === undefined ? {} : { 'retry-after': header } })
  expect(await createBoard({}, undefined, send)).toEqual({ ok: false, failure: { kind: 'rateLimited', retryAfterSeconds: seconds } })
})

test('no answer at all is offline', async () => {
  expect(await getKits(undefined, unreachable)).toEqual({ ok: false, failure: { kind: 'offline' } })
})

test.each([['{"id":"short"}'], ['null']])('a body of something else (%s) is the server’s failure', async (body) => {
  expect(await createBoard({}, undefined, server(body).send)).toEqual({ ok: false, failure: { kind: 'server' } })
})

test.each([200, 401, 403, 404])('a page in place of an answer (%s) is somebody else’s, and says nothing of the board', async (status) => {
  for (const page of ['<html>Sign in</html>', 'Blocked', '']) expect(await getBoard(ID, KEY, server(page, { status }).send)).toEqual({ ok: false, failure: { kind: 'foreign' } })
})

test('what the server has not said itself leaves it to what this browser keeps', () => {
  const kinds = ['offline', 'foreign', 'server', 'notFound', 'invalid', 'full'] as const
  expect(kinds.filter((kind) => isAway({ kind }))).toEqual(['offline', 'foreign', 'server'])
  expect(isAway({ kind: 'rateLimited', retryAfterSeconds: 1 })).toBe(true)
})

test('failures say what happened, what is safe and what to do', () => {
  expect(sayFailure({ kind: 'offline' }, false).what).toBe('You are offline.')
  expect(sayFailure({ kind: 'offline' }, true).what).toBe('The server does not answer.')
  expect(sayFailure({ kind: 'rateLimited', retryAfterSeconds: 1 }, true).todo).toContain('1 second,')
  expect(sayFailure({ kind: 'rateLimited', retryAfterSeconds: 100 }, true).todo).toContain('2 minutes')
  expect(sayFailure({ kind: 'rateLimited', retryAfterSeconds: undefined }, true).todo).toContain('a minute')
})

test('a host pauses the editors and puts somebody out; an answer that says otherwise is none', async () => {
  const paused = server({ name: 'pause', version: 3, value: true })
  const [on, off] = [true, false].map((value) => ({ name: 'pause' as const, value }))
  expect(await setFact(ID, KEY, on!, paused.send)).toEqual({ ok: true, value: { version: 3, value: true } })
  const init = { method: 'PUT', body: '{"value":true}', headers: { authorization: `Bearer ${KEY}` } }
  expect(paused.sent).toMatchObject([{ path: `/api/boards/${ID}/facts/pause`, init }])
  expect(await setFact(ID, KEY, off!, paused.send)).toEqual({ ok: false, failure: { kind: 'server' } })
  const out = server({ seat: 'editor' })
  expect(await putOut(ID, KEY, { presence: 7 }, out.send)).toEqual({ ok: true, value: 'editor' })
  expect(out.sent).toMatchObject([{ path: `/api/boards/${ID}/put-out`, init: { body: '{"presence":7}' } }])
  expect(await putOut(ID, KEY, { presence: 7 }, server({ seat: null }).send)).toEqual({ ok: true, value: null })
  expect(await putOut(ID, KEY, { presence: 7 }, server({ seat: 'king' }).send)).toEqual({ ok: false, failure: { kind: 'server' } })
})

test('a kit that is kept comes without question and drawing, and the create key goes with the question', async () => {
  const kept = { id: 'k', title: 'K', tags: ['x'], difficulty: 'easy', minutes: 30, kept: true }
  const out = server([kept, { ...kept, minutes: undefined }])
  expect(await getKits('create', out.send)).toEqual({ ok: true, value: [kept] })
})

test('a host asks who is there, and puts out by handle', async () => {
  const person = { session: 'handle', seat: 'editor', link: 'editor', isKnown: true, presence: null, sinceMs: 7 }
  expect(await getPeople(ID, KEY, server([person]).send)).toEqual({ ok: true, value: [person] })
  expect(await getPeople(ID, KEY, server([{ ...person, seat: 'king' }]).send)).toEqual({ ok: false, failure: { kind: 'server' } })
  expect(await putOut(ID, KEY, { session: 'handle' }, server({ seat: 'viewer' }).send)).toEqual({ ok: true, value: 'viewer' })
})
