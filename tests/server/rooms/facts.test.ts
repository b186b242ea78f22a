import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FACTS, type FactName, type FactRule } from '../../../shared/protocol/facts.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { factFrame, readOwnFrame } from '../../../shared/protocol/ownFrames.ts'
import { RoomFacts } from '../../../server/rooms/room/roomFacts.ts'
import { FakeClock } from '../support/fakeClock.ts'
import { fakeSession, type FakeSession } from '../support/fakeSession.ts'
import { OneBoard } from '../support/oneBoard.ts'
import type { RawClient } from '../support/rawClient.ts'

/** Facts as those to come: one that only hosts know of, and one that viewers do not. */
const RULES = FACTS as unknown as Record<string, FactRule<unknown>>
const HINT = 'hint' as FactName
const asIs = (value: unknown): unknown => value

beforeEach(() => {
  RULES.hint = { initial: null, mayWrite: ['host'], mayRead: ['host'], parse: asIs }
  RULES.plan = { initial: [], mayWrite: ['host', 'editor'], mayRead: ['host', 'editor'], parse: asIs }
})
afterEach(() => {
  delete RULES.hint
  delete RULES.plan
})

describe('the facts of a room', () => {
  const clock = new FakeClock()
  const toldTo = ({ link }: FakeSession) => link.take('fact').map(({ name, version, value }) => [name, version, value])

  test('BF3: a value is told once, in order, and only to seats that it is for', () => {
    const [host, ada] = [fakeSession(clock, 'host', { seat: 'host' }), fakeSession(clock, 'ada')]
    const stock = fakeSession(clock, 'stock', { seat: 'host', wantsSaved: false })
    const facts = new RoomFacts(new Map())
    const sessions = [host, ada, stock].map(({ session }) => session)
    for (const version of [2, 1, 2, 3]) facts.take(HINT, { version, value: `hint ${version}` }, sessions, 0)
    expect([toldTo(host), toldTo(ada), toldTo(stock)]).toEqual([[['hint', 2, 'hint 2'], ['hint', 3, 'hint 3']], [], []])
  })

  test('BF3: who comes is told all that were set and are for them', () => {
    const facts = new RoomFacts(new Map([[HINT, { version: 4, value: 'x' }], ['pause', { version: 1, value: true }]]))
    const told = (one: FakeSession) => facts.framesFor(one.session).map(readOwnFrame)
    const pause = { type: 'fact', name: 'pause', version: 1, value: true }
    expect(told(fakeSession(clock, 'host', { seat: 'host' }))).toEqual([{ type: 'fact', name: 'hint', version: 4, value: 'x' }, pause])
    expect(told(fakeSession(clock, 'ada'))).toEqual([pause])
    expect(told(fakeSession(clock, 'stock', { wantsSaved: false }))).toEqual([])
  })
})

test('M6, BF5: a fact is read back, and one whose name or value is too long is no message', () => {
  const value = { steps: ['goal', 'dåta'], left: null }
  expect(readOwnFrame(factFrame('plan', { version: 2 ** 40, value }))).toEqual({ type: 'fact', name: 'plan', version: 2 ** 40, value })
  const largest = 'x'.repeat(LIMITS.maxFactBytes - 2)
  expect(readOwnFrame(factFrame('plan', { version: 1, value: largest }))).toBeDefined()
  expect(readOwnFrame(factFrame('plan', { version: 1, value: `${largest}x` }))).toBeUndefined()
  expect(readOwnFrame(factFrame('n'.repeat(LIMITS.maxFactNameBytes + 1), { version: 1, value: 1 }))).toBeUndefined()
})

describe('over HTTP', () => {
  let at: OneBoard
  beforeEach(async () => {
    at = await OneBoard.open()
  })
  afterEach(() => at.end())

  const set = async (name: string, key: string, body: unknown): Promise<{ status: number; body: unknown }> => {
    const answer = await at.ask('PUT', `facts/${name}`, key, body)
    return { status: answer.status, body: await answer.json() }
  }
  const versionOf = (client: RawClient, name: string): number => client.facts.get(name)?.version ?? 0

  test('BF1, BF2: a seat that may sets it, everybody for whom it is gets it, and it outlives the server', async () => {
    const { host, editor, viewer } = at.board.keys
    const [lead, ada, watcher] = [await at.join(host), await at.join(editor), await at.join(viewer)]
    expect(await set('plan', editor, { value: ['goal'] })).toEqual({ status: 200, body: { name: 'plan', version: 1, value: ['goal'] } })
    expect(await set('plan', host, { value: ['goal', 'data'], expected: 1 })).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await set('hint', host, { value: 'ask for scale' })).toMatchObject({ status: 200, body: { version: 1 } })
    await lead.until(() => versionOf(lead, 'hint') === 1 && versionOf(lead, 'plan') === 2)
    await ada.until(() => versionOf(ada, 'plan') === 2)
    expect(await set('pause', host, { value: true })).toMatchObject({ status: 200 })
    await watcher.until(() => watcher.isPaused)
    expect([...watcher.facts.keys()]).toEqual(['pause'])
    expect([...ada.facts.keys()]).not.toContain('hint')
    await at.restart()
    const back = await at.join(host)
    expect(Object.fromEntries(back.facts)).toEqual({
      plan: { version: 2, value: ['goal', 'data'] }, hint: { version: 1, value: 'ask for scale' }, pause: { version: 1, value: true },
    })
  })

  test('BF2: another version than was expected changes nothing, and tells what is there', async () => {
    const { host } = at.board.keys
    await set('plan', host, { value: ['goal'], expected: 0 })
    const late = await set('plan', host, { value: ['mine'], expected: 0 })
    expect(late).toEqual({ status: 409, body: { message: expect.any(String), name: 'plan', version: 1, value: ['goal'] } })
    const both = await Promise.all(['a', 'b'].map((value) => set('plan', host, { value, expected: 1 })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('BF1: a wish that changes nothing makes no version', async () => {
    const { host } = at.board.keys
    expect(await set('pause', host, { value: false })).toMatchObject({ status: 200, body: { version: 0 } })
    for (let time = 0; time < 2; time++) expect(await set('pause', host, { value: true })).toMatchObject({ body: { version: 1 } })
  })

  test('BF2: who may not set it is told so, and who may not know it is told of none', async () => {
    const { host, editor, viewer } = at.board.keys
    const statuses = async (name: string) => {
      const answers = await Promise.all([host, editor, viewer, 'x'].map((key) => set(name, key, { value: true })))
      return answers.map(({ status }) => status)
    }
    expect(await statuses('pause')).toEqual([200, 403, 403, 404])
    expect(await statuses('hint')).toEqual([200, 404, 404, 404])
    expect(await statuses('plan')).toEqual([200, 200, 404, 404])
    expect(await statuses('nothing')).toEqual([404, 404, 404, 404])
    expect(await statuses('toString')).toEqual([404, 404, 404, 404])
  })

  test('BF2, BF5: what it cannot be, and what is too long, is not taken', async () => {
    const { host } = at.board.keys
    const wishes = [['pause', { value: 'yes' }], ['pause', {}], ['pause', { value: true, more: 1 }], ['pause', { value: true, expected: -1 }],
      ['plan', { value: 'x'.repeat(LIMITS.maxFactBytes) }]] as const
    for (const [name, wish] of wishes) expect(await set(name, host, wish)).toMatchObject({ status: 400 })
    expect(at.storage.facts.get(at.board.id)).toBeUndefined()
  })
})
