import { atom } from '@tldraw/state'
import { createUserId, InstancePresenceRecordType, type TLInstancePresence } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { discreetly } from '../../../../client/sync/presence/discreet.ts'
import { presenceId } from '../../../../client/sync/presence/presenceId.ts'

const base = InstancePresenceRecordType.create({
  id: presenceId(1), userId: createUserId('ada'), userName: 'Ada', currentPageId: 'page:page' as never,
  cursor: { x: 1, y: 2, type: 'default', rotation: 0 }, brush: { x: 0, y: 0, w: 3, h: 3 },
})

function host() {
  const usual = atom<TLInstancePresence | null>('usual', null)
  const isPrivate = atom('private', false)
  const told = discreetly(usual, isPrivate)
  const select = (...ids: string[]): void => void usual.set({ ...base, selectedShapeIds: ids as never })
  return { usual, isPrivate, told, select, seen: () => told.get()?.selectedShapeIds }
}

test('what is selected and pointed at is not told while a note is written', () => {
  const { isPrivate, told, select, seen } = host()
  expect(told.get()).toBeNull()
  select('shape:a')
  expect(seen()).toEqual(['shape:a'])
  expect(told.get()?.cursor).not.toBeNull()
  isPrivate.set(true)
  expect(told.get()).toMatchObject({ selectedShapeIds: [], cursor: null, brush: null, userName: 'Ada' })
  select('shape:b')
  expect(seen()).toEqual([])
})

test('a selection that stood meanwhile stays unsaid afterwards, until it is another one', () => {
  const { isPrivate, told, select, seen } = host()
  select('shape:a', 'shape:b')
  isPrivate.set(true)
  expect(seen()).toEqual([])
  isPrivate.set(false)
  select('shape:a', 'shape:b')
  expect(seen()).toEqual([])
  expect(told.get()?.cursor, 'the cursor is there again').toEqual(base.cursor)
  select('shape:b')
  expect(seen()).toEqual(['shape:b'])
  select('shape:a', 'shape:b')
  expect(seen()).toEqual(['shape:a', 'shape:b'])
})
