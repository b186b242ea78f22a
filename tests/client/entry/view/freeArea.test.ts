import { expect, test } from 'vitest'
import { freeArea } from '../../../../client/entry/view/freeArea.ts'

const SCREEN = { w: 1280, h: 720 }
const NONE = { left: 0, right: 0, top: 0, bottom: 0 }

test('what is shown keeps out from under a panel along the top, and loses nothing below it', () => {
  const [bare, under] = [freeArea(SCREEN, NONE), freeArea(SCREEN, { ...NONE, top: 200 })]
  expect(under).toEqual({ ...bare, y: 208, h: bare.y + bare.h - 208 })
})

test('a panel no higher than the menus beside it takes nothing', () => {
  expect(freeArea(SCREEN, { ...NONE, top: 40 })).toEqual(freeArea(SCREEN, NONE))
})

test('however much panels take, something is left to look at', () => {
  expect(freeArea(SCREEN, { ...NONE, top: 700 }).h).toBe(180)
})
