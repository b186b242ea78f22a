import { Box, type Editor } from 'tldraw'
import type { Box as PlainBox } from '../../../shared/geometry/box.ts'
import type { Camera } from './fitCamera.ts'
import { reservedPx } from './reservedRoom.ts'
import { freeArea, MARGIN_PX } from '../../entry/view/freeArea.ts'

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
  return Box.From(freeArea({ w, h }, { left, right, bottom: reservedPx(editor, 'bottom') }))
}

/** The same in page coordinates: where something new can be seen at once. */
export function freeView(editor: Editor): Box {
  const { x, y, w, h } = freeScreen(editor)
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  return new Box(view.x + x / zoom, view.y + y / zoom, w / zoom, h / zoom)
}

/**
 * Moves the view as little as needed to show a place, so that what was there stays where the eye left it; gives the
 * camera that it ends at.
 */
export function bringIntoView(editor: Editor, place: PlainBox, free = freeView(editor)): Camera {
  const x = shift(place.x, place.x + place.w, free.minX, free.maxX)
  const y = shift(place.y, place.y + place.h, free.minY, free.maxY)
  const { x: fromX, y: fromY, z } = editor.getCamera()
  const camera = { x: fromX - x, y: fromY - y, z }
  if (x !== 0 || y !== 0) editor.setCamera(camera, { animation: { duration: 150 } })
  return camera
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
