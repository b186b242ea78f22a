import { OverlayUtil, type TLOverlay } from 'tldraw'
import { isLensOn, stampedShapes } from '../../canvas/round/lens.ts'
import { drawStamp } from './drawStamp.ts'

/** Each thing in the colour and with the number of the step at which it was drawn, above the board and never in it. */
export class LensOverlayUtil extends OverlayUtil {
  static override type = 'lens'
  override options = { zIndex: 50 }

  override isActive(): boolean {
    return isLensOn(this.editor)
  }

  override getOverlays(): TLOverlay[] {
    return [{ id: 'lens', type: 'lens', props: {} }]
  }

  override render(ctx: CanvasRenderingContext2D): void {
    const { editor } = this
    const look = { zoom: editor.getZoomLevel(), colorMode: editor.getColorMode() }
    const unseen = editor.getCulledShapes()
    for (const { shape, stamp } of stampedShapes(editor))
      if (!unseen.has(shape.id)) drawStamp(ctx, editor, shape, stamp, look)
  }
}
