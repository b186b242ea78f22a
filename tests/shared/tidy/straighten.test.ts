import { describe, expect, test } from 'vitest'
import { straighten, type StraightenNode } from '../../../shared/tidy/straighten.ts'

const card = (x: number, y: number, isFixed = false): StraightenNode => ({ x, y, w: 176, h: 64, isFixed })

describe('straighten', () => {
  test('puts a nearly straight row onto one line with equal gaps, and keeps its ends', () => {
    const row = straighten([card(0, 0), card(290, 10), card(640, -6)])
    expect(new Set(row.map(({ y }) => y)).size).toBe(1)
    expect(row.map(({ x }) => x)).toEqual([0, 320, 640])
  })

  test('does the same for a column', () => {
    const column = straighten([card(4, 0), card(-8, 150), card(0, 400)])
    expect(new Set(column.map(({ x }) => x)).size).toBe(1)
    expect(column.map(({ y }) => y)).toEqual([0, 200, 400])
  })

  test('leaves room for links where cards stood too close', () => {
    const [first, second, third] = straighten([card(0, 0), card(180, 4), card(360, 0)])
    expect((second?.x ?? 0) - (first?.x ?? 0) - 176).toBeGreaterThanOrEqual(64)
    expect((third?.x ?? 0) - (second?.x ?? 0) - 176).toBeGreaterThanOrEqual(64)
  })

  test('lines up rows and columns of a grid and leaves its gaps alone', () => {
    const grid = straighten([card(0, 0), card(300, 8), card(6, 200), card(296, 190)])
    expect(grid[0]?.y).toBe(grid[1]?.y)
    expect(grid[2]?.y).toBe(grid[3]?.y)
    expect(grid[0]?.x).toBe(grid[2]?.x)
    expect(grid[1]?.x).toBe(grid[3]?.x)
    expect(grid[0]?.y).not.toBe(grid[2]?.y)
  })

  test('lines the others up with a pinned card, which stays', () => {
    expect(straighten([card(0, 0), card(300, 12, true), card(704, -4)]).map(({ x, y }) => [x, y])).toEqual([[0, 12], [300, 12], [704, 12]])
  })

  test('lines up middles, so that links between cards of different heights are straight', () => {
    const [low, high] = straighten([card(0, 0), { ...card(300, -6), h: 96 }])
    expect((low?.y ?? 0) + 32).toBe((high?.y ?? 0) + 48)
  })
})
