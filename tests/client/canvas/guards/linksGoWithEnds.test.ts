import { expect, it } from 'vitest'
import type { TLBinding, TLRecord, TLShapeId } from '@tldraw/tlschema'
import { linksGoWithEnds } from '../../../../client/canvas/guards/linksGoWithEnds.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import { box } from '../../content/attackRecords.ts'
import { componentRecord, linkRecords } from '../../../fakes/boardRecords.ts'
import { DOCUMENT, PAGE } from '../../../fakes/boundDoc.ts'
import { createStore } from '../../../fakes/fakeBoard.ts'

/** A store in which bindings go with what they join, as an editor sees to; it does so before anybody else is told. */
function board(...records: BoardRecord[]) {
  const store = createStore()
  store.sideEffects.registerBeforeDeleteHandler('shape', ({ id }) => {
    const bindings = store.allRecords().filter((one): one is TLBinding => one.typeName === 'binding' && (one.toId === id || one.fromId === id))
    store.remove(bindings.map((one) => one.id))
  })
  linksGoWithEnds(store)
  store.put([DOCUMENT, PAGE, ...records] as unknown as TLRecord[])
  const left = (): string[] => store.allRecords().map(({ id }) => id as string).filter((id) => /^(shape|binding):/.test(id)).toSorted()
  return { store, left, remove: (...ids: string[]) => store.remove(ids as TLShapeId[]) }
}

const plain = (id: string): BoardRecord => ({ ...box({}), id })
const unmarked = (records: BoardRecord[]): BoardRecord[] => records.map((one) => ({ ...one, meta: {} }))

const CARDS = [componentRecord('shape:a'), componentRecord('shape:b'), componentRecord('shape:c')]
const LINKS = [...linkRecords('shape:ab', 'shape:a', 'shape:b'), ...linkRecords('shape:bc', 'shape:b', 'shape:c'), ...linkRecords('shape:aa', 'shape:a', 'shape:a')]

it('takes the links of a card that is deleted, and no others', () => {
  const { remove, left } = board(...CARDS, ...LINKS)
  remove('shape:a')
  expect(left()).toEqual(['binding:bc-end', 'binding:bc-start', 'shape:b', 'shape:bc', 'shape:c'])
})

it('takes them once where both ends go together, with the link or without', () => {
  const both = board(...CARDS, ...LINKS)
  both.remove('shape:a', 'shape:b')
  expect(both.left()).toEqual(['shape:c'])
  const all = board(...CARDS, ...LINKS)
  all.remove('shape:ab', 'shape:a', 'shape:bc', 'shape:b')
  expect(all.left()).toEqual(['shape:c'])
})

it('leaves a link whose end is let go of or led elsewhere', () => {
  const { store, left } = board(...CARDS, ...LINKS)
  store.remove(['binding:ab-end' as TLBinding['id']])
  expect(left()).toContain('shape:ab')
  store.remove(['binding:bc-start' as TLBinding['id']])
  store.put([{ ...LINKS[4]!, id: 'binding:new', toId: 'shape:a' }] as unknown as TLRecord[])
  store.remove(['shape:b' as TLShapeId])
  expect(left()).toContain('shape:bc')
})

it('leaves what is done to others: who deletes takes the links along', () => {
  const { store, left } = board(...CARDS, ...LINKS)
  store.mergeRemoteChanges(() => store.remove(['shape:a' as TLShapeId]))
  expect(left()).toContain('shape:ab')
})

it('leaves arrows with a loose end, and those between plain boxes', () => {
  const [loose, start] = linkRecords('shape:loose', 'shape:a', 'shape:b')
  const drawn = unmarked(linkRecords('shape:drawn', 'shape:x', 'shape:y'))
  const mixed = unmarked(linkRecords('shape:mixed', 'shape:x', 'shape:a'))
  const { remove, left } = board(...CARDS, plain('shape:x'), plain('shape:y'), loose!, start!, ...drawn, ...mixed)
  remove('shape:a', 'shape:x')
  const arrows = left().filter((id) => ['shape:loose', 'shape:drawn', 'shape:mixed'].includes(id))
  expect(arrows).toEqual(['shape:drawn', 'shape:loose'])
})
