import { boundsOf, boxFrom, touches, type Box } from '../geometry/box.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { withoutIdleCorridors } from '../kit/placeKit.ts'
import type { Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import { surroundingsOf } from '../routing/surroundings.ts'
import { isNew, newLaneId, newPart, type Addition, type NamedNode } from './addition.ts'
import { arrangeBeside } from './arrangeBeside.ts'
import { arrangeFresh, asWideAsLanes } from './arrangeFresh.ts'
import { type Arrangement, type Scene } from './arrangement.ts'
import { ledApart, type PlannedLink } from './ledApart.ts'
import { isFarFromMiddle, openColumn } from './openColumn.ts'
import { wantedLinks } from './wantedLinks.ts'
import { columnsFor } from './wrapping.ts'
import { wishLanes, type LaneWishes } from './wishLanes.ts'

/** What an addition changes on a board: everything that is to be drawn, with its place. All in page px. */
export interface AdditionPlan {
  /** New components. `lane` names a lane of the board or one of `lanes`. */
  cards: readonly (Box & { node: NamedNode; lane?: string })[]
  /** Components that are on the board already and are named, where they will be. */
  reused: readonly (Box & { node: NamedNode })[]
  /** Lanes that are new, or grow, or make room. */
  lanes: readonly GraphLane[]
  /** What was there, where it will be; `lanes` has those that grow or move, too. */
  standing: BoardGraph
  /** New links, and those on the board (with their id) that take another way or another label. */
  links: readonly PlannedLink[]
  /** Around all that is new or named, with the lanes that hold it; undefined when there is nothing of it. */
  bounds: Box | undefined
}

const MOST_ATTEMPTS = 5
const MOST_FULL_LANES = 4

/**
 * Finds a place for everything that comes to a board and a way for its links, without touching what is there, but that
 * things below a growing lane move down.
 * @param anchor a component on the board beside which new ones go when they are linked to nothing there
 */
export function planAddition(addition: Addition, scene: Scene, anchor?: string): AdditionPlan {
  const plan = planPlaces(addition, scene, anchor)
  const parts = [...plan.standing.parts, ...plan.cards.map((card) => newPart(card.node, card))]
  return { ...plan, links: ledApart(plan.links, { ...plan.standing, parts }) }
}

function planPlaces(addition: Addition, scene: Scene, anchor: string | undefined): AdditionPlan {
  const full = new Set<string>()
  let best: AdditionPlan | undefined
  for (let attempts = 0; attempts < MOST_FULL_LANES; attempts += 1) {
    const wishes = wishLanes(addition, scene.graph, full)
    const plan = planWith(addition, wishes, scene, anchor)
    best ??= plan
    const homeless = plan.cards.flatMap(({ node, lane }) => {
      const wished = wishes.laneOf.get(node.key)
      return wished === undefined || wished === lane ? [] : [wished]
    })
    if (homeless.length === 0) return plan
    for (const lane of homeless) full.add(lane)
  }
  return best ?? planWith(addition, wishLanes(addition, scene.graph), scene, anchor)
}

function planWith(addition: Addition, wishes: LaneWishes, scene: Scene, anchor: string | undefined): AdditionPlan {
  if (anchor !== undefined || !standsAlone(addition, wishes, scene.graph))
    return planFor(betweenClearly(addition, scene.graph, besideClearly(addition, wishes, scene, anchor)), wishes)
  const routed = freshClearly(addition, wishes, scene)
  const points = routed.links.flatMap(({ route }) => route?.points ?? [])
  const lanes = asWideAsLanes(withoutIdleCorridors(routed.arrangement.lanes, routed.cards, points), scene.graph)
  return planFor({ ...routed, arrangement: { ...routed.arrangement, lanes } }, wishes)
}

/** In rows that can be read; in one where a way around the end of a row is not clear. */
function freshClearly(addition: Addition, wishes: LaneWishes, scene: Scene): Routed {
  const inColumns = (most: number): Routed =>
    routeAll(addition, scene.graph, arrangeFresh(addition, wishes, scene, most))
  const rows = inColumns(columnsFor(scene.view))
  if (unclear(rows).length === 0) return rows
  const row = inColumns(Infinity)
  return unclear(row).length < unclear(rows).length ? row : rows
}

/** The same for who knows which lane takes each new component. */
export function planInLanes(addition: Addition, wishes: LaneWishes, scene: Scene): AdditionPlan {
  return planFor(besideClearly(addition, wishes, scene, undefined), wishes)
}

/** Whether it has to do with nothing on the board, so that it gets a grid of its own with no empty lane in it. */
function standsAlone({ nodes }: Addition, { missing, laneOf }: LaneWishes, { lanes }: BoardGraph): boolean {
  const isEveryNew = nodes.length > 0 && nodes.every(({ existingId }) => existingId === undefined)
  const used = new Set(laneOf.values())
  const isFree = lanes.every(({ id }) => !used.has(id))
  return isEveryNew && isFree && missing.every((plane) => used.has(newLaneId(plane)))
}

interface Routed extends Pick<AdditionPlan, 'cards' | 'reused' | 'links' | 'standing'> {
  arrangement: Arrangement
}

function planFor({ arrangement, cards, reused, links, standing }: Routed, { missing }: LaneWishes): AdditionPlan {
  const { lanes } = arrangement
  const held = new Set([
    ...cards.map(({ lane }) => lane),
    ...reused.map(({ node }) => standing.parts.find(({ id }) => id === node.key)?.lane),
    ...missing.map(newLaneId),
  ])
  const shown: Box[] = [...cards, ...reused, ...[...standing.lanes, ...lanes].filter(({ id }) => held.has(id))]
  return { cards, reused, lanes, standing, links, bounds: shown.length === 0 ? undefined : boundsOf(shown) }
}

/** Places and routes; cards whose links find no clear way look for another place, a few times. */
function besideClearly(addition: Addition, wishes: LaneWishes, scene: Scene, anchor: string | undefined): Routed {
  const refused = new Set<string>()
  const attempt = (): Routed =>
    routeAll(addition, scene.graph, arrangeBeside(addition, wishes, scene, { anchor, refused }))
  let last = attempt()
  let best = last
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
    const stuck = unclear(last).flatMap((link) => cardsAt(link, last))
    if (stuck.length === 0) break
    for (const spot of stuck) refused.add(spot)
    last = attempt()
    if (unclear(last).length < unclear(best).length) best = last
  }
  return best
}

