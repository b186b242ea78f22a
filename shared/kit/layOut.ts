import { toRichText } from '@tldraw/tlschema'
import { getIndices } from '@tldraw/utils'
import type { Kit } from './kit.ts'
import { type Route } from '../routing/route.ts'
import { portPoint, type Port } from '../geometry/port.ts'
import { type KitPlacement, type PlacedLane, type PlacedNode } from './placeKit.ts'
import { boundsOf, type Box } from '../geometry/box.ts'
import { legendRecords } from './legend.ts'
import { planKit } from './planKit.ts'
import { LINK_LOOKS } from '../board/links.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { shapeRecord } from '../board/shapeRecord.ts'

/**
 * A kit as ordinary records of one page: lanes with their components, links as stock elbow arrows with two bindings
 * each, and a legend. The question, the seven steps and what a good answer says have their place beside the board. Ids
 * come from the kit's own ids, so the same kit always gives the same records.
 */
export function layOut(kit: Kit): BoardRecord[] {
  const { placement, routes } = planKit(kit)
  const top = [
    ...placement.lanes.map((lane) => laneRecord(kit, lane)),
    ...legendRecords(shapeId(kit), kit.architecture.links.map(({ kind }) => kind), placement.bounds),
    ...routes.map((route, order) => arrowRecord(kit, route, order)),
  ]
  const indices = getIndices(top.length)
  return [
    ...top.map((record, order) => ({ ...record, index: indices[order] })),
    ...placement.lanes.flatMap((lane) => componentRecords(kit, lane, placement)),
    ...routes.flatMap((route, order) => bindingRecords(kit, route, order, placement)),
  ]
}

function shapeId(kit: Kit, ...parts: (string | number)[]): string {
  return `shape:${[kit.id, ...parts].join('-')}`
}

function laneRecord(kit: Kit, { lane, x, y, w, h }: PlacedLane): BoardRecord {
  return shapeRecord(shapeId(kit, 'lane', lane.id), 'lane', { x, y }, { w, h, plane: lane.plane, title: lane.title })
}

function componentRecords(kit: Kit, lane: PlacedLane, { nodes }: KitPlacement): BoardRecord[] {
  const own = nodes.filter((placed) => placed.node.lane === lane.lane.id)
  const indices = getIndices(own.length)
  return own.map(({ node, x, y, w, h }, order) => {
    const props = {
      w,
      h,
      kind: node.kind,
      title: node.title,
      technology: node.technology ?? '',
      note: '',
      attrs: { ...node.attrs },
    }
    const record = shapeRecord(shapeId(kit, 'node', node.id), 'component', { x: x - lane.x, y: y - lane.y }, props)
    return { ...record, parentId: shapeId(kit, 'lane', lane.lane.id), index: indices[order] }
  })
}

function arrowRecord(kit: Kit, route: Route, order: number): BoardRecord {
  const look = LINK_LOOKS[route.link.kind]
  const box = boundsOf(route.points.map((point) => ({ ...point, w: 0, h: 0 })))
  const [first, last] = [route.points[0] ?? box, route.points.at(-1) ?? box]
  const record = shapeRecord(shapeId(kit, 'link', order), 'arrow', { x: box.x, y: box.y }, {
    kind: 'elbow',
    elbowMidPoint: route.midPoint,
    dash: look.dash,
    size: 's',
    // Only the heads are filled.
    fill: 'solid',
    color: 'black',
    labelColor: 'black',
    bend: 0,
    start: { x: first.x - box.x, y: first.y - box.y },
    end: { x: last.x - box.x, y: last.y - box.y },
    arrowheadStart: look.arrowheadStart,
    arrowheadEnd: look.arrowheadEnd,
    richText: toRichText(route.link.label),
    labelPosition: route.labelPosition,
    font: 'sans',
    scale: 1,
  })
  return { ...record, meta: { link: route.link.kind } }
}

function bindingRecords(kit: Kit, route: Route, order: number, { nodes }: KitPlacement): BoardRecord[] {
  const ends = [
    { terminal: 'start', nodeId: route.link.from, port: route.start },
    { terminal: 'end', nodeId: route.link.to, port: route.end },
  ]
  return ends.map(({ terminal, nodeId, port }) => ({
    id: `binding:${kit.id}-link-${order}-${terminal}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: shapeId(kit, 'link', order),
    toId: shapeId(kit, 'node', nodeId),
    // Precise and on the side, because that is what makes an elbow arrow leave exactly there.
    props: {
      terminal,
      normalizedAnchor: anchorOf(port, nodeBox(nodes, nodeId)),
      isExact: false,
      isPrecise: true,
      snap: 'edge-point',
    },
    meta: {},
  }))
}

function nodeBox(nodes: readonly PlacedNode[], nodeId: string): Box {
  const found = nodes.find((placed) => placed.node.id === nodeId)
  if (found === undefined) throw new Error(`No node ${nodeId} was placed.`)
  return found
}

function anchorOf(port: Port, box: Box): { x: number; y: number } {
  const point = portPoint(box, port)
  return { x: (point.x - box.x) / box.w, y: (point.y - box.y) / box.h }
}
