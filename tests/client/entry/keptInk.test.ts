import { atom } from '@tldraw/state'
import { expect, it } from 'vitest'
import { KeptInk } from '../../../client/entry/keptInk.ts'
import type { InkStroke } from '../../../client/entry/inkStrokes.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { DOCUMENT, openDoc, PAGE, writtenBy } from '../../fakes/boundDoc.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

const stroke = (x: number, y: number, isPen = false): InkStroke => ({
  points: [{ x, y, pressure: 0.5 }, { x: x + 100, y: y + 40, pressure: 0.8 }], isPen,
})

function board(...records: BoardRecord[]) {
  const bound = openDoc(writtenBy([1, [DOCUMENT, PAGE, ...records]]))
  const mayWrite = atom('may write', true)
  const ink = new KeptInk({ store: bound.store, mayWrite, flush: bound.binding.flush }, () => ({ w: 1280, h: 720 }))
  const inDoc = (): BoardRecord[] => [...bound.map.ids()].map((id) => bound.map.get(id)!).filter(({ type }) => type === 'draw')
  return { ink, mayWrite, inDoc }
}

it('is in the doc at once, without a canvas, where it was drawn and above what is there', () => {
  const { ink, inDoc } = board()
  const strokes = [stroke(420, 566), stroke(500, 300, true)]
  ink.keep(strokes)
  const [first, second] = inDoc()
  expect(first).toMatchObject({ x: 420, y: 566 - 44, parentId: 'page:page', index: 'a1', props: { scale: 1, isComplete: true, dash: 'solid', size: 's' } })
  expect(second).toMatchObject({ index: 'a2', props: { isPen: true } })
  expect(ink.idOf(strokes[0]!)).toBe(first?.id)
  expect(ink.place).toEqual({ page: 'page:page', view: { x: 0, y: 44, z: 1 }, isFit: false })
})

it('keeps all strokes by the place of the first, though the page is not empty any more', () => {
  const { ink, inDoc } = board()
  const strokes = [stroke(420, 566)]
  ink.keep(strokes)
  ink.keep([...strokes, stroke(10, 100)])
  expect(inDoc()).toHaveLength(2)
  expect(inDoc()[1]).toMatchObject({ x: 10, y: 56 })
})

it('a board with something on it is shown as a whole, and the stroke as wide as it was drawn', () => {
  const { ink, inDoc } = board(componentRecord('shape:a'), componentRecord('shape:b', { x: 2000, y: 900, index: 'a2' }))
  ink.keep([stroke(420, 566)])
  const { view, isFit } = ink.place!
  expect(isFit).toBe(true)
  expect(view.z).toBeLessThan(1)
  const [drawn] = inDoc()
  expect(drawn).toMatchObject({ index: 'a3', props: { scale: 1 / view.z } })
  expect((Number(drawn?.x) + view.x) * view.z).toBeCloseTo(420)
})

it('goes when it is taken back', () => {
  const { ink, inDoc } = board()
  const strokes = [stroke(0, 0), stroke(50, 50)]
  ink.keep(strokes)
  ink.keep(strokes.slice(0, 1))
  expect(inDoc().map(({ id }) => id)).toEqual([ink.idOf(strokes[0]!)])
})

it('waits while nobody may write', () => {
  const { ink, mayWrite, inDoc } = board()
  const strokes = [stroke(0, 0)]
  mayWrite.set(false)
  ink.keep(strokes)
  expect([inDoc().length, ink.place]).toEqual([0, undefined])
  mayWrite.set(true)
  ink.keep(strokes)
  expect(inDoc()).toHaveLength(1)
})
