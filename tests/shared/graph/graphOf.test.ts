import { describe, expect, it } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { linksAt, structureOf } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { namesOf, sayLink } from '../../../shared/graph/names.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { placeKit } from '../../../shared/kit/placeKit.ts'
import { KITS } from '../../../templates/index.ts'
import { componentRecord, linkRecords } from '../../fakes/boardRecords.ts'
import { seeded } from '../../fakes/random.ts'

function shape(id: string, type: string, more: object = {}): BoardRecord {
  return { ...componentRecord(id), type, props: { w: 200, h: 100 }, ...more }
}

function pieceOf(records: readonly BoardRecord[], id: string) {
  const { parts, lanes, others } = graphOf(records)
  return [...parts, ...lanes, ...others].find((piece) => piece.id === id)
}

describe('graphOf', () => {
  it.each(KITS.map((kit) => [kit.id, kit] as const))('%s: reads what the kit laid out', (_id, kit) => {
    const graph = graphOf(layOut(kit))
    const { nodes, links } = kit.architecture
    const placed = new Map(placeKit(kit).nodes.map((one) => [`shape:${kit.id}-node-${one.node.id}`, one]))
    expect(graph.parts).toHaveLength(nodes.length)
    for (const { id, kind, title, lane, x, y, w, h } of graph.parts) {
      const one = placed.get(id)
      expect({ kind, title, lane, x, y, w, h }).toEqual({
        kind: one?.node.kind, title: one?.node.title, lane: `shape:${kit.id}-lane-${one?.node.lane}`,
        x: one?.x, y: one?.y, w: one?.w, h: one?.h,
      })
    }
    expect(graph.links.map(({ from, to, kind, label }) => ({ from, to, kind, label }))).toEqual(
      links.map(({ from, to, kind, label }) => ({
        from: `shape:${kit.id}-node-${from}`, to: `shape:${kit.id}-node-${to}`, kind, label,
      })),
    )
    expect(structureOf(graph).links).toHaveLength(links.length)
  })

  it('finds the lane, the holder and the lock of what lies deep', () => {
    const records = [
      shape('shape:lane', 'lane', { x: 100, y: 50, props: { w: 900, h: 300, plane: 'online', title: 'Serve' } }),
      shape('shape:group', 'group', { parentId: 'shape:lane', x: 10, y: 20, isLocked: true, props: {} }),
      shape('shape:inner', 'group', { parentId: 'shape:group', x: 1, y: 2, props: {} }),
      componentRecord('shape:deep', { parentId: 'shape:inner', x: 5, y: 6, isLocked: false }),
    ]
    expect(pieceOf(records, 'shape:deep')).toMatchObject({
      x: 116, y: 78, lane: 'shape:lane', holder: 'shape:group', pageId: 'page:page', isLocked: true,
    })
    expect(pieceOf(records, 'shape:lane')).toMatchObject({ plane: 'online', title: 'Serve', holder: 'shape:lane' })
  })

  it('gives the box around what is turned, and what was measured before what the record says', () => {
    const records = [shape('shape:a', 'geo', { x: 0, y: 0, rotation: Math.PI / 2 })]
    const box = pieceOf(records, 'shape:a')
    expect([box?.x, box?.y, box?.w, box?.h].map((px) => Math.round(px ?? 0))).toEqual([-100, 0, 100, 200])
    const measured = graphOf(records, { boxOf: () => ({ x: 1, y: 2, w: 3, h: 4 }) })
    expect(measured.others[0]).toMatchObject({ x: 1, y: 2, w: 3, h: 4 })
  })

  it('tells a link from an arrow with a loose end, and where it touches', () => {
    const [arrow, start, end] = linkRecords('shape:l', 'shape:a', 'shape:b')
    const precise = { ...start!, props: { terminal: 'start', isPrecise: true, normalizedAnchor: { x: 1, y: 0.5 } } }
    const cards = [componentRecord('shape:a'), componentRecord('shape:b', { x: 400 })]
    const labelled = {
      ...arrow!, meta: { link: 'stream' },
      props: { kind: 'elbow', elbowMidPoint: 0.25, labelPosition: 0.75, richText: paragraph('clicks, 2 k/s') },
    }
    const { links } = graphOf([...cards, labelled, precise, end!])
    expect(links).toHaveLength(1)
    expect(links[0]).toMatchObject({
      from: 'shape:a', to: 'shape:b', kind: 'stream', label: 'clicks, 2 k/s', numbers: { qps: 2000 },
      start: { side: 'right', at: 0 }, isElbow: true, midPoint: 0.25, labelPosition: 0.75,
    })
    const loose = graphOf([...cards, labelled, precise])
    expect(loose.links).toEqual([])
    expect(loose.others).toEqual([expect.objectContaining({ id: 'shape:l', type: 'arrow', from: 'shape:a' })])
    expect(loose.others[0]).not.toHaveProperty('to')
  })

  it('names what links join', () => {
    const note = shape('shape:n', 'note', { props: { richText: paragraph('Ask legal') } })
    const [arrow, ...bindings] = linkRecords('shape:l', 'shape:g', 'shape:n')
    const graph = graphOf([note, shape('shape:g', 'geo'), { ...arrow!, meta: {} }, ...bindings])
    expect(graph.links.map((link) => sayLink(link, namesOf(graph)))).toEqual(['a shape to Ask legal'])
    expect(linksAt(graph, 'shape:n')).toEqual(graph.links)
  })

  it('ends where parents name each other', () => {
    const records = [
      shape('shape:a', 'frame', { parentId: 'shape:b', x: 1 }),
      shape('shape:b', 'frame', { parentId: 'shape:a', x: 1 }),
    ]
    expect(graphOf(records).others.map(({ id }) => id)).toEqual(['shape:a', 'shape:b'])
  })

  it('reads whatever values a record holds', () => {
    const random = seeded(7)
    const values = [undefined, null, 0, -1, NaN, Infinity, 'shape:a', 'page:page', '', [], {}, { link: 'batch' }, { w: 'x' }]
    const pick = <T>(options: readonly T[]): T => options[random.int(options.length)] as T
    const record = (): BoardRecord => ({
      id: pick(['shape:a', 'shape:b', 'shape:c']), typeName: pick(['shape', 'binding']),
      type: pick(['component', 'lane', 'arrow', 'geo']), parentId: pick(['page:page', 'shape:a', 'shape:b', 7]),
      props: pick(values), meta: pick(values), x: pick(values), y: pick(values), rotation: pick(values),
      fromId: pick(values), toId: pick(values),
    })
    for (let round = 0; round < 2000; round += 1) {
      const { parts, lanes, links, others } = graphOf(Array.from({ length: 1 + random.int(8) }, record))
      for (const { x, y, w, h } of [...parts, ...lanes, ...others]) expect([x, y, w, h].every(Number.isFinite)).toBe(true)
      expect(links.every(({ label }) => label === '')).toBe(true)
    }
  })
})

function paragraph(text: string): object {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}
