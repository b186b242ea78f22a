import { expect, test } from 'vitest'
import type { Comment } from '../../../shared/comments/comment.ts'
import { openCount, threadsOf, timeBehind } from '../../../shared/comments/threads.ts'

function said(id: string, on: string, atMs: number): Comment {
  return { id, on, text: id, by: 'ada', name: 'Ada', color: '#1d4ed8', atMs, part: '' }
}

test('threads hold what was said on one thing, the oldest first, alike for everybody', () => {
  const all = [said('c', 'shape:a', 3), said('a', 'shape:b', 1), said('d', 'shape:a', 2), said('b', 'shape:a', 2)]
  const words = (comments: Comment[]) => threadsOf(comments, () => undefined).map(({ on, comments: some }) => [on, some.map(({ id }) => id).join('')])
  expect(words(all)).toEqual([['shape:b', 'a'], ['shape:a', 'bdc']])
  expect(words(all.toReversed())).toEqual(words(all))
})

test('a thread is resolved until something is said after that', () => {
  const before = threadsOf([said('a', 'shape:a', 5)], () => 5)
  expect(before.map((thread) => [thread.isResolved, openCount(thread)])).toEqual([[true, 0]])
  const after = threadsOf([said('a', 'shape:a', 5), said('b', 'shape:a', 6)], () => 5)
  expect(after.map((thread) => [thread.isResolved, openCount(thread)])).toEqual([[false, 2]])
})

test('an answer stands behind what it answers, unless that comes from a clock that is far off', () => {
  const [thread] = threadsOf([said('a', 'shape:a', 1_000)], () => undefined)
  expect([timeBehind(undefined, 7), timeBehind(thread, 2_000), timeBehind(thread, 1_000), timeBehind(thread, 400)]).toEqual([7, 2_000, 1_001, 1_001])
  expect(timeBehind(threadsOf([said('a', 'shape:a', 1e15)], () => undefined)[0], 5)).toBe(5)
})
