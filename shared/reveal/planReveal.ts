import type { BoardRecord } from '../doc/boardRecord.ts'
import { boundsOf, boxFrom, moved, overlaps, type Box } from '../geometry/box.ts'
import { onGrid, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphPart } from '../graph/boardGraph.ts'
import { graphOf } from '../graph/graphOf.ts'
import { wholeStructureOf } from '../graph/plainParts.ts'
import type { Kit, KitLink, KitNode } from '../kit/kit.ts'
import { laneId, linkId, nodeId } from '../kit/kitIds.ts'
import { layersOfRecords, type KitLayer, type LayerMap } from '../kit/layers.ts'
import { asShownAt, retitledLanes } from '../kit/laneTitles.ts'
import { layOut } from '../kit/layOut.ts'
import type { Pairing } from '../kit/pairings.ts'
import { isOfKitItself, revealInPlace, shownLayer, type Reveal } from '../kit/reveal.ts'
import type { NamedNode } from '../placing/addition.ts'
import { boundsOfBoard, boxesOn, coursesOn, solidPieces } from '../placing/arrangement.ts'
import { planInLanes, type AdditionPlan } from '../placing/planAddition.ts'
import { runsOf, type LinkToRoute } from '../routing/route.ts'
import { homesFor, type Homes } from './homes.ts'
import { drawn, drawnRecords, type Drawn } from './revealedRecords.ts'
import { comesWith, onBoard } from './standIns.ts'

/** What is added to a board so that it shows a layer, and how what is there makes room for it. */
export interface RevealPlan extends Reveal {
  /** Lanes that grow, what moves down for them, links that take another way; undefined when nothing changes. */
  room?: AdditionPlan
}

/** What a card that stands where the kit has it keeps free around it, px: a link has to fit between. */
const AIR_PX = 40

/**
 * What has to come to the kit's page so that it shows the kit up to `layer`: into the lanes that are there, beside what
 * people drew. Their own cards that do the job of one of the kit's take its links instead of it. What somebody deleted
 * of an earlier layer does not come back.
 *
 * @param pairings what a host said of parts that were drawn
 */
export function planReveal(
  kit: Kit, page: BoardGraph, layer: KitLayer, pairings: readonly Pairing[] = [],
): RevealPlan {
  const asked = askedFor(kit, page, layer, pairings)
  const among = (): RevealPlan => {
    const plan = planAmong(asked, page)
    return { ...plan, records: asShownAt(kit, plan.records, layer), retitled: retitledLanes(kit, page.lanes, layer) }
  }
  return (asked.isOwnWork ? undefined : revealInPlace(kit, page, layer)) ?? among()
}

interface Asked {
  kit: Kit
  records: readonly BoardRecord[]
  layers: LayerMap
  shown: KitLayer
  layer: KitLayer
  /** The kit's cards that have to come, and its links by their order in the kit, between ids of the board. */
  nodes: readonly KitNode[]
  links: readonly { order: number; link: LinkToRoute }[]
  /** The kit's lanes that come, where the board has none for them. */
  lanes: ReadonlySet<string>
  /** Whether cards, links or lanes of the board do the job of some of the kit's. */
  isOwnWork: boolean
}

