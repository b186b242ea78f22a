import { findComponent } from '../../catalog/index.ts'
import type { Box } from '../../geometry/box.ts'
import { wrapText } from '../../geometry/wrapText.ts'
import { isNew } from '../../placing/addition.ts'
import type { AdditionPlan } from '../../placing/planAddition.ts'
import { familyOf } from '../card/cardLayout.ts'
import { cardInk } from '../base/cardInk.ts'
import { LANE_TINTS } from '../base/laneTints.ts'
import { labelMarks, linkLine } from '../links/linkMarks.ts'
import type { Mark } from '../base/mark.ts'
import { laneTint, tinted } from './tinted.ts'

/** On screen no title is smaller, px. */
const LEGIBLE_PX = 9
const TITLE_PX = 14
const LINE_HEIGHT = 1.15
/** Below this scale a label would be illegible, and a line thinner than one can see. */
const LABELLED_SCALE = 0.5
const LEAST_SCALE = 0.6

/**
 * What is about to be added in small, shown at `scale`: what is new in full colour, what it joins on to in outline, the
 * rest faintly.
 */
export function additionMarks(plan: AdditionPlan, theme: 'light' | 'dark', scale: number): Mark[] {
  const ink = cardInk(theme)
  const named = new Set(plan.reused.map(({ node }) => node.key))
  const changed = new Set(plan.lanes.map(({ id }) => id))
  const kept = plan.standing.links.filter(({ id }) => !plan.links.some(({ existingId }) => existingId === id))
  const around = plan.standing.parts.filter(({ id }) => !named.has(id))
  return [
    ...[...plan.standing.lanes.filter(({ id }) => !changed.has(id)), ...plan.lanes].map((lane) => laneOf(lane, theme)),
    ...kept.map(({ kind = 'request', course }): Mark => {
      const marks = linkLine(kind, course?.points ?? [], theme, { isDashed: false })
      return { is: 'group', opacity: 0.25, marks }
    }),
    ...around.flatMap((card) => [
      box(card, { fill: ink.card, stroke: ink.line, strokeWidth: 1.5 }),
      ...titleMarks(card, card.title, scale, { fill: ink.text, opacity: 0.6 }),
    ]),
    ...plan.links.flatMap(({ route, link }) =>
      route === undefined
        ? []
        : [
            ...linkLine(link.kind, route.body, theme, { width: 2.5 / Math.max(scale, LEAST_SCALE) }),
            ...(link.label === '' || scale < LABELLED_SCALE
              ? []
              : [box(route.label, { fill: ink.canvas }, 4), ...labelMarks(link.label, route.label, theme)]),
          ],
    ),
    ...plan.reused.flatMap((card) => [
      box(card, { fill: ink.card, stroke: ink.strongLine, strokeWidth: 2 }),
      ...titleMarks(card, card.node.title, scale, { fill: ink.text }),
    ]),
    ...plan.cards.flatMap((card) => [
      ...tinted(card, ink.card, familyOf(findComponent(card.node.kind))[theme], 0.14, { rx: 10, strokeWidth: 2 }),
      ...titleMarks(card, card.node.title, scale, { fill: ink.text, isBold: true }),
    ]),
  ]
}

function laneOf(lane: AdditionPlan['lanes'][number], theme: 'light' | 'dark'): Mark {
  const line = { rx: 12, fillOpacity: 0.07, stroke: LANE_TINTS[lane.plane][theme], strokeOpacity: 0.4 }
  return laneTint(lane, theme, isNew(lane.id) ? { ...line, dash: '8 5' } : line)
}

function box({ x, y, w, h }: Box, paint: { fill: string; stroke?: string; strokeWidth?: number }, rx = 10): Mark {
  return { is: 'rect', x, y, w, h, rx, ...paint }
}

function titleMarks(
  card: Box,
  title: string,
  scale: number,
  { fill, opacity = 1, isBold = false }: { fill: string; opacity?: number; isBold?: boolean },
): Mark[] {
  const size = Math.max(TITLE_PX, LEGIBLE_PX / scale)
  const lines = wrapText(title, { fontSize: size, weight: 'bold' }, card.w - 16, 2)
  const top = card.y + card.h / 2 - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.36
  const marks = lines.map((text, at): Mark => ({
    is: 'text',
    x: card.x + card.w / 2,
    y: top + at * size * LINE_HEIGHT,
    text,
    font: 'sans',
    size,
    weight: isBold ? 'bold' : 'regular',
    fill,
    anchor: 'middle',
  }))
  return opacity === 1 ? marks : [{ is: 'group', opacity, marks }]
}
