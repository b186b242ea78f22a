import { OverlayUtil, type Box, type TLOverlay } from 'tldraw'
import { spotlightOf, spotlitHere } from '../../canvas/spotlight/editorSpotlight.ts'

/** In px on screen. */
const AIR_PX = 10
const RADIUS_PX = 14
const LINE_PX = 3
/** The colour of the canvas over what is not pointed at: it is quieter, and can still be read. */
const VEILS = { light: 'rgb(248 250 252 / 0.55)', dark: 'rgb(16 18 21 / 0.55)' } as const

/** What a host points at stands out, and the rest of the board steps back; nothing of it is in the board. */
export class SpotlightOverlayUtil extends OverlayUtil {
  static override type = 'spotlight'
  override options = { zIndex: 40 }

  override isActive(): boolean {
    return this.#inView().length > 0
  }

  override getOverlays(): TLOverlay[] {
    return [{ id: 'spotlight', type: 'spotlight', props: {} }]
  }

  override render(ctx: CanvasRenderingContext2D): void {
    const { editor } = this
    const lit = this.#inView()
    const zoom = editor.getZoomLevel()
    const { x, y, w, h } = editor.getViewportPageBounds()
    ctx.save()
    for (const box of lit) {
      ctx.beginPath()
      ctx.rect(x, y, w, h)
      trace(ctx, box, zoom)
      ctx.clip('evenodd')
    }
    ctx.fillStyle = VEILS[editor.getColorMode()]
    ctx.fillRect(x, y, w, h)
    ctx.restore()
    const by = spotlightOf(editor)?.by
    ctx.strokeStyle = typeof by === 'object' ? by.color : editor.user.getColor()
    ctx.lineWidth = LINE_PX / zoom
    for (const box of lit) {
      ctx.beginPath()
      trace(ctx, box, zoom)
      ctx.stroke()
    }
  }

  /** A view with nothing of it in sight stays as it is. */
  #inView(): Box[] {
    const { editor } = this
    const view = editor.getViewportPageBounds()
    const boxes = spotlitHere(editor).flatMap((id) => editor.getShapePageBounds(id) ?? [])
    return boxes.some((box) => view.collides(box)) ? boxes : []
  }
}

function trace(ctx: CanvasRenderingContext2D, { x, y, w, h }: Box, zoom: number): void {
  const air = AIR_PX / zoom
  ctx.roundRect(x - air, y - air, w + 2 * air, h + 2 * air, RADIUS_PX / zoom)
}
