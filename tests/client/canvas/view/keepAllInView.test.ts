import { Box, type Editor } from 'tldraw'
import { expect, test } from 'vitest'
import { fitBoard, keepAllInView, type Least } from '../../../../client/canvas/view/fit.ts'
import type { Camera } from '../../../../client/canvas/view/fitCamera.ts'

/** An editor of 1440 by 900 px whose page holds one box, and the camera that it has. */
function editorWith(box: Box): { editor: Editor; camera: () => Camera } {
  let camera = { x: 0, y: 0, z: 1 }
  const editor = {
    disposables: new Set(),
    getViewportScreenBounds: () => new Box(0, 0, 1440, 900),
    getCurrentPageShapes: () => [{ type: 'component' }],
    getShapePageBounds: () => box,
    getCurrentPageId: () => 'page:page',
    getCamera: () => camera,
    setCamera: (to: Camera) => void (camera = to),
  } as unknown as Editor
  return { editor, camera: () => camera }
}

function leftOf({ x, z }: Camera): number {
  return x * z
}

const BOARD = new Box(0, 0, 2000, 800)
const beside = (w: number) => ({ x: 2000, y: 0, w, h: 100 })

test('whoever sees the whole board sees it whole when it has grown', () => {
  const { editor, camera } = editorWith(BOARD)
  const fitted = fitBoard(editor)
  expect(keepAllInView(editor, beside(200))).toBe(true)
  expect(camera().z).toBeLessThan(fitted?.z ?? 0)
  expect(leftOf(camera()), 'its left end is where no panel is').toBeGreaterThanOrEqual(16)
  expect(keepAllInView(editor, beside(300)), 'and once more').toBe(true)
})

test('nothing moves for who looks elsewhere, nor where all would be much smaller', () => {
  const { editor, camera } = editorWith(BOARD)
  expect(keepAllInView(editor, beside(200)), 'nothing was fitted').toBe(false)
  const fitted = fitBoard(editor)
  expect(keepAllInView(editor, beside(2000))).toBe(false)
  expect(camera()).toEqual(fitted)
  editor.setCamera({ x: -300, y: 0, z: 0.5 })
  expect(keepAllInView(editor, beside(200))).toBe(false)
  expect(camera()).toEqual({ x: -300, y: 0, z: 0.5 })
})

test.each<[Least, boolean]>([['all', true], ['readable', false]])('of a large board that was fitted to see %s: %s', (least, isKept) => {
  const { editor } = editorWith(new Box(0, 0, 3850, 800))
  fitBoard(editor, 'at once', least)
  expect(keepAllInView(editor, { x: 3850, y: 0, w: 200, h: 100 })).toBe(isKept)
})
