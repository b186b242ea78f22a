import { expect, test } from 'vitest'
import { sayComings, type LossesSaid } from '../../../../client/features/happenings/sayComings.ts'

test.each([
  [{}, {}, undefined],
  [{ a: 'Ada' }, { a: 'Ada' }, undefined],
  [{}, { a: 'Ada' }, 'Ada joined.'],
  [{ a: 'Ada', b: 'Ben' }, { a: 'Ada' }, 'Ben left.'],
  [{ a: 'Ada' }, { b: 'Ben', c: 'Cy' }, 'Ben, Cy joined. Ada left.'],
  [{}, { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }, 'A, B and 3 more joined.'],
  [{ a: 'Warm Fox' }, { a: 'Bo' }, 'Warm Fox is now Bo.'],
  [{ a: 'Warm Fox', b: 'Ben' }, { a: 'Bo', c: 'Ben' }, 'Ben joined. Ben left. Warm Fox is now Bo.'],
])('from %j to %j', (before, now, said) => {
  expect(sayComings(new Map(Object.entries(before)), new Map(Object.entries(now)), new Set(), new Map(), 0).text).toBe(said)
})

test('another host is told as one, and said so once', () => {
  const now = new Map([['a', 'Ada'], ['b', 'Ben'], ['c', 'Cy']])
  expect(sayComings(new Map([['a', 'Ada']]), now, new Set(), new Map(), 0, new Set(['a', 'b'])).text).toBe('Cy joined. Another host joined: Ben.')
  expect(sayComings(new Map(), now, new Set(), new Map(), 0, now).text).toBe('More hosts joined: Ada, Ben, Cy.')
  expect(sayComings(now, new Map([['a', 'Ada']]), new Set(), new Map(), 0, now).text).toBe('Ben, Cy left.')
})

const BEN = new Map([['b', 'Ben']])
const NOBODY = new Map<string, string>()
const LOST = new Set(['b'])

/** What is said as Ben's connection goes and comes back, each time a while later. */
function flapping(times: number, everyMs: number): (string | undefined)[] {
  let losses: LossesSaid = new Map()
  return Array.from({ length: times * 2 }, (_, step) => {
    const [before, now] = step % 2 === 0 ? [BEN, NOBODY] : [NOBODY, BEN]
    const told = sayComings(before, now, LOST, losses, step * everyMs)
    losses = told.losses
    return told.text
  })
}

test('who lost the connection has not left, and is back', () => {
  expect(flapping(1, 1000)).toEqual(['Ben lost the connection.', 'Ben is back.'])
  const many = new Map([['a', 'Ada'], ['b', 'Ben']])
  const { text, losses } = sayComings(many, NOBODY, new Set(['a', 'b']), new Map(), 0)
  expect(text).toBe('Ada, Ben lost the connection.')
  expect(sayComings(NOBODY, many, new Set(), losses, 1).text).toBe('Ada, Ben are back.')
})

test('who leaves after a loss and comes again has joined', () => {
  const lost = sayComings(BEN, NOBODY, LOST, new Map(), 0)
  const back = sayComings(NOBODY, BEN, LOST, lost.losses, 1)
  const left = sayComings(BEN, NOBODY, new Set(), back.losses, 2)
  expect(left.text).toBe('Ben left.')
  expect(sayComings(NOBODY, BEN, new Set(), left.losses, 3).text).toBe('Ben joined.')
})

test('a connection that comes and goes is said to do so, and then nothing until it has been quiet for a while', () => {
  expect(flapping(6, 5_000).filter((text) => text !== undefined)).toEqual([
    'Ben lost the connection.', 'Ben is back.', 'Ben lost the connection.', 'Ben is back.', 'The connection of Ben comes and goes.',
  ])
  expect(flapping(4, 200_000).every((text) => text !== undefined)).toBe(true)
})
