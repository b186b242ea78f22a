import type { Editor, TLArrowBinding, TLArrowShape, TLShape, TLShapeId } from 'tldraw'
import { straighten } from '../../../shared/tidy/straighten.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { leadLink } from '../../canvas/links/leadLink.ts'
import { linkOf, planLinks } from '../../canvas/links/planLink.ts'
import { moveTo } from './moveTo.ts'
import { isPinned } from '../../shapes/pins.ts'
import { slideThrough } from './slide.ts'

export type StraightenResult = 'straightened' | 'too few' | 'straight already'

/** Brings the selected components into line, and leads the links between them straight. One step of undo. */
export function straightenSelection(editor: Editor): StraightenResult {
  const shapes = editor.getSelectedShapes().filter(({ type }) => type !== 'arrow' && type !== 'lane')
  if (shapes.length < 2) return 'too few'
  const before = shapes.map(({ id }) => rectOf(editor, id))
  const after = straighten(
    shapes.map((shape, at) => ({
      ...(before[at] as (typeof before)[0]),
      isFixed: isPinned(shape) || editor.isShapeOrAncestorLocked(shape),
    })),
  )
  const isDone = after.every(
    ({ x, y }, at) => Math.abs(x - (before[at]?.x ?? x)) + Math.abs(y - (before[at]?.y ?? y)) < 0.5,
  )
  if (isDone) return 'straight already'
  editor.markHistoryStoppingPoint('straighten')
  slideThrough(editor, () => editor.run(() => {
    shapes.forEach(({ id }, at) => moveTo(editor, id, after[at]))
    leadBetween(editor, shapes)
  }))
  return 'straightened'
}

function leadBetween(editor: Editor, shapes: readonly TLShape[]): void {
  const ids = new Set<string>(shapes.map(({ id }) => id))
  const touching = new Set(
    shapes.flatMap(({ id }) => editor.getBindingsToShape<TLArrowBinding>(id, 'arrow').map(({ fromId }) => fromId)),
  )
  const links = [...touching].flatMap((id) => {
    const arrow = editor.getShape<TLArrowShape>(id)
    return arrow === undefined || arrow.props.kind !== 'elbow' || editor.isShapeOrAncestorLocked(arrow)
      ? []
      : (linkOf(editor, arrow) ?? [])
  })
  const inner = links.filter(({ from, to }) => ids.has(from) && ids.has(to))
  if (inner.length === 0) return
  planLinks(editor, inner).forEach((route, at) => {
    const arrow = editor.getShape<TLArrowShape>(inner[at]?.id as TLShapeId)
    if (route !== undefined && arrow !== undefined) leadLink(editor, arrow, route)
  })
}
