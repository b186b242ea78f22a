import { expect, test } from 'vitest'
import { placeAway } from '../../../../client/features/curveballs/awayFromTouched.ts'

const SIZE = { width: 420, height: 160 }
const PLACES: Record<string, { x: number; y: number }> = {
  top: { x: 430, y: 50 }, 'top-right': { x: 850, y: 50 }, 'top-left': { x: 10, y: 50 },
}

/** On a canvas of 1280 x 720. */
function card(): HTMLElement {
  const dataset: Record<string, string> = {}
  return { dataset, getBoundingClientRect: () => ({ ...PLACES[dataset['place']!]!, ...SIZE }) } as unknown as HTMLElement
}

const part = (x: number, y: number) => ({ x, y, w: 160, h: 80 })
const [MIDDLE, RIGHT, LEFT, LOW] = [part(500, 100), part(1000, 100), part(100, 100), part(500, 500)]

test.each([
  ['at the top, where it touches nothing', [], 'top'],
  ['at the top, clear of what it touches', [RIGHT, LEFT, LOW], 'top'],
  ['on the right', [MIDDLE], 'top-right'],
  ['on the left', [MIDDLE, RIGHT], 'top-left'],
  ['where it covers least, when each place covers something', [MIDDLE, { ...RIGHT, w: 4 }, LEFT], 'top-right'],
])('a card is put %s', (_, touched, place) => {
  const element = card()
  placeAway(element, touched)
  expect(element.dataset['place']).toBe(place)
})

test('a card that covers nothing stays where it is', () => {
  const element = card()
  placeAway(element, [MIDDLE])
  placeAway(element, [LEFT])
  expect(element.dataset['place']).toBe('top-right')
})
