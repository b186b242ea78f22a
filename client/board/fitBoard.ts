import { Box, type Editor } from 'tldraw'

/** What our panels and tldraw's cover of the canvas, in px from each edge. */
interface Covered {
  left: number
  top: number
  right: number
  bottom: number
}

const NARROW_PX = 900
const MARGIN_PX = 24

/** Shows the whole page in the part of the canvas that no panel covers. */
export function fitBoard(editor: Editor): void {
  const page = editor.getCurrentPageBounds()
  if (page === undefined) return
  const screen = editor.getViewportScreenBounds()
  const { left, top, right, bottom } = coveredOf(editor, screen)
  const free = new Box(left, top, screen.w - left - right, screen.h - top - bottom)
  const zoom = Math.min(1, free.w / page.w, free.h / page.h)
  editor.setCamera(
    { x: free.center.x / zoom - page.center.x, y: free.center.y / zoom - page.center.y, z: zoom },
    { immediate: true },
  )
}

function coveredOf(editor: Editor, screen: Box): Covered {
  const palette = editor.getContainer().querySelector('.ss-palette')
  // On a narrow screen the panels lie over the board in any case, and a small board would be worse.
  const left = palette !== null && screen.w > NARROW_PX ? palette.getBoundingClientRect().right - screen.x + MARGIN_PX : MARGIN_PX
  return { left, top: 40 + MARGIN_PX / 2, right: MARGIN_PX, bottom: 56 + MARGIN_PX / 2 }
}
