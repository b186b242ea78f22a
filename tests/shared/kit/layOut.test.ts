import { describe, expect, test } from 'vitest'
import { layOut } from '../../../shared/kit/layOut.ts'
import { planKit } from '../../../shared/kit/planKit.ts'
import { previewKit } from '../../../shared/kit/preview.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { boxOfRecords } from '../../../shared/board/freshRecords.ts'
import { LEAST_PX } from '../../../shared/drawing/base/textScale.ts'
import { LABEL } from '../../../shared/routing/labelSize.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { KITS } from '../../../templates/index.ts'
import { contains, grown, meet, pairs } from './geometry.ts'
import { kitFlaws } from './support/kitFlaws.ts'

const schema = createBoardSchema()
/** What strip, toolbar and rail leave free of 1280 x 720. */
const FREE = { w: 1196, h: 564 }

function ofType(records: readonly BoardRecord[], type: string): BoardRecord[] {
  return records.filter((record) => record.type === type && record.typeName === 'shape')
}

describe.each(KITS.map((kit) => [kit.id, kit] as const))('%s on a board', (_, kit) => {
  const records = layOut(kit)
  const { placement, routes } = planKit(kit)
  const shapes = new Map(records.filter((record) => record.typeName === 'shape').map((record) => [record.id, record]))

  test('is valid records with ids of their own, and the same each time', () => {
    for (const record of records) expect(() => schema.types[record.typeName as 'shape' | 'binding'].validate(record as never)).not.toThrow()
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
    expect(JSON.parse(JSON.stringify(records))).toEqual(records)
    expect(layOut(kit)).toEqual(records)
  })

  test('has every node and link of the kit, a legend under all of it, and nothing else', () => {
    expect(ofType(records, 'component')).toHaveLength(kit.architecture.nodes.length)
    expect(ofType(records, 'lane')).toHaveLength(kit.architecture.lanes.length)
    expect([...shapes.values()].map(({ type }) => type).filter((type) => !['component', 'lane', 'arrow'].includes(String(type)))).toEqual(['legend'])
    expect(ofType(records, 'legend')[0]?.y).toBeGreaterThan(placement.bounds.y + placement.bounds.h)
    expect(ofType(records, 'legend')[0]?.props).toMatchObject({ kinds: expect.arrayContaining([...new Set(kit.architecture.links.map((link) => link.kind))]) })
    expect(ofType(records, 'arrow').map((arrow) => (arrow.meta as { link: string }).link)).toEqual(kit.architecture.links.map((link) => link.kind))
  })

  test('binds every link at both ends to the cards the kit names', () => {
    const bindings = records.filter((record) => record.typeName === 'binding')
    for (const [order, arrow] of ofType(records, 'arrow').entries()) {
      const own = bindings.filter((binding) => binding.fromId === arrow.id)
      const link = kit.architecture.links[order]
      const targets = own.map((binding) => [(binding.props as { terminal: string }).terminal, binding.toId])
      expect(targets).toEqual([['start', `shape:${kit.id}-node-${link?.from}`], ['end', `shape:${kit.id}-node-${link?.to}`]])
      expect(own.every((binding) => shapes.has(String(binding.toId)))).toBe(true)
    }
  })

  test('has lanes that hold their cards and touch nothing else', () => {
    for (const card of ofType(records, 'component')) {
      const lane = shapes.get(String(card.parentId))
      const { w, h } = (lane?.props ?? { w: 0, h: 0 }) as { w: number; h: number }
      expect(contains({ x: 0, y: 32, w, h: h - 32 }, { ...(card.props as { w: number; h: number }), x: Number(card.x), y: Number(card.y) })).toBe(true)
    }
    expect(pairs(placement.lanes).filter(([one, other]) => meet(one, other))).toEqual([])
    expect(pairs(placement.nodes).filter(([one, other]) => meet(grown(one, 16), grown(other, 16)))).toEqual([])
  })

  test('keeps online above offline', () => {
    const bottom = Math.max(...placement.lanes.filter((lane) => lane.lane.plane === 'online').map((lane) => lane.y + lane.h))
    const top = Math.min(...placement.lanes.filter((lane) => lane.lane.plane === 'offline').map((lane) => lane.y))
    expect(top - bottom).toBeGreaterThanOrEqual(48)
  })

  test('runs no link through a card or along another link, and has no label or link on a title, nor a label on anything', () => {
    expect(kitFlaws({ placement, routes })).toEqual({ throughCards: [], labelsOnCards: [], labelsOnLabels: [], labelsOnLinks: [], labelsOnTitles: [], throughTitles: [], onOneLine: [] })
  })

  test('fits a 13-inch screen at a zoom at which a label of full size is 9 px', () => {
    const { w, h } = boxOfRecords(records)
    expect(Math.min(FREE.w / w, FREE.h / h)).toBeGreaterThanOrEqual(LEAST_PX.label / LABEL.fontSize)
  })

  test('is drawn alike in the gallery', () => {
    const preview = previewKit(kit)
    expect([preview.lanes.length, preview.nodes.length, preview.links.length]).toEqual([kit.architecture.lanes.length, kit.architecture.nodes.length, kit.architecture.links.length])
    expect(preview.nodes.every((node) => contains({ x: 0, y: 0, w: preview.w, h: preview.h }, node))).toBe(true)
  })
})

test('a link without a pin finds its own way around a card', () => {
  const kit = { ...(KITS[0] as Kit), architecture: {
    lanes: [{ id: 'lane', title: 'Lane', plane: 'online', step: 6 }],
    nodes: ['a', 'b', 'c'].map((id, col) => ({ id, kind: 'ranker', title: id, lane: 'lane', col, row: 0 })),
    links: [{ from: 'a', to: 'c', kind: 'request', label: 'around' }, { from: 'a', to: 'b', kind: 'request', label: '' }],
  } } satisfies Kit
  const { placement, routes } = planKit(kit)
  const between = placement.nodes[1]
  expect(routes[0]?.runs.some((run) => between !== undefined && meet(run, between))).toBe(false)
  expect(routes[1]?.points).toHaveLength(2)
})

test('a pin that tldraw cannot draw is refused', () => {
  const [kit] = KITS as readonly [Kit]
  const [first, ...rest] = kit.architecture.links
  const wrong = { ...kit, architecture: { ...kit.architecture, links: [{ ...first, pin: { exit: 'left', enter: 'right' } }, ...rest] } } as Kit
  expect(() => planKit(wrong)).toThrow(/tldraw cannot draw/)
})