/** What came to lie far from the two cards that it joins goes into a new column between them, if links find ways. */
function betweenClearly(addition: Addition, graph: BoardGraph, found: Routed): Routed {
  const opened = isFarFromMiddle(addition, found.arrangement) ? openColumn(addition, graph) : undefined
  const routed = opened && routeAll(addition, graph, opened)
  return routed === undefined || unclear(routed).length > unclear(found).length ? found : routed
}

/** The spots of new cards that a link joins, or, when it joins none, that lie in its way. */
function cardsAt({ link, route }: PlannedLink, { arrangement: { cards } }: Routed): string[] {
  const joined = [link.from, link.to].flatMap((key) => cards.get(key) ?? [])
  const blocking = route === undefined ? [] : [...cards.values()].filter((card) => lies(route, card))
  return (joined.length > 0 ? joined : blocking).flatMap(({ spot }) => spot ?? [])
}

function lies({ runs, label }: Route, card: Box): boolean {
  return [...runs, label].some((part) => touches(part, card))
}

function unclear({ links }: Routed): Routed['links'] {
  return links.filter(({ isClear }) => !isClear)
}

function routeAll(addition: Addition, graph: BoardGraph, arrangement: Arrangement): Routed {
  const standing = afterwards(arrangement)
  const added = addition.nodes.flatMap((node) => {
    const place = arrangement.cards.get(node.key)
    return place === undefined ? [] : [{ node, place, part: newPart(node, place) }]
  })
  const board = { ...standing, parts: [...standing.parts, ...added.map(({ part }) => part)] }
  const known = new Set([...board.parts, ...board.lanes, ...board.others].map(({ id }) => id))
  const wanted = wantedLinks(addition, graph, standing, added.map(({ place }) => place)).filter(
    ({ link }) => known.has(link.from) && known.has(link.to),
  )
  const led = wanted.map(({ link, existingId }) => ({ ...link, id: existingId }))
  const found = routeLinks(surroundingsOf(board, led), led, ROUTE_POLICIES.board)
  return {
    arrangement,
    standing,
    cards: added.map(({ node, place }) => ({ ...place, node })),
    reused: addition.nodes.flatMap((node) => {
      const part = standing.parts.find(({ id }) => id === node.existingId)
      return part === undefined ? [] : [{ ...boxFrom(part), node }]
    }),
    links: wanted
      .map((one, at) => ({ ...one, route: found[at], isClear: found[at]?.isClear === true }))
      .filter(({ existingId, route }) => existingId === undefined || route !== undefined),
  }
}

/** What was there, where it will be, and the lanes that come to it. */
function afterwards({ lanes, standing }: Arrangement): BoardGraph {
  return { ...standing, lanes: [...standing.lanes, ...lanes.filter(({ id }) => isNew(id))] }
}
