import type { KitRoute } from '../../shared/board/kitElbow.ts'
import type { PlacedLane, PlacedNode } from '../../shared/board/kitGrid.ts'
import type { KitPlan } from '../../shared/board/kitRoutes.ts'
import { LABEL } from '../../shared/board/kitText.ts'
import { wrapText } from '../../shared/board/textMetrics.ts'
import { ComponentCard } from '../component/ComponentCard.tsx'
import { LANE_TINTS } from '../shapes/laneTints.ts'
import { useTheme } from '../theme/useTheme.ts'
import { keyOf } from './KitOutline.tsx'
import { LinkLine } from './LinkLine.tsx'

const MARGIN_PX = 8
const LABEL_LINE_PX = 16

/** An architecture as it stands on a board: the same cards, links and labels at the same places. */
export function KitDrawing({ plan: { placement: { lanes, nodes, bounds }, routes } }: { plan: KitPlan }) {
  const [w, h] = [bounds.w + 2 * MARGIN_PX, bounds.h + 2 * MARGIN_PX]
  return (
    <svg className="ss-drawing" viewBox={`${bounds.x - MARGIN_PX} ${bounds.y - MARGIN_PX} ${w} ${h}`} width={w} height={h} aria-hidden="true">
      {lanes.map((placed) => <Lane key={placed.lane.id} placed={placed} />)}
      {routes.map((route) => <LinkLine key={keyOf(route)} route={route} width={2} />)}
      {nodes.map((placed) => <Card key={placed.node.id} placed={placed} />)}
      {routes.map((route) => <Label key={keyOf(route)} route={route} />)}
    </svg>
  )
}

function Lane({ placed: { lane, x, y, w, h } }: { placed: PlacedLane }) {
  const { word } = LANE_TINTS[lane.plane]
  const title = lane.title.toUpperCase()
  return (
    <g className={`ss-outline-lane ss-outline-${lane.plane}`}>
      <rect x={x} y={y} width={w} height={h} rx={12} />
      <text x={x + 24} y={y + 27} fontSize={12} letterSpacing={0.6}>{word === '' || title.startsWith(word) ? title : `${word} · ${title}`}</text>
    </g>
  )
}

function Card({ placed: { node, x, y, w, h } }: { placed: PlacedNode }) {
  const { resolved } = useTheme()
  const props = { w, h, kind: node.kind, title: node.title, technology: node.technology ?? '', note: '', attrs: { ...node.attrs } }
  return <g transform={`translate(${x} ${y})`}><ComponentCard props={props} colorMode={resolved} /></g>
}

function Label({ route: { link, label } }: { route: KitRoute }) {
  if (link.label === '') return null
  const lines = wrapText(link.label, LABEL, label.w - 8, Infinity)
  const top = label.y + (label.h - lines.length * LABEL_LINE_PX) / 2
  return (
    <g className="ss-drawing-label">
      <rect x={label.x} y={label.y} width={label.w} height={label.h} rx={3} />
      <text fontSize={LABEL.fontSize} textAnchor="middle">
        {lines.map((line, at) => <tspan key={at} x={label.x + label.w / 2} y={top + at * LABEL_LINE_PX + 12}>{line}</tspan>)}
      </text>
    </g>
  )
}
