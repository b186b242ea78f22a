import { expect, it } from 'vitest'
import { asideParts, countAside } from '../../../../client/features/aside/asideWords.ts'
import type { Withheld } from '../../../../client/sync/visibleRecords.ts'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import { componentRecord, withProps } from '../../../fakes/boardRecords.ts'

const records: Readonly<Record<string, BoardRecord>> = {
  'shape:a': withProps(componentRecord('shape:a'), { title: `Features\u202e ${'x'.repeat(90)}` }),
  'shape:b': componentRecord('shape:b', { type: 'constructor', props: 7 }),
  'page:c': { id: 'page:c', typeName: 'page', name: 'Notes' },
  'shape:d': componentRecord('shape:d'),
}

it('says what is not shown and why, in words, and leaves out what only lies in it', () => {
  const withheld = new Map<string, Withheld>([
    ['shape:a', { why: 'invalid', message: 'Its text is too long.' }],
    ['shape:b', { why: 'invalid', message: 'At shape(type = constructor).props: Expected object, got a number' }],
    ['page:c', { why: 'crowded', message: 'There is more here than can be shown.' }],
    ['shape:d', { why: 'waiting', forId: 'page:c' }],
    ['shape:gone', { why: 'invalid', message: 'x' }],
  ])
  const damaged = 'It is damaged, or of a kind that this version does not know.'
  expect(asideParts(withheld, (id) => records[id], (id) => id === 'page:c')).toEqual([
    { id: 'shape:a', what: `Component “Features ${'x'.repeat(39)}…”`, why: 'Its text is too long.', isShown: false },
    { id: 'shape:b', what: 'Unknown part', why: damaged, isShown: false },
    { id: 'page:c', what: 'Page “Notes”', why: 'It is shown as it was before it was changed. There is more here than can be shown.', isShown: true },
    { id: 'shape:gone', what: 'Unknown part', why: damaged, isShown: false },
  ])
  expect(countAside(withheld)).toBe(4)
})
