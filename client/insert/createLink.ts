import { createBindingId, createShapeId, toRichText, type Editor, type TLArrowBinding, type TLArrowShape, type TLShapeId } from 'tldraw'
import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import type { Port } from '../../shared/board/kitElbow.ts'
import type { Rect } from './findPlace.ts'
import { anchorAt, choosePorts, portAt } from './linkPorts.ts'
import { planLinks } from './planLink.ts'

export interface LinkWish {
  from: TLShapeId
  to: TLShapeId
  kind: LinkKind
  label?: string
}

/** Joins two shapes with an elbow arrow that keeps clear of what lies between and apart from other links. Part of the running history step. */
export function createLink(editor: Editor, { from, to, kind, label = '' }: LinkWish): TLShapeId {
  const id = createShapeId()
  const [route] = planLinks(editor, [{ id, from, to, kind, label }])
  const { start, end } = route ?? choosePorts(rectOf(editor, from), rectOf(editor, to), portsOn(editor, from), portsOn(editor, to))
  const { dash, arrowheadStart, arrowheadEnd } = LINK_LOOKS[kind]
  editor.createShape<TLArrowShape>({
    id, type: 'arrow', meta: { link: kind },
    props: {
      kind: 'elbow', dash, arrowheadStart, arrowheadEnd, fill: 'solid', size: 's', font: 'sans', richText: toRichText(label),
      elbowMidPoint: route?.midPoint ?? 0.5, labelPosition: route?.labelPosition ?? 0.5,
    },
  })
  editor.createBindings<TLArrowBinding>([bindingTo(editor, id, from, 'start', start), bindingTo(editor, id, to, 'end', end)])
  return id
}

export function rectOf(editor: Editor, id: TLShapeId): Rect {
  const bounds = editor.getShapePageBounds(id)
  return bounds === undefined ? { x: 0, y: 0, w: 0, h: 0 } : { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }
}

/** Where links already touch a shape. */
function portsOn(editor: Editor, id: TLShapeId): Port[] {
  return editor.getBindingsToShape<TLArrowBinding>(id, 'arrow').map(({ props }) => portAt(props.normalizedAnchor, rectOf(editor, id)))
}

function bindingTo(editor: Editor, arrow: TLShapeId, to: TLShapeId, terminal: 'start' | 'end', port: Port) {
  return {
    id: createBindingId(), type: 'arrow' as const, fromId: arrow, toId: to, meta: {},
    props: { terminal, normalizedAnchor: anchorAt(port, rectOf(editor, to)), isExact: false, isPrecise: true, snap: 'edge-point' as const },
  }
}
