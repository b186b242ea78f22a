import type { BoardRecord } from '../doc/boardRecord.ts'
import { boundsOfPoints, boxFrom, type Box } from '../geometry/box.ts'
import { anchorAt } from '../geometry/port.ts'
import { insideOf } from '../geometry/spacing.ts'
import type { GraphLane } from '../graph/boardGraph.ts'
import type { Kit } from '../kit/kit.ts'
import { linkId } from '../kit/kitIds.ts'
import { newPart } from '../placing/addition.ts'
import type { AdditionPlan } from '../placing/planAddition.ts'
import type { LinkToRoute, Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import { surroundingsOf } from '../routing/surroundings.ts'

export interface ToDraw {
  kit: Kit
  /** The kit laid out by itself. */
  records: readonly BoardRecord[]
  links: readonly { order: number; link: LinkToRoute }[]
  /** The lane of each card that comes, both by their ids on the board. */
  laneOf: ReadonlyMap<string, string>
  /** Lanes that come. */
  added: readonly GraphLane[]
}

/** A plan as it will be drawn: each card as high as it is, and the links led around them. */
export interface Drawn {
  plan: AdditionPlan
  cards: readonly DrawnCard[]
}

export interface DrawnCard extends Box {
  record: BoardRecord
}

export function drawn(drawing: ToDraw, plan: AdditionPlan): Drawn {
  const cards = cardsOf(drawing, plan)
  const places = new Map(cards.map((card) => [card.record.id, card]))
  const standing = plan.standing.parts.map((part) => {
    const place = places.get(part.id)
    return place === undefined ? part : { ...part, ...boxFrom(place) }
  })
  const known = new Set(standing.map(({ id }) => id))
  const fresh = plan.cards.flatMap(({ node, lane }) => {
    const place = places.get(node.key)
    return place === undefined || known.has(node.key) ? [] : [newPart(node, { ...boxFrom(place), lane })]
  })
  const board = { ...plan.standing, parts: [...standing, ...fresh] }
  const led = plan.links.map(({ link, existingId }) => ({ ...link, id: existingId }))
  const found = routeLinks(surroundingsOf(board, led), led, ROUTE_POLICIES.board)
  const links = plan.links.map((one, at) => ({ ...one, route: found[at], isClear: found[at]?.isClear === true }))
  return { plan: { ...plan, standing: board, links }, cards }
}

/** The kit's own records at the places of a plan. */
export function drawnRecords(drawing: ToDraw, { plan, cards }: Drawn): { records: BoardRecord[]; boxes: Box[] } {
  const laneNow = new Map(plan.standing.lanes.map((lane) => [lane.id, lane]))
  const lanes = drawing.added.flatMap(({ id }) => laneNow.get(id) ?? [])
  const orderOf = new Map(drawing.links.map(({ link, order }) => [link, order]))
  const places = new Map<string, Box>(plan.standing.parts.map((part) => [part.id, part]))
  const byId = new Map(drawing.records.map((record) => [record.id, record]))
  const links = plan.links.flatMap(({ link, route, existingId }) => {
    const order = orderOf.get(link)
    if (order === undefined || existingId !== undefined || route === undefined) return []
    return linkRecords(drawing.kit, order, route, { byId, places })
  })
  return {
    records: [
      ...lanes.map((lane) => laneRecord(lane, drawing.records)),
      ...cards.map(({ record }) => record),
      ...links,
    ],
    boxes: [...lanes, ...cards].map(boxFrom),
  }
}

function laneRecord({ id, x, y, w, h, plane, title }: GraphLane, records: readonly BoardRecord[]): BoardRecord {
  const like = records.find(({ type }) => type === 'lane')
  return { ...(like as BoardRecord), id, x, y, props: { w, h, plane, title } }
}

function cardsOf({ laneOf, records }: ToDraw, { cards, standing }: AdditionPlan): DrawnCard[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const laneNow = new Map(standing.lanes.map((lane) => [lane.id, lane]))
  const found = new Map<string, Box>(cards.map((card) => [card.node.key, card]))
  for (const part of standing.parts) if (laneOf.has(part.id)) found.set(part.id, part)
  return [...found].flatMap(([id, place]): DrawnCard[] => {
    const record = byId.get(id)
    if (record === undefined) return []
    const lane = laneNow.get(laneOf.get(id) ?? '')
    const box = atFullHeight(place, Number((record.props as Partial<Box>).h ?? place.h), lane)
    const by = lane ?? { id: 'page:page', x: 0, y: 0 }
    return [{ ...box, record: { ...record, parentId: by.id, x: box.x - by.x, y: box.y - by.y } }]
  })
}

/** A card with property chips is higher than the place that was found for it: about its middle, and inside the lane. */
function atFullHeight(place: Box, h: number, lane: Box | undefined): Box {
  const middle = place.y + place.h / 2 - h / 2
  if (lane === undefined) return { ...boxFrom(place), y: middle, h }
  const inside = insideOf(lane)
  return { ...boxFrom(place), y: Math.max(inside.y, Math.min(middle, inside.y + inside.h - h)), h }
}

interface Ends {
  byId: ReadonlyMap<string, BoardRecord>
  places: ReadonlyMap<string, Box>
}

function linkRecords(kit: Kit, order: number, route: Route, { byId, places }: Ends): BoardRecord[] {
  const arrow = byId.get(linkId(kit, order))
  if (arrow === undefined) return []
  const { x, y } = boundsOfPoints(route.points)
  const [first, last] = [route.points[0] ?? { x, y }, route.points.at(-1) ?? { x, y }]
  const course = {
    elbowMidPoint: route.midPoint,
    labelPosition: route.labelPosition,
    start: { x: first.x - x, y: first.y - y },
    end: { x: last.x - x, y: last.y - y },
  }
  const ends = [
    { terminal: 'start', toId: route.link.from, port: route.start },
    { terminal: 'end', toId: route.link.to, port: route.end },
  ]
  const bindings = ends.flatMap(({ terminal, toId, port }) => {
    const binding = byId.get(`binding:${kit.id}-link-${order}-${terminal}`)
    const place = places.get(toId)
    if (binding === undefined || place === undefined) return []
    return [{ ...binding, toId, props: { ...(binding.props as object), normalizedAnchor: anchorAt(port, place) } }]
  })
  return [{ ...arrow, x, y, props: { ...(arrow.props as object), ...course } }, ...bindings]
}
