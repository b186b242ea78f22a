import { expect, test } from 'vitest'
import { linkPath } from '../../../shared/drawing/links/linkPath.ts'

const DOWN_AND_RIGHT = [
  { x: 0, y: 0 },
  { x: 0, y: 100 },
  { x: 200, y: 100 },
]

test('a corner is round', () => {
  expect(linkPath(DOWN_AND_RIGHT)).toBe('M0 0 L0 92 Q0 100 8 100 L200 100')
})

test('a corner between short runs is rounded no further than their middles', () => {
  expect(
    linkPath([
      { x: 0, y: 0 },
      { x: 0, y: 6 },
      { x: 200, y: 6 },
    ]),
  ).toBe('M0 0 L0 3 Q0 6 3 6 L200 6')
})

test('the line is open where the label stands', () => {
  expect(linkPath(DOWN_AND_RIGHT, { x: 80, y: 90, w: 40, h: 20 })).toBe(
    'M0 0 L0 92 Q0 100 8 100 L80 100 M120 100 L200 100',
  )
})

test('a label over a corner takes the corner away', () => {
  expect(linkPath(DOWN_AND_RIGHT, { x: -20, y: 90, w: 40, h: 20 })).toBe('M0 0 L0 90 M20 100 L200 100')
})

test('a label over an end, over everything or elsewhere', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]
  expect(linkPath(line, { x: -10, y: -5, w: 20, h: 10 })).toBe('M10 0 L100 0')
  expect(linkPath(line, { x: 90, y: -5, w: 20, h: 10 })).toBe('M0 0 L90 0')
  expect(linkPath(line, { x: -10, y: -5, w: 200, h: 10 })).toBe('')
  expect(linkPath(line, { x: 40, y: 50, w: 20, h: 10 })).toBe('M0 0 L100 0')
})

test('points that coincide make no broken number', () => {
  expect(
    linkPath([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ]),
  ).not.toMatch(/NaN/)
})
