import { useEditor, useQuickReactor } from 'tldraw'
import { freeScreen } from './freeView.ts'
import { toolbarPx } from '../../entry/view/toolbarRoom.ts'

const AIR_PX = 8
/** From here on there is room for something beside the menus above and the toolbar below. */
const WIDE_PX = 1200

/**
 * Tells style sheets about the canvas, which is narrower than the window while a panel is open beside it: as
 * `--ss-above-toolbar` where above its lower edge there is room over tldraw's toolbar, as `--ss-free-left` and
 * `--ss-free-top` where the panels along its left and its top end, and as `data-wide` whether rows of buttons have room
 * beside each other.
 */
export function useCanvasRoom(): void {
  const editor = useEditor()
  useQuickReactor('room of the canvas', () => {
    const container = editor.getContainer()
    const { w } = editor.getViewportScreenBounds()
    container.style.setProperty('--ss-above-toolbar', `${toolbarPx(w) + AIR_PX}px`)
    const free = freeScreen(editor)
    container.style.setProperty('--ss-free-left', `${free.x}px`)
    container.style.setProperty('--ss-free-top', `${free.y}px`)
    container.toggleAttribute('data-wide', w >= WIDE_PX)
  }, [editor])
}
