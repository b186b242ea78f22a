import { StateNode, Vec, type TLShapeId, type TLTickEventInfo } from 'tldraw'
import type { Side } from '../../../shared/geometry/port.ts'
import { askForLabel } from '../../canvas/links/askedLabel.ts'
import { componentAt, connectExisting } from './connect.ts'
import { connecting, setConnecting } from './connectState.ts'
import { openNeighboursAt, openNeighboursToward } from './openNeighbours.ts'

/** A near miss still means the card, in px on screen. */
const TARGET_MARGIN_PX = 10

/**
 * The select tool while a link is pulled out of a component's handle. Escape gives it up; nothing is stored before it
 * ends.
 */
export class DrawingLink extends StateNode {
  static override id = 'drawing_link'

  override onEnter({ from, side }: { from: TLShapeId; side: Side }): void {
    const { x, y } = this.editor.inputs.getCurrentPagePoint()
    setConnecting(this.editor, { step: 'drawing', from, side, point: { x, y }, target: undefined })
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onExit(): void {
    if (connecting(this.editor)?.step === 'drawing') setConnecting(this.editor, undefined)
    this.editor.setHintingShapes([])
    this.editor.setCursor({ type: 'default', rotation: 0 })
  }

  override onPointerMove(): void {
    this.#follow()
  }

  override onTick({ elapsed }: TLTickEventInfo): void {
    if (this.editor.inputs.getIsDragging()) this.editor.edgeScrollManager.updateEdgeScrolling(elapsed)
  }

  override onPointerUp(): void {
    const { editor } = this
    const wasDragged = this.#wasDragged()
    this.#follow()
    const link = connecting(editor)
    this.parent.transition('idle')
    if (link?.step !== 'drawing') return
    if (link.target !== undefined) this.#join(link.from, link.target)
    else if (wasDragged) openNeighboursAt(editor, link.from, link.side, link.point)
    else openNeighboursToward(editor, link.from, link.side)
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }

  override onInterrupt(): void {
    this.parent.transition('idle')
  }

  #join(from: TLShapeId, target: TLShapeId): void {
    const id = connectExisting(this.editor, from, target, 'out')
    // On a touch screen the letters would come up over half of the board.
    if (id !== undefined && !this.editor.getInstanceState().isCoarsePointer) askForLabel(this.editor, id)
  }

  #follow(): void {
    const { editor } = this
    const link = connecting(editor)
    // A peer may have deleted the component meanwhile.
    if (link?.step !== 'drawing' || componentAt(editor, link.from) === undefined) {
      setConnecting(editor, undefined)
      return
    }
    const { x, y } = editor.inputs.getCurrentPagePoint()
    const target = this.#targetAt({ x, y }, link.from)
    editor.setHintingShapes(target === undefined ? [] : [target])
    setConnecting(editor, { ...link, point: { x, y }, target })
  }

  /** Judged anew, because by now tldraw has forgotten that it was a drag. */
  #wasDragged(): boolean {
    const { inputs, options } = this.editor
    const isCoarse = this.editor.getInstanceState().isCoarsePointer
    return (
      Vec.Dist2(inputs.getOriginScreenPoint(), inputs.getCurrentScreenPoint()) >
      (isCoarse ? options.coarseDragDistanceSquared : options.dragDistanceSquared)
    )
  }

  #targetAt(point: { x: number; y: number }, from: TLShapeId): TLShapeId | undefined {
    return this.editor.getShapeAtPoint(point, {
      hitInside: true, margin: TARGET_MARGIN_PX / this.editor.getZoomLevel(),
      filter: ({ id, type }) => type === 'component' && id !== from,
    })?.id
  }
}
