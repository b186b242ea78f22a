import { expect, test } from 'vitest'
import { changeBetween, offsetAfter } from '../../../shared/notebook/textChange.ts'

test.each([
  ['', 'a', 1, { at: 0, removed: 0, inserted: 'a' }],
  ['aa', 'aaa', 1, { at: 0, removed: 0, inserted: 'a' }],
  ['aa', 'aaa', 3, { at: 2, removed: 0, inserted: 'a' }],
  ['abc', 'ac', 1, { at: 1, removed: 1, inserted: '' }],
  ['hello', 'help', 4, { at: 3, removed: 2, inserted: 'p' }],
  // Two signs that share a half are exchanged whole.
  ['x😀y', 'x😁y', 3, { at: 1, removed: 2, inserted: '😁' }],
  ['x😀y', 'xa😀y', 2, { at: 1, removed: 0, inserted: 'a' }],
  // U+1F600 and U+1FA00 share the second half.
  ['😀', '🨀', 2, { at: 0, removed: 2, inserted: '🨀' }],
])('from %j to %j with the caret at %d', (before, after, caret, change) => {
  expect(changeBetween(before, after, caret)).toEqual(change)
})

test('no typing is no change', () => {
  expect(changeBetween('abc', 'abc', 1)).toBeUndefined()
})

test('a caret keeps its place among what others write', () => {
  expect(offsetAfter(3, [{ insert: 'xy' }], false)).toBe(5)
  expect(offsetAfter(3, [{ retain: 3 }, { insert: 'xy' }], false)).toBe(3)
  expect(offsetAfter(3, [{ retain: 3 }, { insert: 'xy' }], true)).toBe(5)
  expect(offsetAfter(3, [{ retain: 5 }, { insert: 'xy' }], true)).toBe(3)
  expect(offsetAfter(3, [{ delete: 2 }], false)).toBe(1)
  expect(offsetAfter(3, [{ retain: 1 }, { delete: 9 }], false)).toBe(1)
  expect(offsetAfter(3, [{ retain: 1 }, { delete: 1 }, { retain: 1 }, { insert: {} }, { insert: 'abc' }], true)).toBe(6)
})
