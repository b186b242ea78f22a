import { expect, test } from 'vitest'
import { sayWhen } from '../../../../client/features/comments/sayWhen.ts'

test('times are told short, and none lies in the future', () => {
  const now = Date.UTC(2026, 5, 20, 12)
  const ago = [-9e9, 0, 59_999, 60_000, 3_599_999, 3_600_000, 86_400_000, 6 * 86_400_000, 12 * 86_400_000]
  expect(ago.map((ms) => sayWhen(now - ms, now))).toEqual(['now', 'now', 'now', '1 min ago', '59 min ago', '1 h ago', '1 d ago', '6 d ago', '8 Jun 2026'])
})
