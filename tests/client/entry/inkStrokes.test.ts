import { expect, test } from 'vitest'
import { InkStrokes, inkWish } from '../../../client/entry/inkStrokes.ts'

const at = (x: number) => ({ x, y: 0, pressure: 0.5 })
const NOT_HELD = { code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, altGraph: false }
const pressed = (key: string, more: Partial<Parameters<typeof inkWish>[0]> = {}) => inkWish({ ...NOT_HELD, key, ...more })

test('a stroke is whole when it ends, and undo takes the last one', () => {
  const strokes = new InkStrokes()
  expect(strokes.add(at(0)), 'nothing is being drawn').toBe(false)
  strokes.begin(at(1), false)
  expect(strokes.add(at(2))).toBe(true)
  expect([strokes.done.length, strokes.all().length]).toEqual([0, 1])
  expect(strokes.end()).toEqual({ points: [at(1), at(2)], isPen: false })
  strokes.undo()
  strokes.undo()
  expect(strokes.all()).toEqual([])
})

test('neither strokes nor points are without end', () => {
  const strokes = new InkStrokes()
  strokes.begin(at(0), true)
  for (let x = 1; x < 20_000; x++) strokes.add(at(x))
  expect(strokes.end()?.points.length).toBe(5_000)
  for (let count = 0; count < 500; count++) {
    strokes.begin(at(0), false)
    strokes.end()
  }
  expect(strokes.done.length).toBe(200)
})

test('the canvas’ own keys take up the pen, those of other tools lay it down, and the browser’s do neither', () => {
  expect(['d', 'D', '7', 'p'].map((key) => pressed(key))).toEqual(Array(4).fill('take the pen'))
  expect(['v', 'r', '1', 'Escape'].map((key) => pressed(key))).toEqual(Array(4).fill('lay it down'))
  expect([pressed('Shift'), pressed('Tab'), pressed('F5'), pressed('d', { ctrlKey: true }), pressed('p', { metaKey: true })]).toEqual(Array(5).fill(undefined))
  expect(pressed('в', { code: 'KeyD' }), 'by its place on a Russian keyboard').toBe('take the pen')
  expect([pressed('z', { ctrlKey: true }), pressed('z', { metaKey: true }), pressed('Z', { ctrlKey: true, shiftKey: true })]).toEqual(['undo', 'undo', undefined])
})
