import { describe, expect, it } from 'vitest'
import type { TLShapeId } from 'tldraw'
import { choicesFor, partOf } from '../../../../client/canvas/places/partChoices.ts'
import { boardChoices } from '../../../../client/features/connect/boardChoices.ts'
import { elbowPath } from '../../../../client/features/connect/elbowPath.ts'
import { listNeighbours } from '../../../../client/features/connect/listNeighbours.ts'
import { flowRule, neighbourChoices, type NeighbourChoice } from '../../../../client/features/connect/neighbourChoices.ts'
import type { Box } from '../../../../shared/geometry/box.ts'
import { CATALOG, findComponent } from '../../../../shared/catalog/index.ts'

const NONE: ReadonlySet<string> = new Set()
const kindOf = ({ choice }: NeighbourChoice): string => partOf(choice).kind
const idsFor = (kind: string, wish: { first?: 'out' | 'in'; query?: string; joined?: ReadonlySet<string> } = {}): string[] => (
  neighbourChoices({ kind, first: 'out', query: '', joined: NONE, ...wish }).map(kindOf)
)

describe('neighbourChoices', () => {
  it('offers what usually follows first, or what usually comes before when asked to the left', () => {
    for (const { id, neighbours } of CATALOG) {
      const [out, before] = [neighbours.out[0] ?? neighbours.in[0], neighbours.in[0] ?? neighbours.out[0]]
      expect([idsFor(id)[0], idsFor(id, { first: 'in' })[0]]).toEqual([out, before])
    }
  })

  it('offers the same beside every kind, and lets each link run as it was pulled, where nothing is to be given away', () => {
    for (const first of ['out', 'in'] as const) {
      const plain = CATALOG.map(({ id }) => neighbourChoices({ kind: id, first, query: '', joined: NONE, isPlain: true }))
      expect(new Set(plain.map((choices) => JSON.stringify(choices.map(kindOf)))).size).toBe(1)
      expect(new Set(plain.flat().map(({ flow }) => flow))).toEqual(new Set([first]))
    }
    const typed = neighbourChoices({ kind: 'ranker', first: 'out', query: 'feature store', joined: NONE, isPlain: true })
    expect(typed[0]).toMatchObject({ choice: { entry: { id: 'feature-store' } }, flow: 'out' })
  })

  it('offers what is linked already last', () => {
    const [first, second] = idsFor('ranker')
    const again = idsFor('ranker', { joined: new Set([first!]) })
    expect(again[0]).toBe(second)
  })

  it('lets the link run the usual way, whichever side was asked', () => {
    const { in: ins, out: outs } = findComponent('ranker')!.neighbours
    const onlyIn = ins.find((id) => !(outs as readonly string[]).includes(id))!
    const onlyOut = outs.find((id) => !(ins as readonly string[]).includes(id))!
    for (const first of ['out', 'in'] as const) {
      expect(flowRule('ranker', first)(onlyIn)).toBe('in')
      expect(flowRule('ranker', first)(onlyOut)).toBe('out')
      expect(flowRule('ranker', first)('no such kind')).toBe(first)
    }
  })

  it('searches the whole catalogue as soon as something is typed, technologies too', () => {
    const [hit] = neighbourChoices({ kind: 'ranker', first: 'out', query: 'kafka', joined: NONE })
    expect(hit).toMatchObject({ choice: { technology: 'Apache Kafka' } })
  })

  it('offers for words what the box of one name offers for them', () => {
    for (const query of ['policy filter', 'featrue store', 'two-tower ANN', 'user feature store', 'redis', 'Frobnicator v2', '!?'])
      expect(neighbourChoices({ kind: 'ranker', first: 'out', query, joined: NONE }).map(({ choice }) => choice)).toEqual(choicesFor(query))
  })

  it('offers the most usual components beside a kind it does not know', () => {
    expect(idsFor('from-a-newer-build').length).toBeGreaterThan(3)
  })
})

describe('boardChoices', () => {
  const others = [
    { id: 'shape:1' as TLShapeId, kind: 'feature-store', title: 'User features' },
    { id: 'shape:2' as TLShapeId, kind: 'cdn', title: 'Edge' },
  ]
  const options = { usual: new Set(['feature-store']), flowOf: () => 'out' as const }

  it('offers the usual ones before anything is typed, then those that are called so or are of such a kind', () => {
    const titles = (query: string): string[] => boardChoices(others, { ...options, query }).map(({ target }) => target.title)
    expect(titles('')).toEqual(['User features'])
    expect(titles('edge')).toEqual(['Edge'])
    expect(titles('Feature store')).toEqual(['User features'])
  })
})

describe('listNeighbours', () => {
  const others = [
    { id: 'shape:1', kind: 'plain', title: 'Frobnicator' },
    { id: 'shape:2', kind: 'cdn', title: 'Edge' },
  ]
  const rowsFor = (query: string) => listNeighbours({ kind: 'ranker', joined: NONE, others, isPlain: false }, 'out', query)

  it('takes a name of one\'s own as it is, as a plain component or as the kind it is read as', () => {
    expect(rowsFor('policy filter').at(-1)).toMatchObject({
      part: { kind: 'plain', title: 'policy filter' }, ownTitle: 'policy filter', target: undefined, flow: 'out', link: 'request',
    })
    expect(rowsFor('user feature store')[0]).toMatchObject({ part: { kind: 'feature-store', title: 'user feature store' }, ownTitle: 'user feature store' })
  })

  it('has no two rows of one key', () => {
    for (const query of ['', 'user feature store', 'policy filter', 'featrue store', 'Edge']) {
      const keys = rowsFor(query).map(({ key }) => key)
      expect([query, new Set(keys).size]).toEqual([query, keys.length])
    }
  })

  it('links with what is on the board before it makes a plain one that is called nearly so', () => {
    const said = rowsFor('frob').map(({ target, part }) => target ?? part?.kind)
    expect(said).toEqual(['shape:1', 'plain'])
    expect(rowsFor('?!')).toEqual([])
  })
})

describe('elbowPath', () => {
  it('runs straight across, around a corner, or in a Z, and ends where the other card is', () => {
    const from: Box = { x: 0, y: 0, w: 100, h: 50 }
    const path = elbowPath(from, { x: 300, y: 200, w: 100, h: 50 })
    expect([path[0], path.at(-1)]).toEqual([{ x: 100, y: 25 }, { x: 300, y: 225 }])
    const steps = path.slice(1).map((point, at) => [point.x - path[at]!.x, point.y - path[at]!.y])
    expect(steps.every(([x, y]) => x === 0 || y === 0), 'no step is slanted').toBe(true)
  })
})
