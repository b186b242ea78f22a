import {
  Circle2d,
  OverlayUtil,
  type Geometry2d,
  type TLOverlay,
  type TLPointerEventInfo,
  type TLShapeId,
} from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import { handleCentre, handleReach, handleSides } from '../../canvas/links/linkHandles.ts'
import { componentAt } from './connect.ts'
import { connecting } from './connectState.ts'
import { drawHandle, drawPreview } from './drawConnecting.ts'

interface ConnectHandle extends TLOverlay {
  props: { from: TLShapeId; side: Side }
}

const PREFIX = 'connect/'

/**
 * The four handles of the hovered, else the only selected component, and the link that is pulled out of one. Drawn by
 * tldraw on its canvas of overlays, below the handles of its own selection, which so keep their hits; costs nothing
 * while nothing is hovered.
 */
export class ConnectOverlayUtil extends OverlayUtil<ConnectHandle> {
  static override type = 'connect'
  override options = { zIndex: 90 }

  override isActive(): boolean {
    return connecting(this.editor) !== undefined || this.#source() !== undefined
  }

  override getOverlays(): ConnectHandle[] {
    const from = this.#source()
    if (from === undefined) return []
    return handleSides(this.editor, from).map((side) => ({
      id: `${PREFIX}${side}/${from}`,
      type: 'connect',
      props: { from, side },
    }))
  }

  override getGeometry({ props }: ConnectHandle): Geometry2d {
    const { x, y } = handleCentre(this.editor, props.from, props.side)
    const radius = handleReach(this.editor)
    return new Circle2d({ x: x - radius, y: y - radius, radius, isFilled: true })
  }

  override getCursor() {
    return 'cross' as const
  }

  override onPointerDown({ props }: ConnectHandle, info: TLPointerEventInfo): void {
    this.editor.root.children?.['select']?.transition('drawing_link', { ...info, ...props })
  }

  override render(ctx: CanvasRenderingContext2D, handles: ConnectHandle[]): void {
    const { editor } = this
    const colorMode = editor.getColorMode()
    const zoom = editor.getZoomLevel()
    const hovered = editor.overlays.getHoveredOverlayId()
    const isCoarse = editor.getInstanceState().isCoarsePointer
    for (const { id, props } of handles)
      drawHandle(ctx, handleCentre(editor, props.from, props.side), {
        zoom,
        colorMode,
        isLarge: id === hovered || isCoarse,
        isHot: id === hovered,
      })
    drawPreview(ctx, editor, { zoom, colorMode })
  }

  /** The component that shows its handles. */
  #source(): TLShapeId | undefined {
    const { editor } = this
    if (
      !editor.isIn('select.idle') ||
      connecting(editor) !== undefined ||
      editor.getIsReadonly() ||
      editor.getInstanceState().isChangingStyle
    )
      return undefined
    const id = this.#hovered() ?? editor.getOnlySelectedShapeId()
    const shape = id === null ? undefined : componentAt(editor, id)
    return shape?.id
  }

  /** Over a handle tldraw counts no shape as hovered, so the handle itself tells whose it is. */
  #hovered(): TLShapeId | null {
    const overlay = this.editor.overlays.getHoveredOverlayId()
    if (overlay?.startsWith(PREFIX)) return overlay.slice(overlay.indexOf('/', PREFIX.length) + 1) as TLShapeId
    const shape = this.editor.getHoveredShape()
    return shape?.type === 'component' ? shape.id : null
  }
}
