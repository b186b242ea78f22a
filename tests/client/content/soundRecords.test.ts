import type { TLRecord } from '@tldraw/tlschema'
import { expect, it } from 'vitest'
import { soundRecords } from '../../../client/canvas/guards/soundRecords.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { componentRecord, linkRecords } from '../../fakes/boardRecords.ts'
import { DOCUMENT, PAGE } from '../../fakes/boundDoc.ts'
import { box, stroke } from './attackRecords.ts'

const idsOf = (...records: readonly BoardRecord[]): string[] => soundRecords(records as unknown as TLRecord[]).map(({ id }) => id).sort()
const frame = (id: string, parentId: string): BoardRecord => componentRecord(id, { type: 'frame', parentId, props: { w: 300, h: 200, name: '', color: 'black' } })

it('of a file everything honest comes in', () => {
  const records = [DOCUMENT, PAGE, componentRecord('shape:a'), componentRecord('shape:b'), ...linkRecords('shape:l', 'shape:a', 'shape:b')]
  expect(idsOf(...records)).toEqual(records.map(({ id }) => id).sort())
})

it('and what cannot be drawn stays out, with what hangs on it', () => {
  const deep = Array.from({ length: 500 }, (_, at) => frame(`shape:deep-${at}`, at === 0 ? 'page:page' : `shape:deep-${at - 1}`))
  const loop = [frame('shape:x', 'shape:y'), frame('shape:y', 'shape:x'), componentRecord('shape:z', { parentId: 'shape:y' })]
  const bad = { ...stroke('AAAA'), id: 'shape:bad' }
  const ids = idsOf(DOCUMENT, PAGE, componentRecord('shape:a'), bad, ...linkRecords('shape:l', 'shape:a', 'shape:bad'), ...deep, ...loop, box({}, { parentId: 'page:gone' }))
  expect(ids.filter((id) => !id.startsWith('shape:deep'))).toEqual(['binding:l-start', 'document:document', 'page:page', 'shape:a', 'shape:l'])
  expect(ids.length).toBeLessThan(60)
})
