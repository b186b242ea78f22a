import {
  createBindingId,
  createShapeId,
  toRichText,
  type Editor,
  type TLArrowBinding,
  type TLArrowShape,
  type TLShapeId,
  type VecLike,
} from 'tldraw'
import type { Route } from '../../../shared/routing/route.ts'
import type { Port } from '../../../shared/geometry/port.ts'
import { boundsOf } from '../../../shared/geometry/box.ts'
import { LINK_LOOKS, type LinkKind } from '../../../shared/board/links.ts'
import { rectOf } from '../view/rectOf.ts'
import { choosePorts } from '../../../shared/routing/choosePorts.ts'
import { anchorAt, portAt } from '../../../shared/geometry/port.ts'
import { planLinks } from './planLink.ts'

export interface LinkWish {
  from: TLShapeId
  to: TLShapeId
  kind: LinkKind
  label?: string
}

/**
 * Joins two shapes with an elbow arrow: along `route`, or without one by a way that keeps clear of what lies between
 * and apart from other links. Part of the running history step.
 */
export function createLink(editor: Editor, { from, to, kind, label = '' }: LinkWish, route?: Route): TLShapeId {
  const id = createShapeId()
  const way = route ?? planLinks(editor, [{ id, from, to, kind, label }])[0]
  const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
  editor.createShape<TLArrowShape>({
    id,
    type: 'arrow',
    meta: { link: kind },
    ...(way && placeOf(way)),
    props: {
      kind: 'elbow',
      dash,
      arrowheadStart,
      arrowheadEnd,
      fill: 'solid',
      size: 's',
      font: 'sans',
      richText: toRichText(label),
      ...(way && courseOf(way)),
    },
  })
  const { start, end } = anchorsOf(editor, from, to, way)
  editor.createBindings<TLArrowBinding>([bindingTo(id, from, 'start', start), bindingTo(id, to, 'end', end)])
  return id
}

/** Leads a link that is there another way, and names it anew. Part of the running history step. */
export function rerouteLink(editor: Editor, id: TLShapeId, label: string, route: Route): void {
  const bindings = editor.getBindingsFromShape<TLArrowBinding>(id, 'arrow')
  const from = bindings.find(({ props }) => props.terminal === 'start')?.toId
  const to = bindings.find(({ props }) => props.terminal === 'end')?.toId
  if (from === undefined || to === undefined) return
  const { start, end } = anchorsOf(editor, from, to, route)
  editor.updateShape<TLArrowShape>({
    id,
    type: 'arrow',
    props: { kind: 'elbow', richText: toRichText(label), ...courseOf(route) },
  })
  editor.updateBindings(
    bindings.map((binding) => ({
      ...binding,
      props: {
        ...binding.props,
        normalizedAnchor: binding.props.terminal === 'start' ? start : end,
        isExact: false,
        isPrecise: true,
        snap: 'edge-point',
      },
    })),
  )
}

/** Where the arrow lies until its bindings take over, because others may see it before them. */
function placeOf({ points }: Route): { x: number; y: number } {
  const { x, y } = boundsOf(points.map((point) => ({ ...point, w: 0, h: 0 })))
  return { x, y }
}

function courseOf(route: Route): Pick<TLArrowShape['props'], 'elbowMidPoint' | 'labelPosition' | 'start' | 'end'> {
  const { x, y } = placeOf(route)
  const [first, last] = [route.points[0] ?? { x, y }, route.points.at(-1) ?? { x, y }]
  return {
    elbowMidPoint: route.midPoint,
    labelPosition: route.labelPosition,
    start: { x: first.x - x, y: first.y - y },
    end: { x: last.x - x, y: last.y - y },
  }
}

function anchorsOf(
  editor: Editor,
  from: TLShapeId,
  to: TLShapeId,
  route: Route | undefined,
): { start: VecLike; end: VecLike } {
  const [a, b] = [rectOf(editor, from), rectOf(editor, to)]
  const { start, end } = route ?? choosePorts(a, b, portsOn(editor, from), portsOn(editor, to))
  return { start: anchorAt(start, a), end: anchorAt(end, b) }
}

/** Where links already touch a shape. */
function portsOn(editor: Editor, id: TLShapeId): Port[] {
  return editor
    .getBindingsToShape<TLArrowBinding>(id, 'arrow')
    .map(({ props }) => portAt(props.normalizedAnchor, rectOf(editor, id)))
}

function bindingTo(arrow: TLShapeId, to: TLShapeId, terminal: 'start' | 'end', { x, y }: VecLike) {
  return {
    id: createBindingId(), type: 'arrow' as const, fromId: arrow, toId: to, meta: {},
    // Precise and on the side, because that is what makes an elbow arrow leave exactly there.
    props: { terminal, normalizedAnchor: { x, y }, isExact: false, isPrecise: true, snap: 'edge-point' as const },
  }
}
