import { atom } from '@tldraw/state'
import { createUserId, InstancePresenceRecordType, type TLInstancePresence } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { discreetly, type PrivateSight } from '../../../../client/sync/presence/discreet.ts'
import { presenceId } from '../../../../client/sync/presence/presenceId.ts'

const base = InstancePresenceRecordType.create({
  id: presenceId(1), userId: createUserId('ada'), userName: 'Ada', currentPageId: 'page:page' as never,
  cursor: { x: 1, y: 2, type: 'default', rotation: 0 }, brush: { x: 0, y: 0, w: 3, h: 3 },
})

function host() {
  const usual = atom<TLInstancePresence | null>('usual', null)
  const sight = atom<PrivateSight>('sight', {})
  const told = discreetly(usual, sight)
  const select = (...ids: string[]): void => void usual.set({ ...base, selectedShapeIds: ids as never })
  return { sight, told, select, seen: () => told.get()?.selectedShapeIds }
}

test('what is selected and pointed at is not told while a note is written', () => {
  const { sight, told, select, seen } = host()
  expect(told.get()).toBeNull()
  select('shape:a')
  expect(seen()).toEqual(['shape:a'])
  expect(told.get()?.cursor).not.toBeNull()
  sight.set({ hides: 'pointing' })
  expect(told.get()).toMatchObject({ selectedShapeIds: [], cursor: null, brush: null, userName: 'Ada' })
  select('shape:b')
  expect(seen()).toEqual([])
})

test('a selection that stood meanwhile stays unsaid afterwards, until it is another one', () => {
  const { sight, told, select, seen } = host()
  select('shape:a', 'shape:b')
  sight.set({ hides: 'pointing' })
  expect(seen()).toEqual([])
  sight.set({})
  select('shape:a', 'shape:b')
  expect(seen()).toEqual([])
  expect(told.get()?.cursor, 'the cursor is there again').toEqual(base.cursor)
  select('shape:b')
  expect(seen()).toEqual(['shape:b'])
  select('shape:a', 'shape:b')
  expect(seen()).toEqual(['shape:a', 'shape:b'])
})

test('beside open notes the cursor is told, and neither what is selected nor the frame that selects it', () => {
  const { sight, told, select } = host()
  sight.set({ hides: 'selection' })
  select('shape:a')
  expect(told.get()).toMatchObject({ selectedShapeIds: [], cursor: base.cursor, brush: null })
  sight.set({})
  expect(told.get()?.selectedShapeIds, 'nor afterwards').toEqual([])
  select('shape:b')
  expect(told.get()?.selectedShapeIds).toEqual(['shape:b'])
})

test('a view that was gone to in private stays where it was, with its page', () => {
  const { sight, told, select } = host()
  select('shape:a')
  const camera = { x: 1, y: 2, z: 0.5 }
  sight.set({ stays: { page: 'page:page', camera } })
  expect(told.get()).toMatchObject({ camera, cursor: base.cursor, selectedShapeIds: ['shape:a'] })
  sight.set({ stays: { page: 'page:other', camera } })
  expect(told.get(), 'what is on another page is not said of this one')
    .toMatchObject({ camera, currentPageId: 'page:other', cursor: null, selectedShapeIds: [] })
})
