import { describe, expect, it } from 'vitest'
import { MAX_PAGES, MAX_SHAPES, MAX_WEIGHT } from '../../../client/content/crowd.ts'
import { weigh } from '../../../client/content/weight.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { DOCUMENT, openDoc, PAGE, remotely, shown, shownIds, writtenBy } from '../../fakes/boundDoc.ts'
import { box, words } from './attackRecords.ts'

const HOST = 7
/** Lower ids win every tie. */
const ATTACKER = 1
const FLOOD = 3_000

const many = (count: number, make: (at: number) => BoardRecord): BoardRecord[] => Array.from({ length: count }, (_, at) => make(at))
const heap = (count: number, props: Record<string, unknown> = {}): BoardRecord[] => many(count, (at) => ({ ...box(props), id: `shape:!heap-${at}` }))
const honest = many(40, (at) => componentRecord(`shape:kit-${at}`))

describe('a page shows as much as a canvas can', () => {
  it.each([
    ['boxes on one spot', heap(FLOOD)],
    ['components', many(FLOOD, (at) => componentRecord(`shape:!flood-${at}`))],
    ['labels that are hard to lay out', heap(300, { richText: words('W'.repeat(990)) })],
    ['outlines that are long', heap(300, { geo: 'ellipse', dash: 'dotted', w: 50_000, h: 50_000 })],
    ['clouds of many bumps', heap(300, { geo: 'cloud', w: 40_000, h: 40_000 })],
  ])('of too many %s the rest is left out, and what others drew stays', (_what, flood) => {
    const board = openDoc(writtenBy([HOST, [DOCUMENT, PAGE, ...honest]], [ATTACKER, flood]))
    const shapes = shownIds(board, 'shape')
    expect(honest.every(({ id }) => shapes.includes(id))).toBe(true)
    expect(shapes.length).toBeLessThanOrEqual(MAX_SHAPES)
    expect(board.store.allRecords().reduce((sum, record) => sum + weigh(record), 0)).toBeLessThanOrEqual(MAX_WEIGHT)
    expect(board.binding.withheld().size).toBe(honest.length + flood.length - shapes.length)
  })

  it('shows the same to everybody, live and later, to those who write and those who watch', () => {
    const live = openDoc(writtenBy([HOST, [DOCUMENT, PAGE, ...honest]]))
    remotely(live, (map) => heap(FLOOD).forEach((record) => map.set(record)))
    const later = [openDoc(live.doc), openDoc(live.doc, false)]
    for (const board of later) expect(shownIds(board, 'shape')).toEqual(shownIds(live, 'shape'))
  })

  it('shows what was left out when there is room again', () => {
    const board = openDoc(writtenBy([HOST, [DOCUMENT, PAGE, ...honest]], [ATTACKER, heap(FLOOD)]))
    remotely(board, (map) => heap(FLOOD).slice(0, 2_000).forEach(({ id }) => map.delete(id)))
    expect(board.binding.withheld().size).toBe(0)
    expect(shownIds(board, 'shape')).toHaveLength(honest.length + FLOOD - 2_000)
  })

  it('counts each page for itself', () => {
    const second = { ...PAGE, id: 'page:second', index: 'a2' }
    const there = heap(1_500).map((record): BoardRecord => ({ ...record, id: `${record.id}-there`, parentId: second.id }))
    const board = openDoc(writtenBy([HOST, [DOCUMENT, PAGE, second, ...heap(1_500), ...there]]))
    expect(board.binding.withheld().size).toBe(0)
  })

  it('does not show more pages than tldraw has room for, and always the first one', () => {
    const pages = many(500, (at) => ({ ...PAGE, id: `page:!${at}`, name: 'Lost', index: 'Zz' }))
    const board = openDoc(writtenBy([HOST, [DOCUMENT, PAGE, ...honest]], [ATTACKER, pages]))
    expect(shownIds(board, 'page')).toHaveLength(MAX_PAGES)
    expect(shown(board, PAGE.id)).toBeDefined()
    expect(honest.every(({ id }) => shown(board, id) !== undefined)).toBe(true)
  })
})
