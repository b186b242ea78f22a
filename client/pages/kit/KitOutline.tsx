import type { Route } from '../../../shared/routing/route.ts'
import type { PlacedLane, PlacedNode } from '../../../shared/kit/placeKit.ts'
import type { KitPlan } from '../../../shared/kit/planKit.ts'
import { textWidth, wrapText } from '../../../shared/geometry/textMetrics.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { familyOf } from '../../../shared/drawing/card/cardLayout.ts'
import { LinkLine } from '../../drawing/LinkLine.tsx'
import { toneOf } from '../../drawing/tone.ts'

/** Words that can still be read when the drawing is a third of its size. */
const TITLE = { fontSize: 22, weight: 'bold' } as const
const SMALL_TITLE = { fontSize: 18, weight: 'bold' } as const
const BAR_PX = 8
const MARGIN_PX = 4

/** An architecture that is read while small: large titles, colours and links, no labels. */
export function KitOutline({
  plan: {
    placement: { lanes, nodes, bounds },
    routes,
  },
  title,
}: {
  plan: KitPlan
  title: string
}) {
  const view = [bounds.x - MARGIN_PX, bounds.y - MARGIN_PX, bounds.w + 2 * MARGIN_PX, bounds.h + 2 * MARGIN_PX].join(
    ' ',
  )
  return (
    <svg className="ss-outline" viewBox={view} role="img" aria-label={`Architecture: ${title}`}>
      {lanes.map((placed) => (
        <Lane key={placed.lane.id} placed={placed} />
      ))}
      {routes.map((route) => (
        <LinkLine key={keyOf(route)} route={route} width={3} />
      ))}
      {lanes.map((placed) => (
        <LaneTitle key={placed.lane.id} placed={placed} />
      ))}
      {nodes.map((placed) => (
        <Card key={placed.node.id} placed={placed} />
      ))}
    </svg>
  )
}

function keyOf({ link }: Route): string {
  return `${link.from} ${link.to}`
}

function Lane({ placed: { lane, x, y, w, h } }: { placed: PlacedLane }) {
  return (
    <g className={`ss-outline-lane ss-outline-${lane.plane}`}>
      <rect x={x} y={y} width={w} height={h} rx={16} />
    </g>
  )
}

/** Over the links, because letters of this size are larger than the place that was kept free for them. */
function LaneTitle({ placed: { lane, x, y, w } }: { placed: PlacedLane }) {
  return (
    <g className={`ss-outline-lane ss-outline-${lane.plane}`}>
      <text x={x + 20} y={y + 29} fontSize={17} letterSpacing={0.6}>{shortened(lane.title, w - 40).toUpperCase()}</text>
    </g>
  )
}

/** A lane's title, or its first words where the lane is too narrow for it in capitals. */
function shortened(title: string, width: number): string {
  const words = title.split(' ')
  while (words.length > 1 && textWidth(words.join(' ').toUpperCase(), { fontSize: 18, weight: 'bold' }) > width)
    words.pop()
  return words.join(' ').replace(/[,&]$/, '').trimEnd()
}

function Card({ placed: { node, x, y, w, h } }: { placed: PlacedNode }) {
  const room = w - BAR_PX - 20
  const title = node.title || (findComponent(node.kind)?.title ?? node.kind)
  const fits =
    wrapText(title, TITLE, room, Infinity).length * 25 <= h - 8 &&
    title.split(/\s+/).every((word) => textWidth(word, TITLE) <= room)
  const style = fits ? TITLE : SMALL_TITLE
  const linePx = style.fontSize + 3
  const lines = wrapText(title, style, room, Math.floor((h - 6) / linePx))
  const top = y + (h - lines.length * linePx) / 2
  return (
    <g className="ss-tone" style={toneOf(familyOf(findComponent(node.kind)))}>
      <rect className="ss-outline-card" x={x} y={y} width={w} height={h} rx={10} />
      <rect className="ss-outline-bar" x={x} y={y} width={BAR_PX} height={h} rx={4} />
      <text className="ss-outline-title" fontSize={style.fontSize}>
        {lines.map((line, at) => (
          <tspan key={at} x={x + BAR_PX + 12} y={top + at * linePx + style.fontSize * 0.86}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}
