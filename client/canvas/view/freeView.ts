import { Box, type Editor } from 'tldraw'
import type { Box as PlainBox } from '../../../shared/geometry/box.ts'
import { reservedPx } from './reservedRoom.ts'
import { toolbarPx } from './toolbarRoom.ts'

const MARGIN_PX = 16
/** tldraw's menus along the top. */
const MENUS_PX = 40
const MOST_OF_WIDTH = 0.45

/**
 * The part of the canvas that no panel covers, in px from the canvas' own corner: everything that is fitted, placed or
 * brought into view goes there.
 */
export function freeScreen(editor: Editor): Box {
  const { w, h } = editor.getViewportScreenBounds()
  const [left, right] = (['left', 'right'] as const).map((side) => {
    const reserved = reservedPx(editor, side)
    // A panel that takes half of a narrow screen lies over the board in any case, and a tiny board would be worse.
    return reserved > w * MOST_OF_WIDTH ? 0 : reserved
  }) as [number, number]
  const bottom = Math.max(toolbarPx(w), reservedPx(editor, 'bottom'))
  const [x, y] = [left + MARGIN_PX, MENUS_PX + MARGIN_PX / 2]
  // However much the panels take, something is left to look at.
  return new Box(x, y, Math.max(w - right - MARGIN_PX - x, w / 4), Math.max(h - bottom - MARGIN_PX / 2 - y, h / 4))
}

/** The same in page coordinates: where something new can be seen at once. */
export function freeView(editor: Editor): Box {
  const { x, y, w, h } = freeScreen(editor)
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  return new Box(view.x + x / zoom, view.y + y / zoom, w / zoom, h / zoom)
}

/** Moves the view as little as needed to show a place, so that what was there stays where the eye left it. */
export function bringIntoView(editor: Editor, place: PlainBox, free = freeView(editor)): void {
  const x = shift(place.x, place.x + place.w, free.minX, free.maxX)
  const y = shift(place.y, place.y + place.h, free.minY, free.maxY)
  if (x === 0 && y === 0) return
  const camera = editor.getCamera()
  editor.setCamera({ x: camera.x - x, y: camera.y - y, z: camera.z }, { animation: { duration: 150 } })
}

/** What is selected comes out from under a panel along the left that stays open for a while. */
export function bringOutFrom(editor: Editor, panel: HTMLElement): void {
  const selected = editor.getSelectionPageBounds()
  if (selected === null) return
  const screen = editor.getViewportScreenBounds()
  const from = panel.getBoundingClientRect().right - screen.x + MARGIN_PX
  const [hidden, free] = [from / editor.getZoomLevel(), freeView(editor)]
  // A panel that takes half of a narrow screen lies over the board in any case.
  if (from > screen.w * MOST_OF_WIDTH) return
  bringIntoView(editor, selected, new Box(editor.getViewportPageBounds().x + hidden, free.y, free.w, free.h))
}

/**
 * How far a view from `min` to `max` has to move to show what lies from `from` to `to`; its start, where it is too
 * small.
 */
function shift(from: number, to: number, min: number, max: number): number {
  if (from < min || to - from > max - min) return from - min
  return Math.max(0, to - max)
}
