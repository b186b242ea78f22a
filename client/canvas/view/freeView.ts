import { Box, type Editor } from 'tldraw'
import { mainPart } from './mainPart.ts'
import { isNarrow } from './narrow.ts'
import { reservedPx } from './reservedRoom.ts'

const MARGIN_PX = 24
const STRIP_PX = 40
const TOOLBAR_PX = 56

/**
 * The part of the canvas that no panel covers, in px of the canvas' own corner.
 *
 * @param isBeside whether it lies beside the panels on the right too, which open for what is selected
 */
function freeScreen(editor: Editor, isBeside = false): Box {
  const screen = editor.getViewportScreenBounds()
  // On a narrow screen the panels lie over the board in any case, and a small board would be worse.
  const left = (isNarrow(screen.w) ? 0 : reservedPx(editor, 'left')) + MARGIN_PX
  const right = screen.w - (isBeside ? reservedPx(editor, 'right') : 0)
  const top = STRIP_PX + MARGIN_PX / 2
  return new Box(left, top, right - left - MARGIN_PX, screen.h - top - TOOLBAR_PX - MARGIN_PX / 2)
}

/** The same in page coordinates: where something new can be seen at once, beside the inspector that opens for it. */
export function freeView(editor: Editor): Box {
  const { x, y, w, h } = freeScreen(editor, true)
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  return new Box(view.x + x / zoom, view.y + y / zoom, w / zoom, h / zoom)
}

/** Shows the whole page in the free part of the canvas. */
export function fitBoard(editor: Editor): void {
  const shapes = editor.getCurrentPageShapes()
  const boxes = (some: typeof shapes): Box[] =>
    some.map((shape) => editor.getShapePageBounds(shape)).filter((box) => box !== undefined)
  const page = mainPart(boxes(shapes), boxes(shapes.filter(({ type }) => type === 'component')))
  if (page !== undefined) fitBox(editor, page)
}

/** Shows a part of the page in the free part of the canvas, at its own size at most. */
export function fitBox(editor: Editor, box: Box): void {
  const free = freeScreen(editor)
  const zoom = Math.min(1, free.w / box.w, free.h / box.h)
  const x = free.center.x / zoom - box.center.x
  const y = free.center.y / zoom - box.center.y
  editor.setCamera({ x, y, z: zoom }, { immediate: true })
}

/** Moves the view as little as needed to show a place, so that what was there stays where the eye left it. */
export function bringIntoView(editor: Editor, place: { x: number; y: number; w: number; h: number }): void {
  const free = freeView(editor)
  const x = shift(place.x, place.x + place.w, free.minX, free.maxX)
  const y = shift(place.y, place.y + place.h, free.minY, free.maxY)
  if (x === 0 && y === 0) return
  const camera = editor.getCamera()
  editor.setCamera({ x: camera.x - x, y: camera.y - y, z: camera.z }, { animation: { duration: 150 } })
}

/**
 * How far a view from `min` to `max` has to move to show what lies from `from` to `to`; its start, where it is too
 * small.
 */
function shift(from: number, to: number, min: number, max: number): number {
  if (from < min || to - from > max - min) return from - min
  return Math.max(0, to - max)
}
