import { expect, test } from 'vitest'
import { withAnswered, withoutPinned, withPinned } from '../../../../client/features/comments/pinnedList.ts'
import { PINNED_LIMITS, type PinnedQuestion } from '../../../../shared/protocol/pinnedQuestions.ts'

function asked(at: number, answeredMs: number | null = null): PinnedQuestion {
  return { id: `question-${at}`, on: 'shape:a', text: 'Why?', by: 'host', name: 'Ada', color: '#1d4ed8', atMs: at, part: '', answeredMs }
}

const full = Array.from({ length: PINNED_LIMITS.questions }, (_, at) => asked(at))

test('one more is the last; what was answered first makes room, and what waits never does', () => {
  expect(withPinned([asked(1)], asked(2))).toEqual([asked(1), asked(2)])
  expect(withPinned(full, asked(99))).toBeUndefined()
  const some = full.map((one, at) => (at === 3 || at === 7 ? { ...one, answeredMs: 1 } : one))
  const next = withPinned(some, asked(99))!
  expect(next).toHaveLength(PINNED_LIMITS.questions)
  expect(next.some(({ id }) => id === 'question-3')).toBe(false)
  expect(next.at(-1)).toEqual(asked(99))
})

test('marked as answered, asked again, and taken back; twice is once', () => {
  const answered = withAnswered([asked(1), asked(2)], 'question-1', 8)!
  expect(answered).toEqual([asked(1, 8), asked(2)])
  expect(withAnswered(answered, 'question-1', 9)).toBeUndefined()
  expect(withAnswered(answered, 'question-1', null)).toEqual([asked(1), asked(2)])
  expect(withAnswered(answered, 'question-7', 9)).toBeUndefined()
  expect(withoutPinned(answered, 'question-1')).toEqual([asked(2)])
  expect(withoutPinned(answered, 'question-7')).toBeUndefined()
})
