import { expect, test } from 'vitest'
import { beginsWide, widthOf } from '../../../../client/features/palette/paletteWidth.ts'

test.each([1440, 1500, 1700])('at %i px a panel that closes opens no components', (windowPx) => {
  const [alone, beside] = [{ canvasPx: windowPx, windowPx }, { canvasPx: windowPx - 352, windowPx }]
  expect(widthOf(beginsWide(beside), alone).isWide).toBe(false)
  expect(widthOf(widthOf(beginsWide(alone), beside), alone).isWide).toBe(false)
  expect(widthOf(beginsWide(alone), alone).isWide).toBe(true)
})

test('where there is room for both they stay, and another window is judged anew', () => {
  const [large, small] = [{ canvasPx: 1920, windowPx: 1920 }, { canvasPx: 1280, windowPx: 1280 }]
  expect(widthOf(beginsWide(large), { canvasPx: 1568, windowPx: 1920 }).isWide).toBe(true)
  expect(widthOf(beginsWide(small), large).isWide).toBe(true)
  expect(widthOf(beginsWide(large), small).isWide).toBe(false)
})
