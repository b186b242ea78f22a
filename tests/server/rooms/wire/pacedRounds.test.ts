import { beforeEach, expect, test } from 'vitest'
import { PacedRounds } from '../../../../server/rooms/wire/pacedRounds.ts'
import type { Session } from '../../../../server/rooms/wire/session.ts'
import type { Clock } from '../../../../server/runtime/clock.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { fakeSession } from '../../support/fakeSession.ts'

let fake: FakeClock
/** What giving took so far; it passes while nothing else does. */
let spentMs: number
let given: string[]
let sessions: Session[]
let failures: unknown[]
let rounds: PacedRounds

beforeEach(() => {
  fake = new FakeClock()
  spentMs = 0
  given = []
  failures = []
  const clock: Clock = {
    nowMs: () => fake.nowMs(),
    steadyMs: () => fake.steadyMs() + spentMs,
    after: (ms, run) => fake.after(ms, run),
    every: (ms, run) => fake.every(ms, run),
    nextTurn: (run) => fake.nextTurn(run),
    busyShare: () => fake.busyShare(),
  }
  sessions = Array.from({ length: 10 }, (_, at) => fakeSession(clock, String(at)).session)
  const give = ({ id }: Session): void => {
    if (id === 'bad') throw new Error('no')
    given.push(id)
    spentMs += 2
  }
  rounds = new PacedRounds({
    clock, onFailure: (error) => failures.push(error), begin: () => ({ to: sessions, give, gapMs: (ms) => ms * 5 }),
  })
})

test('a round goes over turns, so that messages are read between its slices, and ends without a timer', async () => {
  rounds.request()
  expect([given.length, rounds.isIdle]).toEqual([0, false])
  await fake.turn()
  expect(given).toHaveLength(4)
  await fake.turn()
  expect(given).toHaveLength(8)
  await fake.turn()
  expect(given).toEqual(sessions.map(({ id }) => id))
  expect([rounds.isIdle, fake.timerCount]).toEqual([true, 0])
})

test('what comes during a round goes with the next one, which waits by what the last one took', async () => {
  rounds.request()
  await fake.turn()
  rounds.request()
  for (let turn = 0; turn < 5; turn++) await fake.turn()
  expect(given).toHaveLength(10)
  await fake.advance(79)
  expect(given).toHaveLength(10)
  await fake.advance(1)
  expect(given).toHaveLength(14)
})

test('who is hurried is given it at once, and once', async () => {
  rounds.request()
  await fake.turn()
  rounds.hurry(sessions[9]!)
  rounds.hurry(sessions[0]!)
  expect(given).toEqual(['0', '1', '2', '3', '9'])
  for (let turn = 0; turn < 3; turn++) await fake.turn()
  expect([...given].sort()).toEqual(sessions.map(({ id }) => id))
})

test('a round that fails is over, and the next one is like any other', async () => {
  sessions = [...sessions.slice(0, 2), fakeSession(fake, 'bad').session]
  rounds.request()
  await fake.turn()
  expect([failures.length, rounds.isIdle]).toEqual([1, true])
  sessions = sessions.slice(0, 2)
  rounds.request()
  await fake.turn()
  expect(given).toEqual(['0', '1', '0', '1'])
})

test('what ended leaves no timer behind', async () => {
  rounds.request()
  await fake.turn()
  rounds.destroy()
  expect(fake.timerCount).toBe(0)
})
