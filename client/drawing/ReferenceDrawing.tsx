import type { CSSProperties } from 'react'
import { FAMILIES } from '../../shared/catalog/families.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import type { Route } from '../../shared/routing/route.ts'
import type { PlacedLane, PlacedNode } from '../../shared/kit/placeKit.ts'
import type { KitPlan } from '../../shared/kit/planKit.ts'
import { LABEL } from '../../shared/routing/labelSize.ts'
import { LINK_LOOKS } from '../../shared/board/links.ts'
import { wrapText } from '../../shared/geometry/textMetrics.ts'
import { ComponentCard } from './ComponentCard.tsx'
import { useTheme } from '../theme/useTheme.ts'
import { headOfLink, pathOf, tailOfLink } from './linkPaths.ts'
import './ReferenceDrawing.css'

export interface ReferenceDrawingProps {
  plan: KitPlan
  /** Ids of the parts that the board lacks. */
  missing: ReadonlySet<string>
  /** Draws whole cards and labels, for a picture that is large enough to be read. */
  hasWords?: boolean
}

const MARGIN_PX = 8

/** A kit's reference as a vector drawing from its data, where the board would have everything. */
export function ReferenceDrawing({ plan: { placement, routes }, missing, hasWords = false }: ReferenceDrawingProps) {
  const { x, y, w, h } = placement.bounds
  return (
    <svg className="ss-reference" viewBox={`${x - MARGIN_PX} ${y - MARGIN_PX} ${w + 2 * MARGIN_PX} ${h + 2 * MARGIN_PX}`} role="img" aria-label="The reference architecture">
      {placement.lanes.map((lane) => <Lane key={lane.lane.id} placed={lane} hasWords={hasWords} />)}
      {routes.map((route, order) => <Route key={order} route={route} hasWords={hasWords} />)}
      {placement.nodes.map((placed) => {
        const isMissing = missing.has(placed.node.id)
        return hasWords ? <Card key={placed.node.id} placed={placed} isMissing={isMissing} /> : <Block key={placed.node.id} placed={placed} isMissing={isMissing} />
      })}
      {hasWords && routes.map((route, order) => <Label key={order} route={route} />)}
    </svg>
  )
}

function Lane({ placed: { lane, x, y, w, h }, hasWords }: { placed: PlacedLane; hasWords: boolean }) {
  return (
    <>
      <rect className={`ss-reference-lane ss-reference-${lane.plane}`} x={x} y={y} width={w} height={h} rx={12} />
      {hasWords && <text className="ss-reference-lane-title" x={x + 24} y={y + 27}>{(lane.plane === 'free' ? lane.title : `${lane.plane} · ${lane.title}`).toUpperCase()}</text>}
    </>
  )
}

function Route({ route, hasWords }: { route: Route; hasWords: boolean }) {
  const look = LINK_LOOKS[route.link.kind]
  return (
    <g className={`ss-tone ss-reference-link ss-reference-${look.dash}`} style={tone(look)}>
      <path d={pathOf(route.body)} />
      {hasWords && <path className={`ss-reference-head ss-reference-${look.arrowheadEnd}`} d={headOfLink(route.points)} />}
      {hasWords && look.arrowheadStart === 'diamond' && <path className="ss-reference-head" d={tailOfLink(route.points)} />}
    </g>
  )
}

function Block({ placed: { node, x, y, w, h }, isMissing }: { placed: PlacedNode; isMissing: boolean }) {
  const family = findComponent(node.kind)?.family ?? 'clients-edge'
  return <rect className={`ss-tone ss-reference-block ${isMissing ? 'ss-reference-missing' : ''}`} style={tone(FAMILIES[family])} x={x} y={y} width={w} height={h} rx={12}><title>{node.title}</title></rect>
}

function Card({ placed: { node, x, y, w, h }, isMissing }: { placed: PlacedNode; isMissing: boolean }) {
  const { resolved } = useTheme()
  const props = { w, h, kind: node.kind, title: node.title, technology: node.technology ?? '', note: '', attrs: { ...node.attrs } }
  return (
    <g transform={`translate(${x} ${y})`}>
      <ComponentCard props={props} colorMode={resolved} />
      {isMissing && <rect className="ss-reference-gap" x={-5} y={-5} width={w + 10} height={h + 10} rx={14} />}
    </g>
  )
}

function Label({ route: { link, label } }: { route: Route }) {
  const lines = wrapText(link.label, LABEL, Math.max(label.w - 8, 1), Infinity)
  const top = label.y + label.h / 2 - (lines.length - 1) * 8 + 4
  return (
    <>
      <rect className="ss-reference-plate" x={label.x} y={label.y} width={label.w} height={label.h} rx={4} />
      {lines.map((line, at) => <text key={at} className="ss-reference-label" x={label.x + label.w / 2} y={top + at * 16}>{line}</text>)}
    </>
  )
}

function tone({ light, dark }: { light: string; dark: string }): CSSProperties {
  return { '--ss-tone-light': light, '--ss-tone-dark': dark } as CSSProperties
}
