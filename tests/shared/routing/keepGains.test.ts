import { describe, expect, it } from 'vitest'
import type { BoardGraph, GraphLink } from '../../../shared/graph/boardGraph.ts'
import { leadAgain } from '../../../shared/routing/leadAgain.ts'
import { keepGains } from '../../../shared/routing/keepGains.ts'
import { waysFor } from '../../../shared/routing/untangle.ts'
import { graphLink, graphPart } from '../../fakes/graphPieces.ts'

const course = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) })
const never = (): boolean => false
const FREE = { hasTo: never, isNear: never, isCopy: never }

/** Two cards side by side and one far below; the link between the two is straight. */
const parts = [graphPart({ id: 'a' }), graphPart({ id: 'b', x: 400 }), graphPart({ id: 'c', y: 400 }), graphPart({ id: 'd', x: 400, y: 400 })]
const straight = graphLink({ id: 'ab', from: 'a', to: 'b', label: 'rows', course: { ...course([176, 32], [400, 32]), labelBox: { x: 260, y: 18, w: 50, h: 27 } } })
const across = graphLink({ id: 'cd', from: 'c', to: 'd', course: course([176, 432], [285, 432], [285, 10], [460, 10], [460, 64]) })
const board: BoardGraph = { parts, lanes: [], others: [], links: [straight, across] }

/** A detour over the tops. */
const detour = (link: GraphLink) => {
  const [way] = waysFor({ ...board, parts: [...parts, graphPart({ id: 'between', x: 200, w: 170 })] }, [link]).values()
  if (way === undefined) throw new Error('There is a way around.')
  return new Map([[link.id, way]])
}

describe('a link that nobody asked to change', () => {
  it('keeps a straight way rather than a long one around', () => {
    expect(detour(straight).get('ab')?.points.length).toBeGreaterThan(2)
    expect([...keepGains({ ...board, links: [straight] }, detour(straight), FREE).keys()]).toEqual([])
    expect([...keepGains(board, detour(straight), FREE).keys()], 'for a label on a line').toEqual([])
  })

  it('takes another where it has to, or where two would be one line', () => {
    expect([...keepGains(board, detour(straight), { ...FREE, hasTo: () => true }).keys()]).toEqual(['ab'])
    const along = { ...across, course: course([176, 432], [200, 432], [200, 32], [390, 32], [390, 400]) }
    expect([...keepGains({ ...board, links: [straight, along] }, detour(straight), FREE).keys()]).toEqual(['ab'])
  })
})

describe('cards that were pasted with the link between them', () => {
  it('keep it as straight as the one that it was copied from, where it has no room beside a line that crosses its label', () => {
    const near = parts.map((part) => (part.id === 'b' || part.id === 'd' ? { ...part, x: 304 } : part))
    const copy = { ...straight, course: { ...course([176, 32], [304, 32]), labelBox: { x: 215, y: 18, w: 50, h: 27 } } }
    const through = { ...across, course: course([176, 432], [240, 432], [240, -60], [520, -60], [520, 432], [480, 432]) }
    const pasted = { ...board, parts: near, links: [copy, through] }
    const changed = { moved: new Set(['a', 'b']), created: new Set(['a', 'b', 'ab']) }
    const ways = leadAgain(pasted, changed, { courseOf: (link) => link.course, canLead: ({ id }) => id === 'ab' })
    expect(ways.get('ab')?.points.length ?? 2).toBe(2)
  })
})
