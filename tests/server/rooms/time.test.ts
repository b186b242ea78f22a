import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { partsGoneMs, READY_CLOCK, type RoundClock } from '../../../shared/interview/clock.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { readFrame } from '../../../shared/protocol/frames.ts'
import { askTimeFrame, readOwnFrame, timeFrame } from '../../../shared/protocol/ownFrames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { createRoomBench } from '../support/roomBench.ts'

test('M8: a question and an answer about the time are read back, and what ends early is no message', () => {
  expect(readFrame(askTimeFrame(2 ** 45))).toEqual({ type: 'askTime', asked: 2 ** 45 })
  expect(readOwnFrame(timeFrame(7, 1_700_000_000_000))).toEqual({ type: 'time', asked: 7, ms: 1_700_000_000_000 })
  expect(readFrame(askTimeFrame(2 ** 45).slice(0, 3))).toBeUndefined()
  expect(readOwnFrame(timeFrame(7, 1_700_000_000_000).slice(0, 4))).toBeUndefined()
})

describe('who asks a room for the time', () => {
  test.each(['host', 'editor', 'viewer'] as const)('T1: is told the server\'s, and alone (%s)', (seat) => {
    const bench = createRoomBench()
    const [asking, other] = [bench.join('asking', { seat }), bench.join('other')]
    bench.clock.jump(3_600_000)
    bench.room.receive(asking.session, askTimeFrame(42))
    expect(asking.link.received).toEqual([{ type: 'time', asked: 42, ms: bench.clock.nowMs() }])
    expect(other.link.received).toEqual([])
  })

  test('T1: and does not read is told nothing', () => {
    const bench = createRoomBench()
    const { session, link } = bench.join('slow')
    link.backlog = ROOM_LIMITS.softBacklogBytes + 1
    bench.room.receive(session, askTimeFrame(1))
    expect([link.received, link.closed]).toEqual([[], undefined])
  })

  test('T1, F2: is closed when it did not offer the subprotocol', () => {
    const bench = createRoomBench()
    const { session, link } = bench.join('stock', { wantsSaved: false })
    bench.room.receive(session, askTimeFrame(1))
    expect([link.received, link.closed]).toEqual([[], CLOSE.malformed])
  })
})

