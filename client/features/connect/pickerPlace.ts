import type { Editor } from 'tldraw'
import { cornerBoxes } from '../../canvas/view/cornerPanel.ts'
import type { Box } from '../../../shared/geometry/box.ts'

/** The picker's own size at most, in px, as its stylesheet says; the least height that shows enough of its list. */
const PICKER = { w: 304, h: 372, leastH: 200 } as const
const GAP_PX = 12
const EDGE_PX = 8
/** tldraw's menu and toolbar. */
const [TOP_PX, BOTTOM_PX] = [48, 64] as const

export interface PickerPlace {
  left: number
  top?: number
  bottom?: number
  maxHeight: number
}

/**
 * Where the picker stands, in px of the canvas: under the place that is asked about or over it, so that place and link
 * stay in sight; else beside it.
 */
export function pickerPlace(editor: Editor, place: Box): PickerPlace {
  const screen = editor.getViewportScreenBounds()
  const zoom = editor.getZoomLevel()
  const { x, y } = editor.pageToViewport(place)
  const [w, h] = [place.w * zoom, place.h * zoom]
  const left = within(x + w / 2 - PICKER.w / 2, mostRight(editor, screen.w) - PICKER.w)
  const below = screen.h - BOTTOM_PX - (y + h + GAP_PX)
  const above = y - GAP_PX - TOP_PX
  if (Math.max(below, above) >= PICKER.leastH) {
    if (below >= PICKER.h || below >= above) return { left, top: y + h + GAP_PX, maxHeight: Math.min(PICKER.h, below) }
    return { left, bottom: screen.h - y + GAP_PX, maxHeight: Math.min(PICKER.h, above) }
  }
  const right = x + w + GAP_PX
  const beside = right + PICKER.w <= screen.w - EDGE_PX ? right : x - GAP_PX - PICKER.w
  const maxHeight = Math.min(PICKER.h, screen.h - TOP_PX - BOTTOM_PX)
  return {
    left: within(beside, screen.w - PICKER.w),
    top: Math.max(TOP_PX, Math.min(y + h / 2 - maxHeight / 2, screen.h - BOTTOM_PX - maxHeight)),
    maxHeight,
  }
}

/** Left of a panel in a corner. */
function mostRight(editor: Editor, width: number): number {
  return Math.min(width, ...cornerBoxes(editor).filter((box) => box.x > width / 2).map((box) => box.x))
}

function within(value: number, most: number): number {
  return Math.max(EDGE_PX, Math.min(value, most - EDGE_PX))
}
