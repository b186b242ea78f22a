import { OverlayUtil, type TLOverlay } from 'tldraw'
import { ringAt } from './pulse.ts'
import { touchedOf } from './touched.ts'

/** As `--ss-warn`; a canvas knows no custom properties. */
const COLORS = { light: '#b45309', dark: '#f59e0b' } as const

/** In px on screen. */
const GAP_PX = 6
const LINE_PX = 2
const CORNER_PX = 12
const DASHES_PX = [7, 5]

/** What a curveball is about, with a line around it that pulses at first; above the board and never in it. */
export class TouchedOverlayUtil extends OverlayUtil {
  static override type = 'curveball'
  override options = { zIndex: 45 }

  override isActive(): boolean {
    return touchedOf(this.editor).parts.length > 0
  }

  override getOverlays(): TLOverlay[] {
    return [{ id: 'curveball', type: 'curveball', props: {} }]
  }

  override render(ctx: CanvasRenderingContext2D): void {
    const { editor } = this
    const { parts, beatMs } = touchedOf(editor)
    const [zoom, ring, unseen] = [editor.getZoomLevel(), ringAt(beatMs), editor.getCulledShapes()]
    ctx.strokeStyle = COLORS[editor.getColorMode()]
    ctx.lineWidth = LINE_PX / zoom
    for (const { id } of parts) {
      const box = unseen.has(id) ? undefined : editor.getShapePageBounds(id)
      if (box === undefined) continue
      ctx.setLineDash(DASHES_PX.map((px) => px / zoom))
      around(ctx, box, GAP_PX / zoom, CORNER_PX / zoom)
      if (ring === undefined) continue
      ctx.setLineDash([])
      ctx.globalAlpha = ring.alpha
      around(ctx, box, (GAP_PX + ring.awayPx) / zoom, (CORNER_PX + ring.awayPx) / zoom)
      ctx.globalAlpha = 1
    }
    ctx.setLineDash([])
  }
}

function around(
  ctx: CanvasRenderingContext2D, { x, y, w, h }: { x: number; y: number; w: number; h: number }, gap: number,
  corner: number,
): void {
  ctx.beginPath()
  ctx.roundRect(x - gap, y - gap, w + 2 * gap, h + 2 * gap, corner)
  ctx.stroke()
}
