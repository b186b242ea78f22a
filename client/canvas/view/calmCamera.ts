import type { Editor } from 'tldraw'
import { fitBoard } from './fit.ts'
import { bringIntoView, freeScreen } from './freeView.ts'

/**
 * Whatever in tldraw moves the camera keeps to the free part of the canvas, and what does so by itself only pans: after
 * a paste or a drop it would zoom out as far as it takes, and nothing brings the old zoom back.
 */
export function calmCamera(editor: Editor): void {
  const resetZoom = editor.resetZoom.bind(editor)
  editor.zoomToFit = () => {
    fitBoard(editor, 'glide')
    return editor
  }
  editor.zoomToSelection = () => {
    const selected = editor.getSelectionPageBounds()
    if (selected !== null) bringIntoView(editor, selected)
    return editor
  }
  editor.resetZoom = (point, opts) => {
    const isMiddle = point === undefined || point.equals(editor.getViewportScreenCenter())
    return resetZoom(isMiddle ? freeScreen(editor).center : point, opts)
  }
}
