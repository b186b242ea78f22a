import { beforeEach, expect, test } from 'vitest'
import { Wiper, WIPER_LIMITS } from '../../../server/boards/wiper.ts'
import type { Log } from '../../../server/runtime/log.ts'
import { FakeClock, settle } from '../support/fakeClock.ts'

let clock: FakeClock
let wipes: number
let rinses: number
let wipe: () => Promise<boolean>
let bytes: number
let open: Set<string>
let logged: object[]
let wiper: Wiper

beforeEach(() => {
  clock = new FakeClock()
  wipes = 0
  rinses = 0
  wipe = async () => true
  bytes = 1
  open = new Set(['somebody'])
  logged = []
  const note = (fields: object): void => void logged.push(fields)
  const storage = { bytesToWipe: async () => bytes, wipe: () => (wipes++, wipe()), rinse: async () => void rinses++ }
  const rooms = { get openBoards() { return open } }
  wiper = new Wiper({ storage, rooms, clock, log: { info: note, warn: note, error: note } as Log })
})

/** Asks for a wipe, and tells whether it is done. */
function ask(): () => boolean {
  let isDone = false
  void wiper.request().then(() => (isDone = true))
  return () => isDone
}

test('what is little is wiped at once, and leaves no timer behind', async () => {
  const isDone = ask()
  await settle()
  expect([isDone(), wipes, clock.timerCount]).toEqual([true, 1, 0])
})

test('what is much waits until nobody is there', async () => {
  bytes = WIPER_LIMITS.atOnceBytes + 1
  const isDone = ask()
  await settle()
  await clock.advance(WIPER_LIMITS.lookMs * 3)
  expect([isDone(), wipes, rinses]).toEqual([false, 0, 1])
  open = new Set()
  await clock.advance(WIPER_LIMITS.lookMs)
  expect([isDone(), wipes, clock.timerCount]).toEqual([true, 1, 0])
})

test('and never longer than a day', async () => {
  bytes = WIPER_LIMITS.atOnceBytes + 1
  const isDone = ask()
  await settle()
  await clock.advance(WIPER_LIMITS.longestWaitMs + WIPER_LIMITS.lookMs)
  expect([isDone(), wipes]).toEqual([true, 1])
})

test('deleting again and again does not wipe without end', async () => {
  wipe = async () => (await clock.advance(100), true)
  ask()
  await settle()
  const [second, third] = [ask(), ask()]
  await settle()
  await clock.advance(100 * WIPER_LIMITS.restFactor - 1)
  expect([wipes, second(), third()]).toEqual([1, false, false])
  await clock.advance(1)
  expect([wipes, second(), third()]).toEqual([2, true, true])
})

test('somebody who reads what was, and a disk that fails, are waited for', async () => {
  const answers = [async () => false, () => Promise.reject(new Error('no disk')), async () => true]
  wipe = () => answers.shift()!()
  const isDone = ask()
  await settle()
  await clock.advance(WIPER_LIMITS.retryMs)
  expect([isDone(), wipes, logged.length]).toEqual([false, 2, 1])
  await clock.advance(WIPER_LIMITS.lookMs)
  expect([isDone(), wipes, clock.timerCount]).toEqual([true, 3, 0])
})

test('deletions that come during every wipe are done by the next, which is no later than it would be for them alone', async () => {
  bytes = WIPER_LIMITS.atOnceBytes + 1
  const late: (() => boolean)[] = []
  wipe = async () => (late.push(ask()), true)
  const first = ask()
  await settle()
  await clock.advance(WIPER_LIMITS.longestWaitMs + WIPER_LIMITS.lookMs)
  expect([first(), wipes, late.map((isDone) => isDone())]).toEqual([true, 1, [false]])
  await clock.advance(WIPER_LIMITS.longestWaitMs - 2 * WIPER_LIMITS.lookMs)
  expect(wipes).toBe(1)
  await clock.advance(3 * WIPER_LIMITS.lookMs)
  expect([wipes, late.map((isDone) => isDone())]).toEqual([2, [true, false]])
})

test('a wipe that waits for a reader is ended at once, for nobody who asked after it began', async () => {
  let isRead = true
  wipe = async () => (await clock.advance(100), !isRead)
  const first = ask()
  await settle()
  bytes = WIPER_LIMITS.atOnceBytes + 1
  const second = ask()
  wipe = async () => !isRead
  await settle()
  expect([wipes, first(), second()]).toEqual([2, false, false])
  isRead = false
  await clock.advance(WIPER_LIMITS.retryMs)
  expect([wipes, first(), second()]).toEqual([3, true, false])
  open = new Set()
  await clock.advance(100 * WIPER_LIMITS.restFactor)
  await clock.advance(WIPER_LIMITS.lookMs)
  expect([wipes, second(), clock.timerCount]).toEqual([4, true, 0])
})

test('a wipe that fails after it waited for a reader begins anew', async () => {
  const answers = [async () => false, () => Promise.reject(new Error('no disk')), async () => true]
  wipe = () => answers.shift()!()
  const first = ask()
  await settle()
  const second = ask()
  await settle()
  await clock.advance(WIPER_LIMITS.lookMs)
  expect([wipes, first(), second()]).toEqual([3, true, true])
})

test('a server that stops wipes no more', async () => {
  bytes = WIPER_LIMITS.atOnceBytes + 1
  ask()
  await settle()
  wiper.stop()
  await clock.advance(WIPER_LIMITS.longestWaitMs * 2)
  expect([wipes, clock.timerCount]).toEqual([0, 0])
})
