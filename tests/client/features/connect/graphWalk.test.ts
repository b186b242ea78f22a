import { describe, expect, it } from 'vitest'
import { farthest, nearestTo, walk, type Direction, type Spot } from '../../../../client/features/connect/graphWalk.ts'

const card = (id: string, x: number, y: number): Spot => ({ id, rect: { x, y, w: 176, h: 64 } })

/** Two lanes of three, as designs are drawn; `lone` lies near but is linked with nothing. */
const SPOTS = [card('a', 0, 0), card('b', 288, 0), card('c', 576, 0), card('d', 0, 256), card('e', 288, 256), card('lone', 288, 128)]
const spot = (id: string): Spot => SPOTS.find((one) => one.id === id)!
const go = (id: string, direction: Direction, linked: string[] = []): string | undefined => walk(spot(id), direction, SPOTS, new Set(linked))

describe('walk', () => {
  it('goes to the neighbour in that direction', () => {
    expect(go('a', 'right')).toBe('b')
    expect(go('b', 'left')).toBe('a')
    expect(go('a', 'down')).toBe('d')
    expect(go('d', 'up')).toBe('a')
  })

  it('prefers a farther card that is linked to a nearer one that is not', () => {
    expect(go('b', 'down')).toBe('lone')
    expect(go('b', 'down', ['e'])).toBe('e')
    expect(go('a', 'right', ['c'])).toBe('c')
  })

  it('takes no linked card that lies another way', () => {
    expect(go('a', 'right', ['d'])).toBe('b')
    expect(go('c', 'left', ['a', 'b'])).toBe('b')
  })

  it('stays where it is at the edge of the design', () => {
    expect(go('c', 'right')).toBeUndefined()
    expect(go('a', 'up', ['d'])).toBeUndefined()
  })

  it('reaches every card from every card', () => {
    for (const { id } of SPOTS) {
      const seen = new Set([id])
      for (const at of seen) {
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const next = go(at, direction)
          if (next !== undefined) seen.add(next)
        }
      }
      expect([...seen].sort(), `from ${id}`).toEqual(SPOTS.map((one) => one.id).sort())
    }
  })
})

it('a walk begins at the card nearest to where one looks', () => {
  expect(nearestTo({ x: 600, y: 100 }, SPOTS)).toBe('c')
  expect(nearestTo({ x: 0, y: 0 }, [])).toBeUndefined()
})

it('from a link an arrow key goes to the end that lies that way', () => {
  expect(farthest([spot('b'), spot('d')], 'right')).toBe('b')
  expect(farthest([spot('b'), spot('d')], 'down')).toBe('d')
})
