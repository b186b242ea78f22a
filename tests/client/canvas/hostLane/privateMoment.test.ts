import { atom } from '@tldraw/state'
import type { Editor, TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { keepNoteDraft, noteInside, noteShown } from '../../../../client/canvas/hostLane/hostPages.ts'
import { goPrivately, privateMoment, selectPrivately } from '../../../../client/canvas/hostLane/privateMoment.ts'

const here = { x: 0, y: 0, z: 1 }
const there = { x: -400, y: 0, z: 1 }

function hostPage() {
  const [camera, page, selected] = [atom('camera', here), atom('page', 'page:a'), atom<string[]>('selected', [])]
  let stopped: (() => void)[] = []
  const editor = {
    disposables: new Set(),
    getCamera: () => camera.get(),
    getCurrentPageId: () => page.get(),
    getSelectedShapeIds: () => selected.get(),
    select: (...ids: string[]) => void selected.set(ids),
    once: (_: string, then: () => void) => void stopped.push(then),
  } as unknown as Editor
  /** As the editor does: whoever moves the camera ends what moved it before. */
  const move = (to: typeof here): void => {
    for (const then of stopped.splice(0)) then()
    stopped = []
    camera.set(to)
  }
  return { editor, camera, page, move, select: (...ids: string[]) => void selected.set(ids) }
}

test('what is selected beside open notes is for hosts alone before anything is written, and where one points from then on', () => {
  const { editor, select } = hostPage()
  select('shape:a')
  expect(privateMoment(editor)).toEqual({})
  noteShown(editor, true)
  expect(privateMoment(editor), 'the part is chosen first, with the focus on the board').toEqual({ hides: 'selection' })
  noteInside(editor, true)
  expect(privateMoment(editor)).toEqual({ hides: 'pointing' })
  noteInside(editor, false)
  keepNoteDraft(editor, { text: 'shallow', tag: 'plain' })
  expect(privateMoment(editor)).toEqual({ hides: 'pointing' })
  keepNoteDraft(editor, { text: '', tag: 'plain' })
  noteShown(editor, false)
  expect(privateMoment(editor)).toEqual({})
})

test('a part that a note led to is private until another is selected, wherever the link stood', () => {
  const { editor, select } = hostPage()
  selectPrivately(editor, 'shape:a' as TLShapeId)
  expect(privateMoment(editor)).toEqual({ hides: 'selection' })
  select('shape:b')
  expect(privateMoment(editor)).toEqual({})
})

test('the view stays for the others while a host goes to what a note is about, until the host moves on', () => {
  const { editor, camera, page, move } = hostPage()
  goPrivately(editor, () => there)
  camera.set({ x: -100, y: 0, z: 1 })
  expect(privateMoment(editor).stays, 'on the way').toEqual({ page: 'page:a', camera: here })
  camera.set(there)
  expect(privateMoment(editor).stays, 'arrived').toEqual({ page: 'page:a', camera: here })
  goPrivately(editor, () => {
    page.set('page:b')
    move({ x: 7, y: 7, z: 1 })
    return { x: 7, y: 7, z: 1 }
  })
  expect(privateMoment(editor).stays, 'from one to the next').toEqual({ page: 'page:a', camera: here })
  move({ x: 9, y: 9, z: 1 })
  expect(privateMoment(editor).stays).toBeUndefined()
})

test('a way that the host breaks off is over where it was', () => {
  const { editor, camera, move } = hostPage()
  goPrivately(editor, () => there)
  camera.set({ x: -100, y: 0, z: 1 })
  move({ x: -120, y: 0, z: 1 })
  expect(privateMoment(editor).stays).toBeUndefined()
})
