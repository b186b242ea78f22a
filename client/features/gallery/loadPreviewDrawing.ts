/** A chunk of its own, because the drawing needs the whole catalogue, which the board loads anyway. */
export function loadPreviewDrawing() {
  return import('../../drawing/KitPreviewDrawing.tsx')
}
