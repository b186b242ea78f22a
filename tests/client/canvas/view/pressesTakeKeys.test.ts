import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Editor } from 'tldraw'
import { pressesTakeKeys } from '../../../../client/canvas/view/pressesTakeKeys.ts'
import { fakeKey } from '../../../fakes/fakeFields.ts'

/** Something on a page, by the tag of what takes its presses. */
class Place {
  readonly tag: string

  constructor(tag: string) {
    this.tag = tag
  }

  closest(selector: string): Place | null {
    return selector.split(', ').includes(this.tag) ? this : null
  }

  contains(other: unknown): boolean {
    return other === this
  }

  focus(): void {
    did.push('focus the canvas')
  }
}

const body = new Place('body')
const heading = new Place('h3')
const canvas = Object.assign(new Place('canvas'), {
  ownerDocument: { body, querySelector: () => (hasDialog ? new Place('dialog') : null) },
})
let did: string[]
let hasDialog: boolean
let page: EventTarget

beforeEach(() => {
  did = []
  hasDialog = false
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('Element', Place)
  vi.stubGlobal('Node', Place)
  pressesTakeKeys({
    disposables: new Set(),
    getContainer: () => canvas,
    getIsReadonly: () => false,
    focus: () => undefined,
    undo: () => void did.push('undo'),
  } as unknown as Editor)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Says whether it goes on from the window to what hears it there. */
function goesOn(event: Event, target: Place = body): boolean {
  Object.defineProperty(event, 'target', { value: target })
  const stops = [vi.spyOn(event, 'stopPropagation'), vi.spyOn(event, 'stopImmediatePropagation')]
  page.dispatchEvent(event)
  return stops.every((stop) => stop.mock.calls.length === 0)
}

const press = (target: Place) => goesOn(new Event('pointerdown'), target)
const key = (init: KeyboardEventInit, target?: Place) => goesOn(fakeKey(init), target)
const BACKSPACE = { key: 'Backspace', code: 'Backspace' }

it('what is typed into nothing is the canvas’, until something beside it is pressed that takes no keys', () => {
  expect(key(BACKSPACE)).toBe(true)
  press(heading)
  expect([key(BACKSPACE), key({ key: 'r', code: 'KeyR' }), goesOn(new Event('copy'))]).toEqual([false, false, false])
  expect(key(BACKSPACE, new Place('textarea')), 'a field has its own').toBe(true)
  press(canvas)
  expect([key(BACKSPACE), goesOn(new Event('copy'))]).toEqual([true, true])
})

it('a button that goes with its press leaves the keys where they were', () => {
  press(new Place('button'))
  expect(key(BACKSPACE)).toBe(true)
})

it('they come back with the focus, however it comes', () => {
  press(heading)
  goesOn(new Event('focusin'), canvas)
  expect(key(BACKSPACE)).toBe(true)
})

it('Escape gives them back, undo is the board’s, and the sheet of keys opens from everywhere', () => {
  press(heading)
  expect(key({ key: '?', code: 'Slash', shiftKey: true })).toBe(true)
  key({ key: 'z', code: 'KeyZ', ctrlKey: true })
  key({ key: 'Escape', code: 'Escape' })
  expect(did).toEqual(['undo', 'focus the canvas'])
})

it('nothing behind a dialog hears a key', () => {
  hasDialog = true
  press(new Place('button'))
  expect([key(BACKSPACE), key({ key: 'z', code: 'KeyZ', ctrlKey: true })]).toEqual([false, false])
  expect(did).toEqual([])
})
