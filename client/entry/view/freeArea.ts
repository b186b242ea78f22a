import type { Box, Size } from '../../../shared/geometry/box.ts'
import { toolbarPx } from './toolbarRoom.ts'

export const MARGIN_PX = 16
/** tldraw's menus along the top. */
const MENUS_PX = 40

/** What is left of a canvas beside the panels over it, px from the canvas' own corner. */
export function freeArea({ w, h }: Size, panels: Record<'left' | 'right' | 'top' | 'bottom', number>): Box {
  const [x, y] = [panels.left + MARGIN_PX, Math.max(MENUS_PX, panels.top) + MARGIN_PX / 2]
  const bottom = Math.max(toolbarPx(w), panels.bottom)
  // However much the panels take, something is left to look at.
  const [right, lower] = [w - panels.right - MARGIN_PX, h - bottom - MARGIN_PX / 2]
  return { x, y, w: Math.max(right - x, w / 4), h: Math.max(lower - y, h / 4) }
}
