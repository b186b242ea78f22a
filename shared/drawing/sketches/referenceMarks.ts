import { findComponent } from '../../catalog/index.ts'
import type { PlacedNode } from '../../kit/placeKit.ts'
import type { KitPlan } from '../../kit/planKit.ts'
import type { Route } from '../../routing/route.ts'
import { familyOf } from '../card/cardLayout.ts'
import { cardMarks } from '../card/cardMarks.ts'
import { cardInk } from '../base/cardInk.ts'
import { laneMarks } from '../card/laneMarks.ts'
import { LABEL_NEAR_PX } from '../../routing/labelSize.ts'
import { labelMarks, linkLine, plateOf } from '../links/linkMarks.ts'
import type { Mark } from '../base/mark.ts'
import { laneTint, tinted } from './tinted.ts'

export interface ReferenceOptions {
  /** Ids of the parts that the board lacks. */
  missing: ReadonlySet<string>
  /** Draws whole cards and labels, for a picture that is large enough to be read. */
  hasWords: boolean
  theme: 'light' | 'dark'
}

/** px by which the frame around a missing card stands off. */
const GAP_PX = 5

/** A kit's reference where the board would have everything. */
export function referenceMarks({ placement: { lanes, nodes }, routes }: KitPlan, options: ReferenceOptions): Mark[] {
  const { theme, hasWords } = options
  return [
    ...lanes.map(({ lane, x, y, w, h }): Mark =>
      hasWords
        ? { is: 'group', x, y, marks: laneMarks({ ...lane, w, h }, theme) }
        : laneTint({ x, y, w, h, plane: lane.plane }, theme, { rx: 12, strokeOpacity: 0.28 }),
    ),
    ...routes.flatMap((route) => linkLine(route.link.kind, route.body, theme)),
    ...nodes.flatMap((placed) => (hasWords ? card(placed, options) : block(placed, options))),
    ...(hasWords ? routes.flatMap((route) => plate(route, theme)) : []),
  ]
}

function block({ node, ...box }: PlacedNode, { missing, theme }: ReferenceOptions): Mark[] {
  const color = familyOf(findComponent(node.kind))[theme]
  const line = { rx: 12, strokeWidth: 1, isHairline: true, title: node.title }
  return missing.has(node.id)
    ? tinted(box, cardInk(theme).card, color, 0, { ...line, dash: '3 2' })
    : tinted(box, cardInk(theme).card, color, 0.55, line)
}

function card({ node, x, y, w, h }: PlacedNode, { missing, theme }: ReferenceOptions): Mark[] {
  const { kind, title, technology = '', attrs, id } = node
  const marks = cardMarks({ w, h, kind, title, technology, note: '', attrs: { ...attrs } }, theme)
  const gap: Mark = {
    is: 'rect',
    x: -GAP_PX,
    y: -GAP_PX,
    w: w + 2 * GAP_PX,
    h: h + 2 * GAP_PX,
    rx: 14,
    stroke: cardInk(theme).accent,
    strokeWidth: 2,
    dash: '6 4',
  }
  return [{ is: 'group', x, y, marks: missing.has(id) ? [...marks, gap] : marks }]
}

function plate({ link, label }: Route, theme: 'light' | 'dark'): Mark[] {
  if (link.label === '') return []
  return [
    { is: 'rect', ...plateOf(label, LABEL_NEAR_PX), rx: 4, fill: cardInk(theme).canvas },
    ...labelMarks(link.label, label, theme),
  ]
}
