import { useId, type CSSProperties } from 'react'
import { useColorMode } from 'tldraw'
import type { Box } from '../../../shared/geometry/box.ts'
import { LABEL } from '../../../shared/routing/labelSize.ts'
import { LINK_LOOKS } from '../../../shared/board/links.ts'
import { isNew } from '../../../shared/placing/addition.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { linkToRoute } from '../../../shared/routing/surroundings.ts'
import { clipText, wrapText } from '../../../shared/geometry/textMetrics.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { familyOf } from '../../drawing/cardLayout.ts'
import { LANE_TINTS } from '../../drawing/laneTints.ts'

/** The drawing is at most so wide and high, px; below that scale texts are drawn larger to stay legible. */
const MOST = { w: 640, h: 300 } as const
const MARGIN_PX = 24
const LEGIBLE_PX = 9
const TITLE_PX = 14

/** A talk's plan in small: what is new in full colour, what it joins on to in outline, and what is around it faintly. */
export function TalkDrawing({ plan }: { plan: AdditionPlan }) {
  const mode = useColorMode()
  const arrow = useId()
  const { bounds } = plan
  if (bounds === undefined) return null
  const frame = { x: bounds.x - MARGIN_PX, y: bounds.y - MARGIN_PX, w: bounds.w + 2 * MARGIN_PX, h: bounds.h + 2 * MARGIN_PX }
  const scale = Math.min(1, MOST.w / frame.w, MOST.h / frame.h)
  const named = new Set(plan.reused.map(({ node }) => node.key))
  const changed = new Set(plan.lanes.map(({ id }) => id))
  const kept = plan.standing.links.filter(({ id }) => !plan.links.some(({ existingId }) => existingId === id))
  return (
    <svg className="ss-talk-drawing" viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`} width={frame.w * scale} height={frame.h * scale} role="img" aria-label="What will be drawn">
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX={7} refY={4} markerWidth={4.5} markerHeight={4.5} orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke" /></marker>
      </defs>
      {[...plan.standing.lanes.filter(({ id }) => !changed.has(id)), ...plan.lanes].map((lane) => (
        <rect key={lane.id} x={lane.x} y={lane.y} width={lane.w} height={lane.h} rx={12} fill={LANE_TINTS[lane.plane][mode]} fillOpacity={0.07} stroke={LANE_TINTS[lane.plane][mode]} strokeOpacity={0.4} strokeDasharray={isNew(lane.id) ? '8 5' : undefined} />
      ))}
      {kept.map((link) => (
        <polyline key={link.id} points={toPoints(link.course?.points ?? [])} fill="none" stroke={LINK_LOOKS[linkToRoute(link).kind][mode]} strokeWidth={2} opacity={0.25} />
      ))}
      {plan.standing.parts.filter(({ id }) => !named.has(id)).map((part) => <Card key={part.id} look="around" box={part} title={part.title} scale={scale} />)}
      {plan.links.flatMap(({ route, link }, at) => (route === undefined ? [] : [(
        <g key={at} style={dashOf(link.kind)}>
          <polyline points={toPoints(route.body)} fill="none" stroke={LINK_LOOKS[link.kind][mode]} strokeWidth={2.5 / Math.max(scale, 0.6)} markerEnd={`url(#${arrow})`} />
          {link.label !== '' && scale >= 0.5 && <Label text={link.label} box={route.label} />}
        </g>
      )]))}
      {plan.reused.map(({ node, ...box }) => <Card key={node.key} look="reused" box={box} title={node.title} scale={scale} />)}
      {plan.cards.map(({ node, lane: _lane, ...box }) => <Card key={node.key} look="new" box={box} title={node.title} color={toneOf(node.kind, mode)} scale={scale} />)}
    </svg>
  )
}

function Card({ look, box, title, color, scale }: { look: 'new' | 'reused' | 'around'; box: Box; title: string; color?: string; scale: number }) {
  const fontSize = Math.max(TITLE_PX, LEGIBLE_PX / scale)
  const lines = wrapText(title, { fontSize, weight: 'bold' }, box.w - 16, 2)
  const top = box.y + box.h / 2 - ((lines.length - 1) * fontSize * 1.15) / 2 + fontSize * 0.36
  return (
    <g className={`ss-talk-${look}`}>
      <rect x={box.x} y={box.y} width={box.w} height={box.h} rx={10} style={{ '--ss-tone': color } as CSSProperties} />
      {lines.map((line, at) => <text key={at} x={box.x + box.w / 2} y={top + at * fontSize * 1.15} fontSize={fontSize}>{line}</text>)}
    </g>
  )
}

function Label({ text, box }: { text: string; box: Box }) {
  const lines = wrapText(text, LABEL, box.w, 3)
  return (
    <>
      <rect className="ss-talk-plate" x={box.x} y={box.y} width={box.w} height={box.h} rx={4} />
      {lines.map((line, at) => <text key={at} className="ss-talk-label" x={box.x + box.w / 2} y={box.y + 16 + at * 16} fontSize={LABEL.fontSize}>{clipText(line, LABEL, box.w)}</text>)}
    </>
  )
}

function toneOf(kind: string, mode: 'light' | 'dark'): string {
  return familyOf(findComponent(kind))[mode]
}

function dashOf(kind: keyof typeof LINK_LOOKS): CSSProperties {
  return { strokeDasharray: { solid: undefined, dashed: '7 5', dotted: '1 5' }[LINK_LOOKS[kind].dash] }
}

function toPoints(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}