function askedFor(kit: Kit, page: BoardGraph, layer: KitLayer, pairings: readonly Pairing[]): Asked {
  const records = layOut(kit)
  const layers = layersOfRecords(kit, records)
  const ids = [...page.parts, ...page.lanes, ...page.others, ...page.links].map(({ id }) => id)
  const shown = shownLayer(kit, layers, ids.filter((id) => isOfKitItself(kit, id)))
  const there = onBoard(kit, wholeStructureOf({ ...page, others: [] }), pairings)
  const comes = (id: string): boolean => comesWith(layers.get(id), shown, layer)
  const all = kit.architecture.nodes.filter(({ id }) => comes(nodeId(kit, id)))
  const nodes = all.filter(({ id }) => !there.standIns.has(id))
  const coming = new Set(nodes.map(({ id }) => id))
  const fresh = (id: string): string | undefined => (coming.has(id) ? nodeId(kit, id) : undefined)
  const endOf = (id: string): string | undefined => there.standIns.get(id) ?? fresh(id)
  const isWanted = (link: KitLink): boolean => coming.has(link.from) || coming.has(link.to) || there.unjoined.has(link)
  const joinable = kit.architecture.links.flatMap(({ pin: _pin, ...link }, order) => {
    const [from, to] = [endOf(link.from), endOf(link.to)]
    if (!comes(linkId(kit, order)) || from === undefined || to === undefined || from === to) return []
    return [{ order, link: { ...link, from, to } }]
  })
  const links = joinable.filter(({ order }) => isWanted(kit.architecture.links[order] as KitLink))
  const isOther = ({ from, to }: LinkToRoute, order: number): boolean => {
    const own = kit.architecture.links[order]
    return own === undefined || from !== nodeId(kit, own.from) || to !== nodeId(kit, own.to)
  }
  const lanes = kit.architecture.lanes.filter(({ id }) => comes(laneId(kit, id))).map(({ id }) => id)
  const isOwnWork =
    (lanes.length > 0 && page.lanes.some(({ id }) => isOfKitItself(kit, id))) ||
    nodes.length < all.length ||
    links.length < joinable.length ||
    links.some(({ link, order }) => isOther(link, order))
  const wanted = new Set([...lanes, ...nodes.map(({ lane }) => lane)])
  return { kit, records, layers, shown, layer, nodes, links, lanes: wanted, isOwnWork }
}

/** Beside what is there: where the kit has it as far as that is free, else where the placer finds room in the lane. */
function planAmong(asked: Asked, page: BoardGraph): RevealPlan {
  const { kit, records, nodes, links } = asked
  const laid = graphOf(records)
  const homes = homesFor(kit, asked.lanes, page, laid.lanes)
  if (nodes.length === 0 && links.length === 0 && homes.added.length === 0) return NOTHING
  const board = { ...page, lanes: [...page.lanes, ...homes.added] }
  const kept = keptPlaces(asked, board, homes, laid)
  const drawing = { kit, records, links, laneOf: laneOfNode(asked, homes), added: homes.added }
  const tries = kept.length === 0 ? [kept] : [kept, []]
  const best = bestOf(tries, (some) => drawn(drawing, planWith(asked, board, homes, some)))
  const { records: fresh, boxes } = drawnRecords(drawing, best)
  const loose = looseRecords(asked, best.plan, boxes)
  return {
    records: [...fresh, ...loose],
    room: roomIn(best.plan, page),
    box: boxes.length === 0 ? boundsOf(endsOf(asked, best.plan)) : boundsOf(boxes),
    isCopy: false,
    retitled: [],
  }
}

/** The first try whose links are all clear, else the one with the fewest that are not. */
function bestOf(tries: readonly (readonly GraphPart[])[], draw: (kept: readonly GraphPart[]) => Drawn): Drawn {
  let best: Drawn | undefined
  for (const one of tries) {
    const next = draw(one)
    if (best === undefined || unclear(next.plan) < unclear(best.plan)) best = next
    if (unclear(best.plan) === 0) break
  }
  return best as Drawn
}

/** What of a plan changes things that are on the board. */
function roomIn(plan: AdditionPlan, page: BoardGraph): AdditionPlan {
  const there = new Set(page.lanes.map(({ id }) => id))
  const lanes = plan.lanes.filter(({ id }) => there.has(id))
  const links = plan.links.filter(({ existingId }) => existingId !== undefined)
  return { ...plan, cards: [], reused: [], lanes, links, bounds: undefined }
}

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 }
const NOTHING: RevealPlan = { records: [], box: NOWHERE, isCopy: false, retitled: [] }

function endsOf({ links }: Asked, { standing }: AdditionPlan): Box[] {
  const ends = new Set(links.flatMap(({ link }) => [link.from, link.to]))
  return standing.parts.filter(({ id }) => ends.has(id)).map(boxFrom)
}

function laneOfNode({ kit, nodes }: Asked, { laneOf }: Homes): ReadonlyMap<string, string> {
  return new Map(nodes.flatMap(({ id, lane }) => {
    const home = laneOf.get(lane)
    return home === undefined ? [] : [[nodeId(kit, id), home.id] as const]
  }))
}

