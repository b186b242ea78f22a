import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Editor } from 'tldraw'
import type { Command } from '../../../../client/canvas/commands/command.ts'
import { hearBesideCanvas } from '../../../../client/canvas/view/hearBesideCanvas.ts'
import { fakeKey } from '../../../fakes/fakeFields.ts'

/** Something on a page, by the selector that finds it. */
class Place {
  readonly within: string

  constructor(within: string) {
    this.within = within
  }

  closest(selector: string): Place | null {
    return selector.split(', ').includes(this.within) ? this : null
  }
}

let ran: string[]
let state: { isFocused: boolean; isReadonly: boolean }
let page: EventTarget

beforeEach(() => {
  ran = []
  state = { isFocused: false, isReadonly: false }
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('Element', Place)
  const command = (id: string, keys: string, besideCanvas: boolean, forViewers = false): Command => (
    { id, keys, besideCanvas, forViewers, run: () => void ran.push(id) }
  )
  const editor = {
    disposables: new Set(),
    getContainer: () => undefined,
    getInstanceState: () => state,
    getIsReadonly: () => state.isReadonly,
  } as unknown as Editor
  hearBesideCanvas(editor, [
    command('find', 'cmd+f,ctrl+f', true, true), command('insert', '/', true),
    command('note', 'shift+j', true), command('clock', 'shift+c', false),
  ])
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Says of each key whether it was taken. */
function press(within: string, ...keys: KeyboardEventInit[]): boolean[] {
  return keys.map((init) => {
    const event = fakeKey(init)
    Object.defineProperty(event, 'target', { value: new Place(within) })
    page.dispatchEvent(event)
    return event.defaultPrevented
  })
}

const CTRL_F = { key: 'f', code: 'KeyF', ctrlKey: true }
const SLASH = { key: '/', code: 'Slash' }
const SHIFT_J = { key: 'J', code: 'KeyJ', shiftKey: true }
const SHIFT_C = { key: 'C', code: 'KeyC', shiftKey: true }

it('a panel has the keys of the commands that say so, and no others', () => {
  expect(press('[role=tree]', CTRL_F, SLASH, SHIFT_J, SHIFT_C)).toEqual([true, true, true, false])
  expect(ran).toEqual(['find', 'insert', 'note'])
})

it('what is typed is typed, and the canvas hears its keys itself', () => {
  press('textarea', CTRL_F, SLASH, SHIFT_J)
  state.isFocused = true
  press('.tl-canvas', CTRL_F, SLASH, SHIFT_J)
  expect(ran).toEqual([])
})

it('where letters begin a text only Ctrl means a command', () => {
  expect(press('[data-letters-write]', CTRL_F, SLASH, SHIFT_J)).toEqual([true, false, false])
})

it('who may not write has what is for viewers', () => {
  state.isReadonly = true
  press('[role=tree]', CTRL_F, SLASH)
  expect(ran).toEqual(['find'])
})
