import { expect, test } from 'vitest'
import { freeColor, type Coloured } from '../../../../client/features/people/freeColor.ts'

const COLORS = ['red', 'green', 'blue']

function here(client: number, color: string, cameMs: number | undefined = client): Coloured {
  return { client, color, cameMs }
}

test('of two with one colour who came later takes a free one, and who was here keeps theirs', () => {
  const [ada, ben] = [here(9, 'red', 1), here(2, 'red', 5)]
  expect(freeColor(ada, [ben], COLORS)).toBeUndefined()
  expect(freeColor(ben, [ada], COLORS)).toBe('green')
  expect(freeColor(ben, [ada, here(7, 'green')], COLORS)).toBe('blue')
  expect(freeColor(here(2, 'blue', 5), [ada], COLORS)).toBeUndefined()
})

test('of two who came at once, or of whom one has not said when, no two give way to each other', () => {
  const [ada, ben] = [here(1, 'red', 5), here(2, 'red', 5)]
  expect(freeColor(ada, [ben], COLORS)).toBeUndefined()
  expect(freeColor(ben, [ada], COLORS)).toBe('green')
  const silent: Coloured = { client: 0, color: 'red', cameMs: undefined }
  expect(freeColor(ben, [silent], COLORS)).toBeUndefined()
  expect(freeColor(silent, [ben], COLORS)).toBeUndefined()
})

test('who finds every colour taken keeps theirs', () => {
  expect(freeColor(here(9, 'red'), COLORS.map((color, client) => here(client, color)), COLORS)).toBeUndefined()
})
