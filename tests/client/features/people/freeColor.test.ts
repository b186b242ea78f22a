import { expect, test } from 'vitest'
import { freeColor } from '../../../../client/features/people/freeColor.ts'

const COLORS = ['red', 'green', 'blue']

test('of two with one colour the later connection takes a free one, and the other keeps it', () => {
  const [ada, ben] = [{ client: 1, color: 'red' }, { client: 2, color: 'red' }]
  expect(freeColor(ada, [ben], COLORS)).toBeUndefined()
  expect(freeColor(ben, [ada], COLORS)).toBe('green')
  expect(freeColor(ben, [ada, { client: 9, color: 'green' }], COLORS)).toBe('blue')
  expect(freeColor({ client: 2, color: 'blue' }, [ada], COLORS)).toBeUndefined()
})

test('who finds every colour taken keeps theirs', () => {
  expect(freeColor({ client: 9, color: 'red' }, COLORS.map((color, client) => ({ client, color })), COLORS)).toBeUndefined()
})
