import type { TLShape } from '@tldraw/tlschema'
import { expect, it } from 'vitest'
import { inkShape } from '../../../../client/entry/inkShape.ts'
import { openingPage, openingView } from '../../../../client/entry/view/openingView.ts'
import { boundsOf, type Box } from '../../../../shared/geometry/box.ts'
import { componentRecord } from '../../../fakes/boardRecords.ts'

const LAPTOP = { w: 1280, h: 720 }
const WIDE = { w: 1920, h: 1080 }

const card = (x: number, y: number) => componentRecord(`shape:${x},${y}`, { x, y }) as unknown as TLShape

function inWindow({ x, y, w, h }: Box, view: { x: number; y: number; z: number }): Box {
  return { x: (x + view.x) * view.z, y: (y + view.y) * view.z, w: w * view.z, h: h * view.z }
}

it('an empty page lies as the canvas opens it, below the strip', () => {
  expect(openingView([], LAPTOP)).toEqual({ x: 0, y: 44, z: 1 })
})

it.each([LAPTOP, WIDE])('what is on the page lies in the free part of a window of %o', (window) => {
  const view = openingView([card(-3000, 900), card(-1200, 1500)], window)
  const { x, y, w, h } = inWindow({ x: -3000, y: 900, w: 1976, h: 696 }, view)
  expect(x).toBeGreaterThanOrEqual(60)
  expect(y).toBeGreaterThanOrEqual(44 + 40)
  expect(x + w).toBeLessThanOrEqual(window.w)
  expect(y + h).toBeLessThanOrEqual(window.h - 50)
})

it('strokes count by their points, arrows by what they join, and a shape without a size somehow', () => {
  const points = [{ x: 0, y: 0, pressure: 0.5 }, { x: 900, y: 300, pressure: 0.5 }]
  const stroke = inkShape({ points, isPen: false }, { x: 0, y: 0, z: 1 }) as unknown as TLShape
  const arrow = { ...card(90_000, 0), type: 'arrow', props: {} } as unknown as TLShape
  const text = { ...card(100, 100), type: 'text', props: { w: 50 } } as unknown as TLShape
  const view = openingView([stroke, arrow, text], LAPTOP)
  const { x, w } = inWindow(boundsOf([{ x: 0, y: 0, w: 900, h: 300 }]), view)
  expect(view.z).toBe(1)
  expect(x - 68).toBeCloseTo(1264 - x - w, 0)
})

it('opens the page that the board was made with, or the first that has something on it', () => {
  const pages = ['page:a', 'page:page', 'page:b']
  expect(openingPage(pages, () => true)).toBe('page:page')
  expect(openingPage(pages, (id) => id === 'page:b')).toBe('page:b')
  expect(openingPage(pages, () => false)).toBe('page:page')
  expect(openingPage(['page:b'], () => false)).toBeUndefined()
})
