import { Box, type Editor } from 'tldraw'
import type { Box as PlainBox } from '../../../shared/geometry/box.ts'
import type { Camera } from '../../entry/view/fitCamera.ts'
import { reservedPx } from './reservedRoom.ts'
import { freeArea, MARGIN_PX } from '../../entry/view/freeArea.ts'

const MOST_OF_WIDTH = 0.45
const MOST_OF_HEIGHT = 0.45

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
  const along = reservedPx(editor, 'top')
  const top = along > h * MOST_OF_HEIGHT ? 0 : along
  return Box.From(freeArea({ w, h }, { left, right, top, bottom: reservedPx(editor, 'bottom') }))
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
 *
 * @param free where it is shown, px of the canvas
 * @param from the camera that it is moved from
 */
export function bringIntoView(
  editor: Editor, place: PlainBox, free: PlainBox = freeScreen(editor), from: Camera = editor.getCamera(),
): Camera {
  const { z } = from
  const [left, top] = [free.x / z - from.x, free.y / z - from.y]
  const x = from.x - shift(place.x, place.x + place.w, left, left + free.w / z)
  const y = from.y - shift(place.y, place.y + place.h, top, top + free.h / z)
  const now = editor.getCamera()
  if (x !== now.x || y !== now.y || z !== now.z) editor.setCamera({ x, y, z }, { animation: { duration: 150 } })
  return { x, y, z }
}

/** What is selected comes out from under a panel along the left that stays open for a while; gives the camera. */
export function bringOutFrom(editor: Editor, panel: HTMLElement): Camera {
  const selected = editor.getSelectionPageBounds()
  const screen = editor.getViewportScreenBounds()
  const x = panel.getBoundingClientRect().right - screen.x + MARGIN_PX
  // A panel that takes half of a narrow screen lies over the board in any case.
  if (selected === null || x > screen.w * MOST_OF_WIDTH) return editor.getCamera()
  const { y, w, h } = freeScreen(editor)
  return bringIntoView(editor, selected, { x, y, w, h })
}

/**
 * How far a view from `min` to `max` has to move to show what lies from `from` to `to`; its start, where it is too
 * small.
 */
function shift(from: number, to: number, min: number, max: number): number {
  if (from < min || to - from > max - min) return from - min
  return Math.max(0, to - max)
}
