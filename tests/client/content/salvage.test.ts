import { describe, expect, it } from 'vitest'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, withProps } from '../../fakes/boardRecords.ts'
import { DOCUMENT, openDoc, PAGE, remotely, shown, shownIds, writtenBy, type BoundDoc } from '../../fakes/boundDoc.ts'
import { ATTACKS } from './attackRecords.ts'

const LANE = componentRecord('shape:lane', { type: 'lane', props: { w: 640, h: 240, plane: 'online', title: 'Query path' } })
const CARD = componentRecord('shape:card', { parentId: LANE.id })

function board(): BoundDoc {
  return openDoc(writtenBy([7, [{ ...DOCUMENT, name: 'Search' }, PAGE, LANE, CARD]]))
}

/** Somebody spoils it while it is open; then it is opened anew. */
function spoilt(change: (record: (id: string) => BoardRecord) => BoardRecord): { live: BoundDoc; later: BoundDoc } {
  const live = board()
  remotely(live, (map) => map.set(change((id) => map.get(id)!)))
  return { live, later: openDoc(live.doc) }
}

describe('what somebody spoils stays in view as it was, live and later', () => {
  it.each([
    ['the name of a lane', LANE.id, (record: (id: string) => BoardRecord) => withProps(record(LANE.id), { title: 'W'.repeat(1_500) })],
    ['the type of a lane', LANE.id, (record: (id: string) => BoardRecord) => ({ ...record(LANE.id), type: 'alien' })],
    ['the place of a lane', LANE.id, (record: (id: string) => BoardRecord) => ({ ...record(LANE.id), x: 'oops' })],
    ['the name of the page', PAGE.id, (record: (id: string) => BoardRecord) => ({ ...record(PAGE.id), name: 7 })],
    ['the grid', DOCUMENT.id, (record: (id: string) => BoardRecord) => ({ ...record(DOCUMENT.id), gridSize: 1e-9 })],
    ['the title of the board', DOCUMENT.id, (record: (id: string) => BoardRecord) => ({ ...record(DOCUMENT.id), name: 'W'.repeat(5_000) })],
  ])('%s', (_what, id, change) => {
    const { live, later } = spoilt(change)
    for (const one of [live, later]) {
      expect(shownIds(one, 'shape')).toEqual([CARD.id, LANE.id])
      expect(shown(one, LANE.id)).toEqual(LANE)
      expect(shown(one, DOCUMENT.id)).toMatchObject({ name: 'Search', gridSize: 10 })
      expect(one.binding.withheld().get(id)).toMatchObject({ why: 'invalid' })
    }
    later.binding.discard([id])
    expect(later.binding.withheld().size).toBe(0)
    expect(openDoc(later.doc).binding.withheld().size).toBe(0)
    expect(shownIds(later, 'shape')).toEqual([CARD.id, LANE.id])
  })

  it('keeps what else was changed', () => {
    const { live } = spoilt((record) => withProps(record(LANE.id), { title: 'W'.repeat(1_500), w: 800 }))
    expect(shown(live, LANE.id)).toMatchObject({ props: { title: 'Query path', w: 800 } })
  })

  it.each([
    ['the page', { id: PAGE.id, typeName: 'shape' }],
    ['the page, by one of no name', { ...PAGE, name: null }],
    ['the settings', { id: DOCUMENT.id, typeName: 'instance' }],
  ])('also where %s is replaced as a whole', (_what, record) => {
    const live = board()
    remotely(live, (map) => map.delete(record.id))
    remotely(live, (map) => { map.delete(record.id); map.set(record as BoardRecord) })
    const later = openDoc(live.doc)
    expect(shownIds(later, 'page')).toEqual([PAGE.id])
    expect(shownIds(later, 'shape')).toEqual([CARD.id, LANE.id])
    later.binding.discard([record.id])
    expect(later.binding.withheld().size).toBe(0)
  })
})

it('every attack is put aside also after its way through a doc', () => {
  const named = ATTACKS.map(([what, record], at) => ({ what, record: { ...record, id: record.id.endsWith(':attack') ? `${record.id}-${at}` : record.id } }))
    .filter(({ what, record }) => record.typeName !== 'document' && what !== 'a shape inside itself')
  const later = openDoc(writtenBy([7, [DOCUMENT, PAGE]], [8, named.map(({ record }) => record)]))
  expect(named.filter(({ record }) => shown(later, record.id) !== undefined || later.binding.withheld().get(record.id)?.why !== 'invalid').map(({ what }) => what)).toEqual([])
})
