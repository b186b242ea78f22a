import { findComponent } from '../catalog/index.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { FLOW_PLANES, isFlowPlane, newLaneId, type Addition, type FlowPlane, type NamedNode } from './addition.ts'
import { fitsLane, planeInWords, planeOfLane, planeSaid, usualPlane } from './laneSense.ts'

/** Which lane every new component goes to, and the lanes that are missing for it. */
export interface LaneWishes {
  /** Lane id by the node's key; loose components have none. */
  laneOf: ReadonlyMap<string, string>
  missing: readonly FlowPlane[]
}

/** What all neighbours in one lane weigh: less than what a title says, more than a plane. */
const NEIGHBOURS = 1.5
/** From here on a component belongs to a lane whatever it is linked to. */
const CERTAIN = 2
/** What a component's own words say of its plane weighs as much as a lane's title, and what they mean by it less. */
const SAID = { same: 3, meant: 1.5, other: -4 } as const

/**
 * The lane of each new component: the one it was told, else the one that is called for it, else that of its plane or of
 * its neighbours. Where lanes of a plane are drawn or asked for, every component has one; else those that suit none are
 * loose. Locked and turned lanes take nothing.
 * @param full lanes that turned out to have no room
 */
export function wishLanes(addition: Addition, graph: BoardGraph, full: ReadonlySet<string> = new Set()): LaneWishes {
  const fresh = addition.nodes.filter(({ existingId }) => existingId === undefined)
  const isAsked = addition.lanes.length > 0 || fresh.some(({ lane }) => lane !== undefined)
  const open = openLanes(graph, full)
  const laneOf = suitingLanes(fresh, addition, graph, open)
  const planes = planesOf(fresh, addition, graph)
  const hasPlanes = isAsked || graph.lanes.some((lane) => planeOfLane(lane) !== undefined)
  for (const { key } of fresh) {
    if (laneOf.has(key)) continue
    const plane = planes.get(key) ?? 'online'
    const lane = open.find((one) => planeOfLane(one) === plane)
    const called = hasPlanes ? undefined : laneCalledFor(plane, open)
    if (lane !== undefined || called !== undefined) laneOf.set(key, (lane ?? called)?.id ?? '')
    else if (hasPlanes) laneOf.set(key, newLaneId(plane))
  }
  const wanted = new Set([
    ...laneOf.values(),
    ...addition.lanes.filter((plane) => !graph.lanes.some((lane) => planeOfLane(lane) === plane)).map(newLaneId),
  ])
  return { laneOf, missing: FLOW_PLANES.filter((plane) => wanted.has(newLaneId(plane))) }
}

/** From the top, then from the left. */
function openLanes({ lanes }: BoardGraph, full: ReadonlySet<string>): GraphLane[] {
  return lanes
    .filter(({ id, isLocked, rotation }) => !isLocked && rotation === 0 && !full.has(id))
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
}

/** Where no lane has a plane: one whose title sounds like it. The last of that are about the request itself. */
function laneCalledFor(plane: FlowPlane, open: readonly GraphLane[]): GraphLane | undefined {
  return open.findLast((lane) => usualPlane(lane) === plane)
}

function suitingLanes(
  fresh: readonly NamedNode[],
  { links }: Addition,
  { parts }: BoardGraph,
  open: readonly GraphLane[],
): Map<string, string> {
  const laneOf = new Map<string, string>()
  const all = new Map(parts.flatMap(({ id, lane }) => (lane === undefined ? [] : [[id, lane] as const])))
  // Those that are certain first, then as often as there are components, because one may only be known by its
  // neighbour's neighbour.
  for (let round = 0; round <= fresh.length; round += 1) {
    const found = fresh.filter(({ key }) => !laneOf.has(key)).flatMap((node) => {
      const near = neighboursOf(node.key, links).flatMap((other) => all.get(other) ?? [])
      const best = bestLane(node, near, open, round === 0 ? CERTAIN : Number.MIN_VALUE)
      return best === undefined ? [] : [[node.key, best.id] as const]
    })
    if (found.length === 0 && round > 0) break
    for (const [key, lane] of found) { laneOf.set(key, lane); all.set(key, lane) }
  }
  return laneOf
}

/** Of lanes that suit alike the first. */
function bestLane(
  { kind, title, lane: said, laneId }: NamedNode,
  near: readonly string[],
  open: readonly GraphLane[],
  least: number,
): GraphLane | undefined {
  const told = open.find(({ id }) => id === laneId)
  if (told !== undefined) return told
  const asked = said === undefined ? open : open.filter((lane) => planeOfLane(lane) === said)
  let best: { lane: GraphLane; score: number } | undefined
  for (const lane of asked) {
    const fit = fitsLane(kind, lane) + saidFit(title, lane)
    const neighbours = near.length === 0 ? 0 : near.filter((id) => id === lane.id).length / near.length
    const score = fit + neighbours * NEIGHBOURS
    const isIn = said !== undefined || (score >= least && fit >= 0)
    if (isIn && (best === undefined || score > best.score)) best = { lane, score }
  }
  return best?.lane
}

/** How well "online feature store" and "nightly export" suit a lane by their words. */
function saidFit(title: string, lane: GraphLane): number {
  const isUsuallyOffline = usualPlane(lane) === 'offline'
  const [said, plane] = [planeSaid(title), planeOfLane(lane) ?? (isUsuallyOffline ? 'offline' : undefined)]
  if (said === undefined || plane === undefined) return 0
  if (said !== plane) return SAID.other
  return planeInWords(title) === undefined ? SAID.meant : SAID.same
}

function planesOf(fresh: readonly NamedNode[], addition: Addition, graph: BoardGraph): Map<string, FlowPlane> {
  const planes = new Map<string, FlowPlane>()
  for (const { id, lane } of graph.parts) {
    const plane = graph.lanes.find((one) => one.id === lane)?.plane
    if (isFlowPlane(plane)) planes.set(id, plane)
  }
  for (const { key, kind, title, lane } of fresh) {
    const plane = lane ?? planeSaid(title) ?? findComponent(kind)?.plane
    if (isFlowPlane(plane)) planes.set(key, plane)
  }
  // As often as there are components, because one may only be known by its neighbour's neighbour.
  for (let round = 0; round < fresh.length; round += 1) {
    const open = fresh.filter(({ key }) => !planes.has(key))
    const found = open.flatMap(({ key }) => {
      const plane = planeOfNeighbours(key, addition, planes)
      return plane === undefined ? [] : [[key, plane] as const]
    })
    if (found.length === 0) break
    for (const [key, plane] of found) planes.set(key, plane)
  }
  return planes
}

function planeOfNeighbours(
  key: string,
  { links }: Addition,
  planes: ReadonlyMap<string, FlowPlane>,
): FlowPlane | undefined {
  const near = neighboursOf(key, links).flatMap((other) => planes.get(other) ?? [])
  if (near.length === 0) return undefined
  return near.filter((plane) => plane === 'online').length * 2 >= near.length ? 'online' : 'offline'
}

function neighboursOf(key: string, links: Addition['links']): string[] {
  return links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : []))
}
