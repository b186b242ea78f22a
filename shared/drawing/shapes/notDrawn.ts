import { boxOutline, type ShapeDrawing } from '../scene.ts'
import type { TLBookmarkShape, TLEmbedShape, TLVideoShape } from '@tldraw/tlschema'

type Foreign = TLBookmarkShape | TLEmbedShape | TLVideoShape

/** What shows something of another site, or moves: a picture says that it is left out. */
function leftOut<S extends Foreign>(what: string): ShapeDrawing<S> {
  return { draw: () => ({ notDrawn: `is ${what}` }), outline: ({ props: { w, h } }) => [boxOutline(w, h)] }
}

export const bookmarkDrawing = leftOut<TLBookmarkShape>('a bookmark')
export const embedDrawing = leftOut<TLEmbedShape>('an embedded page')
export const videoDrawing = leftOut<TLVideoShape>('a video')
