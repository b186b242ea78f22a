import type { KitPreview } from '../../shared/kit/preview.ts'
import { LINK_KINDS, LINK_LOOKS } from '../../shared/board/links.ts'
import { FAMILIES, type FamilyId } from '../../shared/catalog/families.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import { toneOf } from './tone.ts'
import './KitPreviewDrawing.css'

/** A kit's architecture in small: lanes, cards and links in their own colours, no words. */
export function KitPreviewDrawing({ preview: { w, h, lanes, nodes, links } }: { preview: KitPreview }) {
  return (
    <svg className="ss-preview" viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
      {lanes.map((lane, index) => (
        <rect key={index} className={`ss-preview-lane ss-preview-${lane.plane}`} x={lane.x} y={lane.y} width={lane.w} height={lane.h} rx={24} />
      ))}
      {LINK_KINDS.map((kind) => (
        <path
          key={kind} className={`ss-preview-link ss-preview-${LINK_LOOKS[kind].dash} ss-tone`} style={toneOf(LINK_LOOKS[kind])}
          d={links.filter((link) => link.kind === kind).map((link) => toPath(link.points)).join('')}
        />
      ))}
      {nodes.map((node, index) => (
        <rect
          key={index} className="ss-preview-node ss-tone" style={toneOf(FAMILIES[familyOf(node.kind)])}
          x={node.x} y={node.y} width={node.w} height={node.h} rx={12}
        />
      ))}
    </svg>
  )
}

function familyOf(kind: string): FamilyId {
  return findComponent(kind)?.family ?? 'clients-edge'
}

function toPath(points: KitPreview['links'][number]['points']): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}