describe('the clock of a board', () => {
  let at: OneBoard
  beforeEach(async () => {
    at = await OneBoard.open()
  })
  afterEach(() => at.end())

  const act = (body: object, key = at.board.keys.host): Promise<Response> => at.ask('POST', 'clock', key, { expected: 0, ...body })
  const setEnded = (value: unknown, expected?: number): Promise<Response> => at.ask('PUT', 'facts/ended', at.board.keys.host, { value, expected })
  const read = async (answer: Response): Promise<{ version: number; value: RoundClock }> => (await answer.json()) as { version: number; value: RoundClock }

  test('T3: is changed by hosts alone, and by nobody through the fact', async () => {
    const { host, editor, viewer } = at.board.keys
    const answers = [await act({ act: 'start' }, editor), await act({ act: 'start' }, viewer), await act({ act: 'start' }, 'x'.repeat(22)), await at.ask('PUT', 'facts/clock', host, { value: READY_CLOCK })]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 403])
    expect((await act({ act: 'start' })).status).toBe(200)
  })

  test('T3: starts at the server\'s time, and everybody is told the same', async () => {
    const joined = [await at.join(at.board.keys.host), await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer)]
    const beforeMs = Date.now()
    const { version, value } = await read(await act({ act: 'start' }))
    expect([version, value.phase]).toEqual([1, 'running'])
    expect(value.sinceMs).toBeGreaterThanOrEqual(beforeMs)
    expect(value.sinceMs).toBeLessThanOrEqual(Date.now())
    for (const client of joined) {
      await client.until(() => client.facts.get('clock')?.version === 1)
      expect(client.facts.get('clock')?.value).toEqual(value)
    }
  })

  test('T3: stands while the editors are paused, and goes on with them; one that was not begun stays so', async () => {
    const pause = (value: boolean): Promise<Response> => at.ask('PUT', 'facts/pause', at.board.keys.host, { value })
    const client = await at.join(at.board.keys.editor)
    const phase = (): string | undefined => (client.facts.get('clock')?.value as RoundClock | undefined)?.phase
    await pause(true)
    await pause(false)
    expect(phase() ?? 'ready').toBe('ready')
    await act({ act: 'start' })
    await pause(true)
    await client.until(() => phase() === 'paused')
    await pause(false)
    await client.until(() => phase() === 'running')
    const held = await read(await act({ act: 'pause', expected: 3 }))
    expect(held.value.phase).toBe('paused')
    await pause(false)
    await at.ask('POST', 'pause', at.board.keys.host, { paused: false })
    const now = await read(await act({ act: 'pause', expected: held.version }))
    expect(now, 'who says that nobody is paused starts no clock that a host holds').toEqual(held)
  })

  test('T3: of two hosts that act on the same version, one is told what the other did', async () => {
    const answers = await Promise.all([act({ act: 'start' }), act({ act: 'start' })])
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, 409])
    const next = await Promise.all([act({ act: 'next', expected: 1 }), act({ act: 'next', expected: 1 })])
    const told = await Promise.all(next.map(read))
    expect(told.map(({ version, value }) => [version, value.part])).toEqual([[2, 1], [2, 1]])
  })

  test.each([
    {}, { act: 'stop' }, { act: 'start', expected: -1 }, { act: 'start', expected: undefined }, { act: 'extend', minutes: 0 }, { act: 'extend', minutes: 31 },
    { act: 'extend', minutes: 1.5 }, { act: 'start', nowMs: 5 },
  ])('T3: anything else is refused: %j', async (body) => {
    expect((await act(body)).status).toBe(400)
  })

  test('T3: an act that means nothing changes nothing', async () => {
    expect(await read(await act({ act: 'pause' }))).toMatchObject({ version: 0, value: READY_CLOCK })
  })

  test('T3: is the same after the server was started anew, and goes on', async () => {
    const { value } = await read(await act({ act: 'start' }))
    await at.restart()
    const client = await at.join(at.board.keys.editor)
    expect(client.facts.get('clock')).toEqual({ version: 1, value })
    const next = await read(await act({ act: 'next', expected: 1 }))
    expect(next.value.goneMs[0]).toBe(next.value.sinceMs! - value.sinceMs!)
  })

  test('T3: stops at the end of the board, takes no act then, and is paused when it is opened again', async () => {
    await act({ act: 'start' })
    await setEnded({ by: 'Ana', atMs: 5 })
    const refused = await act({ act: 'start', expected: 2 })
    expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([409, 'The board has ended, and its clock with it.'])
    const client = await at.join(at.board.keys.host)
    const stopped = client.facts.get('clock')?.value as RoundClock
    expect(stopped).toMatchObject({ phase: 'paused', part: 0, sinceMs: null })
    await setEnded(null)
    const resumed = await read(await act({ act: 'start', expected: 2 }))
    expect(resumed.value).toMatchObject({ phase: 'running', goneMs: stopped.goneMs })
    expect(partsGoneMs(resumed.value, resumed.value.sinceMs!)).toEqual(stopped.goneMs)
  })

  test('T3: an end that is none stops nothing', async () => {
    await act({ act: 'start' })
    await setEnded({ by: 'Ana' })
    expect((await read(await act({ act: 'extend', expected: 1 }))).value.phase).toBe('running')
  })

  test('BF2, T3: an end that comes too late stops nothing', async () => {
    await act({ act: 'start' })
    await setEnded(null, 0)
    const late = await setEnded({ by: 'Ana', atMs: 5 }, 3)
    expect([late.status, await late.json()]).toEqual([409, { message: expect.any(String), name: 'ended', version: 0, value: null }])
    expect((await read(await act({ act: 'extend', expected: 1 }))).value.phase).toBe('running')
    expect((await setEnded({ by: 'Ana', atMs: 5 }, 0)).status).toBe(200)
  })

  test('BF1, T3: one that a later build stored is set anew under the version that is there', async () => {
    await at.storage.setFact(at.board.id, 'clock', undefined, 'of a later build')
    await setEnded({ by: 'Ana', atMs: 5 })
    await setEnded(null)
    const client = await at.join(at.board.keys.host)
    expect(client.facts.get('clock')).toEqual({ version: 1, value: READY_CLOCK })
    expect((await act({ act: 'start', expected: 0 })).status).toBe(409)
    const started = await read(await act({ act: 'start', expected: 1 }))
    expect([started.version, started.value.phase]).toEqual([2, 'running'])
    await client.until(() => client.facts.get('clock')?.version === 2)
  })

  test('T3: goes by the agenda that the board has then', async () => {
    await at.ask('PUT', 'facts/agenda', at.board.keys.host, { value: { kind: 'own', minutes: [10, 0, 0, 5, 0, 0, 0, 5] } })
    await act({ act: 'start' })
    expect((await read(await act({ act: 'next', expected: 1 }))).value.part).toBe(3)
  })
})
