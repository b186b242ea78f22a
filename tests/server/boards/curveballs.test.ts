import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE_MS } from '../../../shared/interview/clock.ts'
import type { PlayedCard } from '../../../shared/interview/curveballs.ts'
import { Browser } from '../support/browser.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { CANARY, plantedCard, plantedKit } from '../support/plantedKit.ts'
import type { RawClient } from '../support/rawClient.ts'

const CARDS = { common: [plantedCard('common')], cases: new Map([['planted', [plantedCard('own')]], ['other', [plantedCard('other')]]]) }
const COMMON = `${CANARY}-common`

let at: OneBoard
beforeEach(async () => {
  at = await OneBoard.open({ kits: [plantedKit()], curveballs: CARDS }, { kit: 'planted', layer: 'prompt', purpose: 'interview' })
})
afterEach(() => at.end())

const act = (body: object, key = at.board.keys.host): Promise<Response> => at.ask('POST', 'curveballs', key, { act: 'play', card: COMMON, minutes: 5, by: 'Ana', expected: 0, ...body })
const end = (expected: number): Promise<Response> => at.ask('POST', 'curveballs', at.board.keys.host, { act: 'end', expected })
const setEnded = (value: unknown): Promise<Response> => at.ask('PUT', 'facts/ended', at.board.keys.host, { value })
const read = async (answer: Response): Promise<{ version: number; value: readonly PlayedCard[] }> => (await answer.json()) as { version: number; value: readonly PlayedCard[] }
const deck = (key: string): Promise<Response> => at.started.get(`/api/boards/${at.board.id}/curveballs`, key)
const told = (client: RawClient): readonly PlayedCard[] => (client.facts.get('curveball')?.value ?? []) as readonly PlayedCard[]

test('I6: a host reads the cards for any board and those of its case study; to others there is no such address', async () => {
  const { host, editor, viewer } = at.board.keys
  expect(await (await deck(host)).json()).toEqual({ common: CARDS.common, own: CARDS.cases.get('planted') })
  expect(await Promise.all([editor, viewer, 'x'.repeat(22)].map(async (key) => (await deck(key)).status))).toEqual([404, 404, 404])
  const plain = await at.started.create({ title: 'Plain' })
  expect(await (await at.started.get(`/api/boards/${plain.id}/curveballs`, plain.keys.host)).json()).toEqual({ common: CARDS.common, own: [] })
})

test('I6: a host plays one, and everybody is told what it says from the server\'s time on, and nothing of its answer', async () => {
  const joined = [await at.join(at.board.keys.host), await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer)]
  const beforeMs = Date.now()
  const { version, value } = await read(await act({ minutes: 3, by: `\u202eAna\n${'a'.repeat(500)}` }))
  expect([version, value.length, value[0]!.id, value[0]!.by.slice(0, 4), value[0]!.untilMs - value[0]!.fromMs]).toEqual([1, 1, COMMON, 'Anaa', 3 * MINUTE_MS])
  expect(value[0]!.fromMs).toBeGreaterThanOrEqual(beforeMs)
  expect(value[0]!.fromMs).toBeLessThanOrEqual(Date.now())
  expect(JSON.stringify(value)).not.toMatch(/mid|senior|staff/)
  for (const client of joined) {
    await client.until(() => told(client).length === 1)
    expect(told(client)).toEqual(value)
  }
})

test('I6: what it touches leaves the server for hosts alone while hints are off, and for everybody otherwise', async () => {
  const joined = [await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer)]
  const frames: Buffer[] = []
  for (const { socket } of joined) socket.on('message', (frame: Buffer) => frames.push(frame))
  const seen = async (count: number): Promise<string> => {
    for (const client of joined) await client.until(() => told(client).length === count)
    return Buffer.concat(frames).toString('utf8')
  }
  const { version } = await read(await act({}))
  expect(await seen(1)).not.toContain('ranker')
  expect(JSON.stringify((await at.join(at.board.keys.editor)).facts.get('curveball'))).not.toContain('ranker')
  expect(await (await deck(at.board.keys.host)).text()).toContain('ranker')
  expect((await at.ask('PUT', 'facts/hints', at.board.keys.host, { value: 'parts' })).status).toBe(200)
  const second = await read(await act({ expected: version }))
  expect(second.value.map(({ kinds }) => kinds)).toEqual([[], ['ranker']])
  expect(await seen(2)).toContain('ranker')
})

test('I6: nobody else plays one, and nobody through the fact', async () => {
  const { host, editor, viewer } = at.board.keys
  const answers = [await act({}, editor), await act({}, viewer), await act({}, 'x'.repeat(22)), await at.ask('PUT', 'facts/curveball', host, { value: [] })]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 403])
  const client = await at.join(editor)
  expect(client.facts.has('curveball')).toBe(false)
})

test('I6: who sits in an interview plays none on a board of their own to read it', async () => {
  const own = await at.started.create({ kit: 'planted', practice: true })
  const browser = await new Browser(at.started.url).enter(at.board, 'editor')
  const body = { act: 'play', card: COMMON, minutes: 5, by: 'Ana', expected: 0 }
  expect(await browser.status(`/api/boards/${own.id}/curveballs`, { key: own.keys.host })).toBe(403)
  expect(await browser.status(`/api/boards/${own.id}/curveballs`, { method: 'POST', key: own.keys.host, body })).toBe(403)
})

