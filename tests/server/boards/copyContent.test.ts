import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { copyContent } from '../../../server/boards/copyContent.ts'
import { seedBoard } from '../../../server/boards/seedBoard.ts'
import { createRecordMap, openRecordMap, type Pace } from '../../../shared/doc/recordMap.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'

const RECORDS = Array.from({ length: 50 }, (_, at) => componentRecord(`shape:${at}`))

/** A board that was drawn on, with values later than their records. */
function drawnBoard(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 9
  Y.applyUpdate(doc, seedBoard('Feed', RECORDS, { question: 'Why?' }))
  const map = createRecordMap(doc)
  map.transact('test', () => RECORDS.forEach((record) => map.set({ ...record, x: 500 })))
  map.destroy()
  return doc
}

/** Rests after every so many steps. */
function paceOf(steps: number): Pace & { rests: number } {
  let left = steps
  return {
    rests: 0,
    get isOver() {
      return --left <= 0
    },
    async rest() {
      this.rests++
      left = steps
    },
  }
}

test.each([[1, 150], [10, 15]])('S10: a copy lets others in after every %i steps, and is the same as in one go', async (steps, leastRests) => {
  const pace = paceOf(steps)
  const copied = await copyContent(drawnBoard(), 'Copy', pace)
  const atOnce = await copyContent(drawnBoard(), 'Copy', paceOf(Number.POSITIVE_INFINITY))
  expect(pace.rests).toBeGreaterThanOrEqual(leastRests)
  expect(Buffer.from(copied.update).equals(Buffer.from(atOnce.update))).toBe(true)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, copied.update)
  const map = createRecordMap(doc)
  expect([map.size, map.get('shape:7')]).toEqual([52, { ...RECORDS[7], x: 500 }])
})

test('records that are opened at a pace are those that are opened at once', async () => {
  const doc = drawnBoard()
  const [slow, quick] = [await openRecordMap(doc, paceOf(1)), createRecordMap(doc)]
  expect([...slow.ids()].map((id) => slow.get(id))).toEqual([...quick.ids()].map((id) => quick.get(id)))
})
