import {
  Circle2d,
  OverlayUtil,
  unsafe__withoutCapture,
  type Geometry2d,
  type TLOverlay,
  type TLPointerEventInfo,
  type TLShapeId,
} from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { componentAt } from './connect.ts'
import { connecting, type Point } from './connectState.ts'
import { drawHandle, drawPreview } from './drawConnecting.ts'
import { outside } from './elbowPath.ts'

interface ConnectHandle extends TLOverlay {
  props: { from: TLShapeId; side: Side }
}

const SIDES: readonly Side[] = ['right', 'bottom', 'left', 'top']
const PREFIX = 'connect/'
/** On a smaller card the handles would hide what is around it, in px on screen. */
const SMALLEST_CARD_PX = 60
/** In px on screen: how far outside of the card a handle stands, and how far around it it can be hit. */
const FINE = { distance: 17, hit: 14 } as const
const COARSE = { distance: 27, hit: 22 } as const

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
    return SIDES.filter((side) => this.#isFree(from, side)).map((side) => ({
      id: `${PREFIX}${side}/${from}`,
      type: 'connect',
      props: { from, side },
    }))
  }

  override getGeometry({ props }: ConnectHandle): Geometry2d {
    const { x, y } = this.#centre(props.from, props.side)
    const radius = this.#size().hit / this.editor.getZoomLevel()
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
      drawHandle(ctx, this.#centre(props.from, props.side), {
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
    if (shape === undefined || editor.isShapeOrAncestorLocked(shape)) return undefined
    return shape.props.w * editor.getZoomLevel() < SMALLEST_CARD_PX ? undefined : shape.id
  }

  /** Over a handle tldraw counts no shape as hovered, so the handle itself tells whose it is. */
  #hovered(): TLShapeId | null {
    const overlay = this.editor.overlays.getHoveredOverlayId()
    if (overlay?.startsWith(PREFIX)) return overlay.slice(overlay.indexOf('/', PREFIX.length) + 1) as TLShapeId
    const shape = this.editor.getHoveredShape()
    return shape?.type === 'component' ? shape.id : null
  }

  #size(): typeof FINE | typeof COARSE {
    return this.editor.getInstanceState().isCoarsePointer ? COARSE : FINE
  }

  #centre(from: TLShapeId, side: Side): Point {
    return outside(rectOf(this.editor, from), side, this.#size().distance / this.editor.getZoomLevel())
  }

  /** A handle gives way to a card that stands where it would, so that this one can still be pressed. */
  #isFree(from: TLShapeId, side: Side): boolean {
    const at = this.#centre(from, side)
    return (
      unsafe__withoutCapture(() =>
        this.editor.getShapeAtPoint(at, {
          hitInside: true,
          filter: ({ id, type }) => type === 'component' && id !== from,
        }),
      ) === undefined
    )
  }
}
