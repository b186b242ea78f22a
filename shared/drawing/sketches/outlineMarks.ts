import { findComponent } from '../../catalog/index.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { wrapText } from '../../geometry/wrapText.ts'
import type { PlacedLane, PlacedNode } from '../../kit/placeKit.ts'
import type { KitPlan } from '../../kit/planKit.ts'
import { familyOf } from '../card/cardLayout.ts'
import { cardInk } from '../base/cardInk.ts'
import { LANE_TINTS } from '../base/laneTints.ts'
import { linkLine } from '../links/linkMarks.ts'
import type { Mark } from '../base/mark.ts'
import { laneTint } from './tinted.ts'

/** Words that can still be read when the drawing is a third of its size. */
const TITLE = { fontSize: 22, weight: 'bold' } as const
const SMALL_TITLE = { fontSize: 18, weight: 'bold' } as const
const BAR_PX = 8
const LINK_PX = 3

/** An architecture that is read while small: large titles, colours and links, no labels. */
export function outlineMarks({ placement: { lanes, nodes }, routes }: KitPlan, theme: 'light' | 'dark'): Mark[] {
  return [
    ...lanes.map(({ lane, ...box }) => {
      const color = LANE_TINTS[lane.plane][theme]
      return laneTint({ ...box, plane: lane.plane }, theme, { rx: 16, stroke: color, strokeOpacity: 0.28 })
    }),
    ...routes.flatMap(({ link, body }) => linkLine(link.kind, body, theme, { width: LINK_PX })),
    ...lanes.map((placed) => laneTitle(placed, theme)),
    ...nodes.flatMap((placed) => card(placed, theme)),
  ]
}

/** Over the links, because letters of this size are larger than the place that was kept free for them. */
function laneTitle({ lane, x, y, w }: PlacedLane, theme: 'light' | 'dark'): Mark {
  return {
    is: 'text',
    x: x + 20,
    y: y + 29,
    text: shortened(lane.title, w - 40).toUpperCase(),
    font: 'sans',
    size: 17,
    weight: 'bold',
    letterSpacing: 0.6,
    fill: LANE_TINTS[lane.plane][theme],
    halo: { color: cardInk(theme).canvas, width: 6 },
  }
}

/** A lane's title, or its first words where the lane is too narrow for it in capitals. */
function shortened(title: string, width: number): string {
  const words = title.split(' ')
  while (words.length > 1 && textWidth(words.join(' ').toUpperCase(), SMALL_TITLE) > width) words.pop()
  return words.join(' ').replace(/[,&]$/, '').trimEnd()
}

function card({ node, x, y, w, h }: PlacedNode, theme: 'light' | 'dark'): Mark[] {
  const ink = cardInk(theme)
  const definition = findComponent(node.kind)
  const room = w - BAR_PX - 20
  const title = node.title || (definition?.title ?? node.kind)
  const isShort = wrapText(title, TITLE, room, Infinity).length * 25 <= h - 8
  const style = isShort && title.split(/\s+/).every((word) => textWidth(word, TITLE) <= room) ? TITLE : SMALL_TITLE
  const linePx = style.fontSize + 3
  const lines = wrapText(title, style, room, Math.floor((h - 6) / linePx))
  const top = y + (h - lines.length * linePx) / 2
  return [
    { is: 'rect', x, y, w, h, rx: 10, fill: ink.card, stroke: ink.line, strokeWidth: 2 },
    { is: 'rect', x, y, w: BAR_PX, h, rx: 4, fill: familyOf(definition)[theme] },
    ...lines.map((text, at): Mark => ({
      is: 'text',
      x: x + BAR_PX + 12,
      y: top + at * linePx + style.fontSize * 0.86,
      text,
      font: 'sans',
      size: style.fontSize,
      weight: 'bold',
      fill: ink.text,
    })),
  ]
}
