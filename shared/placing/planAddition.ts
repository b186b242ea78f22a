import { boundsOf, boxFrom, touches, type Box } from '../geometry/box.ts'
import type { BoardGraph, GraphLane, GraphLink } from '../graph/boardGraph.ts'
import { withoutIdleCorridors } from '../kit/placeKit.ts'
import { runsOf, type LinkToRoute, type Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import { linkToRoute, surroundingsOf } from '../routing/surroundings.ts'
import { newLaneId, newPart, type Addition, type NamedNode } from './addition.ts'
import { arrangeBeside } from './arrangeBeside.ts'
import { arrangeFresh } from './arrangeFresh.ts'
import { shiftedBoard, type Arrangement, type Scene } from './arrangement.ts'
import { wishLanes, type LaneWishes } from './wishLanes.ts'

/** What an addition changes on a board: everything that is to be drawn, with its place. All in page px. */
export interface AdditionPlan {
  /** New components. `lane` names a lane of the board or one of `lanes`. */
  cards: readonly (Box & { node: NamedNode; lane?: string })[]
  /** Components that are on the board already and are named, where they will be. */
  reused: readonly (Box & { node: NamedNode })[]
  /** Lanes that are new, or grow, or make room. */
  lanes: readonly GraphLane[]
  /** How far down, in px, something outside of lanes moves whose top is at `y`, because lanes above it grow. */
  shift: (y: number) => number
  /** What was there, where it will be. */
  standing: BoardGraph
  /** New links, and those on the board (with their id) that take another way or another label. */
  links: readonly PlannedLink[]
  /** Around all that is new or named, with the lanes that hold it; undefined when there is nothing of it. */
  bounds: Box | undefined
}

export interface PlannedLink {
  link: LinkToRoute
  /** Undefined when its ends lie so that tldraw cannot draw it at all. */
  route: Route | undefined
  /** Whether it keeps clear of everything that it does not join. */
  isClear: boolean
  existingId?: string
}

const MOST_ATTEMPTS = 5

/**
 * Finds a place for everything that comes to a board and a way for its links, without touching what is there, but that
 * things below a growing lane move down.
 * @param anchor a component on the board beside which new ones go when they are linked to nothing there
 */
export function planAddition(addition: Addition, scene: Scene, anchor?: string): AdditionPlan {
  const wishes = wishLanes(addition, scene.graph)
  if (anchor !== undefined || !standsAlone(addition, wishes, scene.graph))
    return planFor(besideClearly(addition, wishes, scene, anchor), wishes)
  const routed = routeAll(addition, scene.graph, arrangeFresh(addition, wishes, scene))
  const points = routed.links.flatMap(({ route }) => route?.points ?? [])
  const lanes = withoutIdleCorridors(routed.arrangement.lanes, routed.cards, points)
  return planFor({ ...routed, arrangement: { ...routed.arrangement, lanes } }, wishes)
}

/** Whether it has to do with nothing on the board, so that it gets a grid of its own with no empty lane in it. */
function standsAlone({ nodes }: Addition, { missing, laneOf }: LaneWishes, { lanes }: BoardGraph): boolean {
  const isEveryNew = nodes.length > 0 && nodes.every(({ existingId }) => existingId === undefined)
  const used = new Set(laneOf.values())
  return (
    isEveryNew && lanes.every(({ plane }) => plane === 'free') && missing.every((plane) => used.has(newLaneId(plane)))
  )
}

interface Routed extends Pick<AdditionPlan, 'cards' | 'reused' | 'links' | 'standing'> {
  arrangement: Arrangement
}

function planFor({ arrangement, cards, reused, links, standing }: Routed, { missing }: LaneWishes): AdditionPlan {
  const { lanes, shift } = arrangement
  const held = new Set([
    ...cards.map(({ lane }) => lane),
    ...reused.map(({ node }) => standing.parts.find(({ id }) => id === node.key)?.lane),
    ...missing.map(newLaneId),
  ])
  const shown: Box[] = [...cards, ...reused, ...[...standing.lanes, ...lanes].filter(({ id }) => held.has(id))]
  return { cards, reused, lanes, shift, standing, links, bounds: shown.length === 0 ? undefined : boundsOf(shown) }
}

/** Places and routes; cards whose links find no clear way look for another place, a few times. */
function besideClearly(addition: Addition, wishes: LaneWishes, scene: Scene, anchor: string | undefined): Routed {
  const refused = new Set<string>()
  const attempt = (): Routed =>
    routeAll(addition, scene.graph, arrangeBeside(addition, wishes, scene, { anchor, refused }))
  let last = attempt()
  let best = last
  for (let attempts = 1; attempts < MOST_ATTEMPTS; attempts += 1) {
    const stuck = unclear(last)
      .flatMap(({ link }) => [link.from, link.to])
      .flatMap((key) => last.arrangement.cards.get(key)?.spot ?? [])
    if (stuck.length === 0) break
    for (const spot of stuck) refused.add(spot)
    last = attempt()
    if (unclear(last).length < unclear(best).length) best = last
  }
  return best
}

function unclear({ links }: Routed): Routed['links'] {
  return links.filter(({ isClear }) => !isClear)
}

function routeAll(addition: Addition, graph: BoardGraph, arrangement: Arrangement): Routed {
  const standing = afterwards(graph, arrangement)
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
function afterwards(graph: BoardGraph, { lanes, shift }: Arrangement): BoardGraph {
  const standing = shiftedBoard(graph, shift)
  const changed = new Set(lanes.map(({ id }) => id))
  return { ...standing, lanes: [...standing.lanes.filter(({ id }) => !changed.has(id)), ...lanes] }
}

type WantedLink = Pick<PlannedLink, 'link' | 'existingId'>

/**
 * The links that are not there yet; and those of the board that get a label, whose ends move apart, or that a new card
 * would lie on.
 */
function wantedLinks(
  { links }: Addition,
  graph: BoardGraph,
  standing: BoardGraph,
  added: readonly Box[],
): WantedLink[] {
  const there = graph.links.map((link, at) => ({ ...linkToRoute(link), at }))
  const told = links.flatMap((link): WantedLink[] => {
    const old = there.find(({ from, to, kind }) => from === link.from && to === link.to && kind === link.kind)
    if (old === undefined) return [{ link }]
    return link.label === '' || link.label === old.label ? [] : [{ link, existingId: old.id }]
  })
  const known = new Set(told.map(({ existingId }) => existingId))
  const isDisplaced = movesApart(graph, standing)
  const displaced = there.flatMap(({ id, at, ...link }): WantedLink[] => {
    const isHit = added.some((card) => isOn(standing.links[at], card))
    return known.has(id) || (!isHit && !isDisplaced(link)) ? [] : [{ link, existingId: id }]
  })
  return [...told, ...displaced]
}

/** Whether the ends of a link no longer lie to each other as they did. */
function movesApart(before: BoardGraph, after: BoardGraph): (link: LinkToRoute) => boolean {
  const topsOf = ({ parts, others }: BoardGraph) => new Map([...parts, ...others].map(({ id, y }) => [id, y]))
  const [was, is] = [topsOf(before), topsOf(after)]
  const shiftOf = (id: string): number => (is.get(id) ?? 0) - (was.get(id) ?? 0)
  return ({ from, to }) => shiftOf(from) !== shiftOf(to)
}

function isOn(link: GraphLink | undefined, card: Box): boolean {
  const { points, labelBox } = link?.course ?? { points: [] }
  return [...runsOf(points), ...(labelBox === undefined ? [] : [labelBox])].some((part) => touches(part, card))
}