/** The cards whose place in the kit, seen from their lane, is free: they stay there. */
function keptPlaces({ kit, nodes }: Asked, board: BoardGraph, { laneOf }: Homes, laid: BoardGraph): GraphPart[] {
  const solid = solidPieces(board)
  const courses = coursesOn(board)
  const lines = courses.flatMap(({ points, labelBox }) => [...runsOf(points), ...(labelBox ? [labelBox] : [])])
  return nodes.flatMap(({ id, lane }) => {
    const home = laneOf.get(lane)
    const own = laid.lanes.find((one) => one.id === laneId(kit, lane))
    const card = laid.parts.find((one) => one.id === nodeId(kit, id))
    if (home === undefined || own === undefined || card === undefined) return []
    const place = moved(card, { x: home.x - own.x, y: home.y - own.y })
    const isInside = place.x + place.w <= home.x + home.w && place.y + place.h <= home.y + home.h
    const isTaken =
      solid.some((piece) => overlaps(piece, place, AIR_PX)) ||
      lines.some((line) => overlaps(line, place, SPACING.lanePadding / 2)) ||
      board.lanes.some((other) => other.id !== home.id && overlaps(other, place))
    return isInside && !isTaken ? [{ ...place, lane: home.id, holder: place.id }] : []
  })
}

function planWith(asked: Asked, board: BoardGraph, { laneOf }: Homes, kept: readonly GraphPart[]): AdditionPlan {
  const { kit, nodes, links } = asked
  const known = new Map([...board.parts, ...kept].map((part) => [part.id, part]))
  const rest = nodes.filter(({ id }) => !known.has(nodeId(kit, id)))
  const named = new Set(links.flatMap(({ link }) => [link.from, link.to]))
  const standing = [...named].flatMap((id): NamedNode[] => {
    const part = known.get(id)
    return part ? [{ key: id, existingId: id, kind: part.kind, title: part.title, technology: part.technology }] : []
  })
  const fresh = rest.map(({ id, kind, title, technology = '' }): NamedNode => {
    return { key: nodeId(kit, id), kind, title, technology }
  })
  const wishes = {
    laneOf: new Map(rest.flatMap(({ id, lane }) => {
      const home = laneOf.get(lane)
      return home === undefined ? [] : [[nodeId(kit, id), home.id] as const]
    })),
    missing: [],
  }
  const addition = { nodes: [...standing, ...fresh], links: links.map(({ link }) => link), lanes: [] }
  const graph = { ...board, parts: [...board.parts, ...kept] }
  return planInLanes(addition, wishes, { graph, view: boundsOfBoard(graph) ?? NOWHERE })
}

function unclear({ links }: AdditionPlan): number {
  return links.filter(({ isClear, route }) => !isClear || route === undefined).length
}

/** What is no card and no link, such as the legend: where the kit has it, or under everything. */
function looseRecords(
  { kit, records, layers, shown, layer }: Asked,
  plan: AdditionPlan,
  fresh: readonly Box[],
): BoardRecord[] {
  const graph = graphOf(records)
  const taken = [...boxesOn(plan.standing), ...fresh]
  const first = plan.standing.lanes.find(({ id }) => graph.lanes.some((lane) => lane.id === id))
  const own = graph.lanes.find(({ id }) => id === first?.id)
  const by = first === undefined || own === undefined ? NOWHERE : { x: first.x - own.x, y: first.y - own.y }
  const loose = graph.others.filter(({ id, type }) => type !== 'arrow' && comesWith(layers.get(id), shown, layer))
  const standing = new Set(plan.standing.others.map(({ id }) => id))
  let bottom = taken.length === 0 ? 0 : boundsOf(taken).y + boundsOf(taken).h
  return loose.flatMap((piece) => {
    const record = records.find(({ id }) => id === piece.id)
    if (record === undefined || standing.has(piece.id) || !isOfKitItself(kit, piece.id)) return []
    const place = moved(piece, by)
    const isFree = !taken.some((box) => overlaps(box, place, SPACING.lanePadding / 2))
    const y = isFree ? place.y : onGrid(bottom + SPACING.lanePadding)
    if (!isFree) bottom = y + place.h
    return [{ ...record, x: place.x, y }]
  })
}

