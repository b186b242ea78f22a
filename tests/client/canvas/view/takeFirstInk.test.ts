import type { TLRecord, TLShapeId } from '@tldraw/tlschema'
import { HistoryManager, type Editor } from 'tldraw'
import { expect, it } from 'vitest'
import { drawAgain } from '../../../../client/canvas/view/takeFirstInk.ts'
import { componentRecord } from '../../../fakes/boardRecords.ts'
import { DOCUMENT, openDoc, PAGE, writtenBy } from '../../../fakes/boundDoc.ts'

const ID = 'shape:a' as TLShapeId

it('what was on the board before its canvas is a step of undo then, and the others see nothing of it', () => {
  const { doc, map, store, binding } = openDoc(writtenBy([1, [DOCUMENT, PAGE, componentRecord(ID)]]))
  const history = new HistoryManager<TLRecord>({ store: store as never })
  const run: Editor['run'] = (act, options) => history.batch(act, options) as never
  let updates = 0
  doc.on('update', () => { updates += 1 })
  expect(drawAgain({ store, run }, ID)).toBe(true)
  binding.flush()
  expect([updates, store.has(ID), map.get(ID) !== undefined]).toEqual([0, true, true])

  history.undo()
  binding.flush()
  expect([store.has(ID), map.get(ID)]).toEqual([false, undefined])
  history.redo()
  binding.flush()
  expect([store.has(ID), map.get(ID) !== undefined]).toEqual([true, true])
})

it('what somebody deleted meanwhile is not brought back', () => {
  const { store } = openDoc(writtenBy([1, [DOCUMENT, PAGE]]))
  expect(drawAgain({ store, run: () => { throw new Error('nothing to draw') } }, ID)).toBe(false)
})
