import { describe, expect, it } from 'vitest'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import { ENDS_APART_PX, lineOf, tangleOf } from '../../../shared/routing/tangles.ts'
import { graphLink, graphPart } from '../../fakes/graphPieces.ts'

const course = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) })
/** Into the middle of b's left side, and out of it a few px below, around b to c. */
const into = graphLink({ id: 'ab', from: 'a', to: 'b', course: course([176, 32], [400, 32]) })
const outAt = (y: number) => graphLink({ id: 'bc', from: 'b', to: 'c', course: course([400, y], [376, y], [376, 432], [400, 432]) })
const board = (y: number): BoardGraph => ({
  parts: [graphPart({ id: 'a' }), graphPart({ id: 'b', x: 400 }), graphPart({ id: 'c', x: 400, y: 400 })],
  lanes: [],
  others: [],
  links: [into, outAt(y)],
})

function tangle({ links: [one, other] }: BoardGraph): number {
  const [a, b] = [one, other].map((link) => link?.course && lineOf(link, link.course))
  return a === undefined || b === undefined ? NaN : tangleOf(a, b)
}

describe('a link that leaves a card where another one enters it', () => {
  it.each([32, 40, 47])('reads as one with it at %i', (y) => {
    expect(tangle(board(y))).toBeGreaterThan(0)
  })

  it('does not with room between the two', () => {
    expect(tangle(board(32 + ENDS_APART_PX))).toBe(0)
  })

  it('is led off it when it is new', () => {
    const near = board(40)
    const ways = leadAgain(near, { moved: new Set(), created: new Set(['bc']) }, { courseOf: (link) => link.course, canLead: () => true })
    const start = ways.get('bc')?.points[0]
    expect(start).toBeDefined()
    expect(start?.x === 400 && Math.abs(start.y - 32) < ENDS_APART_PX).toBe(false)
  })
})
