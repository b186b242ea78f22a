import { HistoryManager } from 'tldraw'
import { expect, it } from 'vitest'
import type { TLRecord } from '@tldraw/tlschema'
import { stepHistoryByEdits, type History } from '../../../../client/canvas/guards/stepByEdits.ts'
import { componentRecord } from '../../../fakes/boardRecords.ts'
import { DOCUMENT, PAGE } from '../../../fakes/boundDoc.ts'
import { createStore } from '../../../fakes/fakeBoard.ts'

function board() {
  const store = createStore()
  const history = new HistoryManager<TLRecord>({ store: store as never })
  stepHistoryByEdits(history as unknown as History)
  const mark = (name: string): void => (history as unknown as { _mark(name: string): void })._mark(name)
  store.mergeRemoteChanges(() => store.put([DOCUMENT, PAGE] as unknown as TLRecord[]))
  const select = (...ids: string[]): void => {
    const state = store.get('instance_page_state:page:page' as TLRecord['id'])
    if (state === undefined) store.put([{ ...store.schema.types.instance_page_state.create({ pageId: 'page:page' as never, id: 'instance_page_state:page:page' as never }), selectedShapeIds: ids } as unknown as TLRecord])
    else store.put([{ ...state, selectedShapeIds: ids } as unknown as TLRecord])
  }
  return {
    history,
    place: (id: string): void => { mark('place'); store.put([componentRecord(id)] as unknown as TLRecord[]) },
    select: (...ids: string[]): void => { mark('select'); select(...ids) },
    has: (id: string): boolean => store.has(id as TLRecord['id']),
  }
}

it('takes back what was placed with one press, though it was let go of meanwhile', () => {
  const { history, place, select, has } = board()
  place('shape:a')
  select('shape:a')
  select()
  history.undo()
  expect(has('shape:a')).toBe(false)
  history.redo()
  expect(has('shape:a')).toBe(true)
})

it('takes one edit at a time', () => {
  const { history, place, select, has } = board()
  place('shape:a')
  select('shape:a')
  place('shape:b')
  select('shape:b')
  select()
  history.undo()
  expect([has('shape:a'), has('shape:b')]).toEqual([true, false])
  history.undo()
  expect(has('shape:a')).toBe(false)
  history.redo()
  expect([has('shape:a'), has('shape:b')]).toEqual([true, false])
  history.redo()
  expect(has('shape:b')).toBe(true)
})

it('does nothing where nothing of the board is left to take back', () => {
  const { history, place, select, has } = board()
  select('shape:x')
  history.undo()
  place('shape:a')
  history.redo()
  expect(has('shape:a')).toBe(true)
  history.undo()
  history.undo()
  expect(has('shape:a')).toBe(false)
})