test.each([
  {}, { act: 'stop' }, { card: 7 }, { card: '' }, { card: 'x'.repeat(33) }, { minutes: 0 }, { minutes: 31 }, { minutes: 1.5 }, { by: 7 }, { expected: -1 }, { expected: undefined }, { says: 'mine' },
])('I6: anything else is refused: %j', async (wrong) => {
  const answer = Object.keys(wrong).length === 0 ? await at.ask('POST', 'curveballs', at.board.keys.host, {}) : await act(wrong)
  expect(answer.status).toBe(400)
})

test('I6: a card of another case study, or of nothing, is not played', async () => {
  for (const card of ['nope', `${CANARY}-other`, '__proto__']) expect((await act({ card })).status).toBe(404)
})

test('I6: of two hosts who play at once, one is told what the other played', async () => {
  const answers = await Promise.all([act({}), act({ card: `${CANARY}-own` })])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const [one, other] = await Promise.all(answers.map(read))
  expect(one).toMatchObject({ version: other!.version, value: other!.value })
})

test('I6: a host ends it before its time, also after the server was started anew; a second end changes nothing', async () => {
  await act({})
  await at.restart()
  const client = await at.join(at.board.keys.editor)
  expect(told(client)[0]).toMatchObject({ id: COMMON, isCutShort: false })
  const ended = await read(await end(1))
  expect([ended.version, ended.value[0]!.isCutShort, ended.value[0]!.untilMs <= Date.now()]).toEqual([2, true, true])
  expect((await read(await end(2))).version).toBe(2)
  expect((await end(1)).status).toBe(409)
})

test('I6: the end of the board ends it, and none is played after that', async () => {
  await act({})
  await setEnded({ by: 'Ana', atMs: 5 })
  const client = await at.join(at.board.keys.editor)
  expect(told(client)[0]).toMatchObject({ id: COMMON, isCutShort: true })
  expect((await act({ expected: 2 })).status).toBe(409)
  await setEnded(null)
  expect((await act({ expected: 2 })).status).toBe(200)
})

test('I7: it keeps its time while the round is paused, also one that is played then, and goes on with the round', async () => {
  const clock = async (name: string): Promise<void> => {
    const expected = (await at.join(at.board.keys.host)).facts.get('clock')?.version ?? 0
    expect((await at.ask('POST', 'clock', at.board.keys.host, { act: name, expected })).status).toBe(200)
  }
  const now = async (): Promise<PlayedCard> => told(await at.join(at.board.keys.editor)).at(-1)!
  const leftMs = ({ fromMs, untilMs, stoodMs = 0 }: PlayedCard): number => untilMs - fromMs - stoodMs
  await clock('start')
  await act({})
  expect(await now()).not.toHaveProperty('pausedMs')
  await clock('pause')
  const stood = await now()
  expect(stood.pausedMs).toBeGreaterThanOrEqual(stood.fromMs)
  await clock('start')
  const goesOn = await now()
  expect([goesOn.pausedMs, leftMs(goesOn), goesOn.untilMs >= stood.untilMs]).toEqual([undefined, 5 * MINUTE_MS, true])
  expect((await at.ask('POST', 'pause', at.board.keys.host, { paused: true })).status).toBe(200)
  expect(await now()).toHaveProperty('pausedMs')
  const { version } = await read(await end(4))
  expect((await read(await act({ expected: version }))).value.at(-1)).toHaveProperty('pausedMs')
  expect((await at.ask('POST', 'pause', at.board.keys.host, { paused: false })).status).toBe(200)
  expect([(await now()).pausedMs, leftMs(await now())]).toEqual([undefined, 5 * MINUTE_MS])
})

test('BF2, I6: an end of the board that comes too late ends none', async () => {
  await act({})
  const late = await at.ask('PUT', 'facts/ended', at.board.keys.host, { value: { by: 'Ana', atMs: 5 }, expected: 3 })
  expect([late.status, told(await at.join(at.board.keys.editor))[0]!.isCutShort]).toEqual([409, false])
})

test('BF1, I6: what a later build stored of them is played over, under the version that is there', async () => {
  await at.storage.setFact(at.board.id, 'curveball', undefined, 'of a later build')
  await setEnded({ by: 'Ana', atMs: 5 })
  await setEnded(null)
  expect((await read(await act({ expected: 1 }))).version).toBe(2)
  expect((await read(await end(2))).version).toBe(3)
})

test('I6: the next candidate\'s board has none of it, nor its name on what was drawn', async () => {
  await act({})
  const drawing = await at.join(at.board.keys.editor)
  const shape = { id: 'shape:a', typeName: 'shape', type: 'geo', parentId: 'page:page', index: 'a1', x: 0, y: 0, props: {} }
  drawing.records.transact('test', () => drawing.records.set({ ...shape, meta: { curveball: COMMON, kept: 1 } }))
  await drawing.until(() => drawing.saved > 0)
  const answer = await at.ask('POST', 'copy', at.board.keys.host, { content: 'all' })
  expect(answer.status).toBeLessThan(300)
  const copy = (await answer.json()) as { id: string; keys: { host: string } }
  const client = at.come(copy.keys.host, { id: copy.id })
  await client.until(() => client.hasPage('page:page'))
  expect([client.facts.has('curveball'), client.records.get('shape:a')?.meta]).toEqual([false, { kept: 1 }])
})
