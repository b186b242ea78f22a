import { Box, type Editor, type TLPageId } from 'tldraw'
import { expect, test } from 'vitest'
import { isDrawnOutOfView } from '../../../../client/canvas/places/drawn.ts'
import { comeBackFromAside, goAside, type AsideView } from '../../../../client/features/talk/asideView.ts'

const PAGE = 'page:page' as TLPageId
const before = { x: 0, y: 0, z: 1 }
const BOX = { getBoundingClientRect: () => ({ right: 416 }) } as unknown as HTMLElement

function boardWith(drawn: Box, board = drawn) {
  let camera = before
  let selected: Box | null = drawn
  let stopped: (() => void)[] = []
  const editor = {
    disposables: new Set(),
    getCamera: () => camera,
    getZoomLevel: () => camera.z,
    getViewportScreenBounds: () => new Box(0, 0, 1280, 720),
    getSelectionPageBounds: () => selected,
    getCurrentPageBounds: () => board,
    getCurrentPageId: () => PAGE,
    getViewportPageBounds: () => new Box(-camera.x, -camera.y, 1280, 720),
    once: (_: string, then: () => void) => void stopped.push(then),
    setCamera: (to: typeof before) => {
      for (const then of stopped) then()
      stopped = []
      camera = to
    },
  } as unknown as Editor
  const goOn = (last?: AsideView): AsideView => goAside(editor, BOX, editor.getCamera(), last)
  return { editor, goOn, camera: () => camera, select: (box: Box | null) => void (selected = box) }
}

test('the view that made room for the box comes back when the box closes, however often one went on', () => {
  const { editor, goOn, camera, select } = boardWith(new Box(100, 300, 160, 60))
  const first = goOn()
  expect(camera(), 'what was drawn comes out from under the box').toEqual({ x: 332, y: 0, z: 1 })
  select(new Box(40, 300, 160, 60))
  const second = goOn(first)
  expect(camera().x).toBe(392)
  comeBackFromAside(editor, second)
  expect(camera()).toEqual(before)
})

test('it stays where somebody moved it meanwhile, and comes back no farther than to what was drawn', () => {
  const moved = boardWith(new Box(100, 300, 160, 60))
  const aside = moved.goOn()
  moved.editor.setCamera({ x: 500, y: 80, z: 1 })
  comeBackFromAside(moved.editor, aside)
  expect(moved.camera()).toEqual({ x: 500, y: 80, z: 1 })

  const far = boardWith(new Box(-300, 300, 160, 60))
  comeBackFromAside(far.editor, far.goOn())
  expect(far.camera()).toEqual({ x: 316, y: 0, z: 1 })
})

test('after an undo, with nothing selected, all of the way back', () => {
  const { editor, goOn, camera, select } = boardWith(new Box(100, 300, 160, 60))
  const aside = goOn()
  select(null)
  comeBackFromAside(editor, aside)
  expect(camera()).toEqual(before)
})

test('a board that has grown beyond the view is told of, and one that is all in view is not', () => {
  const seen = boardWith(new Box(100, 300, 160, 60))
  comeBackFromAside(seen.editor, seen.goOn())
  expect(isDrawnOutOfView(seen.editor)).toBe(false)
  const grown = boardWith(new Box(100, 300, 160, 60), new Box(100, 300, 2_000, 60))
  comeBackFromAside(grown.editor, grown.goOn())
  expect(isDrawnOutOfView(grown.editor)).toBe(true)
})
