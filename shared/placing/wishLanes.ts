import { findComponent } from '../catalog/index.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { FLOW_PLANES, isFlowPlane, newLaneId, type Addition, type FlowPlane, type NamedNode } from './addition.ts'

/** Which lane every new component goes to, and the lanes that are missing for it. */
export interface LaneWishes {
  /** Lane id by the node's key; loose components have none. */
  laneOf: ReadonlyMap<string, string>
  missing: readonly FlowPlane[]
}

/**
 * Where lanes are drawn or asked for, every component has one: the one it was told, else that of its plane in the
 * catalogue, else that of its neighbours. Without lanes all components are loose.
 */
export function wishLanes(addition: Addition, graph: BoardGraph): LaneWishes {
  const fresh = addition.nodes.filter(({ existingId }) => existingId === undefined)
  const isAsked = addition.lanes.length > 0 || fresh.some(({ lane }) => lane !== undefined)
  if (!isAsked && !graph.lanes.some(({ plane }) => plane !== 'free')) return { laneOf: new Map(), missing: [] }
  const planes = planesOf(fresh, addition, graph)
  const laneOf = new Map(fresh.map(({ key }) => {
    const plane = planes.get(key) ?? 'online'
    return [key, bestLane(key, plane, addition, graph)?.id ?? newLaneId(plane)] as const
  }))
  const wanted = new Set([
    ...laneOf.values(),
    ...addition.lanes.filter((plane) => !graph.lanes.some((lane) => lane.plane === plane)).map(newLaneId),
  ])
  return { laneOf, missing: FLOW_PLANES.filter((plane) => wanted.has(newLaneId(plane))) }
}

function planesOf(fresh: readonly NamedNode[], addition: Addition, graph: BoardGraph): Map<string, FlowPlane> {
  const planes = new Map<string, FlowPlane>()
  for (const { id, lane } of graph.parts) {
    const plane = graph.lanes.find((one) => one.id === lane)?.plane
    if (isFlowPlane(plane)) planes.set(id, plane)
  }
  for (const { key, kind, lane } of fresh) {
    const plane = lane ?? findComponent(kind)?.plane
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

/** Of several lanes of a plane the one with most neighbours, else the first from the top. */
function bestLane(key: string, plane: FlowPlane, { links }: Addition, graph: BoardGraph): GraphLane | undefined {
  const lanes = graph.lanes.filter((lane) => lane.plane === plane && !lane.isLocked).toSorted((a, b) => a.y - b.y)
  const near = new Set(neighboursOf(key, links))
  const count = (lane: GraphLane): number =>
    graph.parts.filter((part) => part.lane === lane.id && near.has(part.id)).length
  return lanes.reduce<GraphLane | undefined>(
    (best, lane) => (best === undefined || count(lane) > count(best) ? lane : best),
    undefined,
  )
}

function neighboursOf(key: string, links: Addition['links']): string[] {
  return links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : []))
}
