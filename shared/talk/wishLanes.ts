import { findComponent } from '../catalog/index.ts'
import type { Talk } from './parseTalk.ts'
import type { TalkLane, TalkNode } from './talkNames.ts'
import type { Surface, SurfaceLane } from '../placing/surface.ts'

/** Which lane every new component goes to, and the lanes that are missing for it. */
export interface LaneWishes {
  /** Lane id by the node's key; loose components have none. */
  laneOf: ReadonlyMap<string, string>
  missing: readonly { id: string; plane: TalkLane }[]
}

const PLANES: readonly TalkLane[] = ['online', 'offline']

/**
 * Where lanes are drawn or asked for, every component has one: the one it was told, else that of its plane in the
 * catalogue, else that of its neighbours. Without lanes all components are loose.
 */
export function wishLanes(talk: Talk, surface: Surface): LaneWishes {
  const fresh = talk.nodes.filter(({ existingId }) => existingId === undefined)
  const isAsked = talk.lanes.length > 0 || fresh.some(({ lane }) => lane !== undefined)
  if (!isAsked && !surface.lanes.some(({ plane }) => plane !== 'free')) return { laneOf: new Map(), missing: [] }
  const planes = planesOf(fresh, talk, surface)
  const laneOf = new Map(fresh.map(({ key }) => {
    const plane = planes.get(key) ?? 'online'
    return [key, (bestLane(key, plane, talk, surface)?.id) ?? newLaneId(plane)] as const
  }))
  const wanted = new Set([
    ...laneOf.values(),
    ...talk.lanes.filter((plane) => !surface.lanes.some((lane) => lane.plane === plane)).map(newLaneId),
  ])
  return {
    laneOf,
    missing: PLANES.map((plane) => ({ id: newLaneId(plane), plane })).filter(({ id }) => wanted.has(id)),
  }
}

function newLaneId(plane: TalkLane): string {
  return `new:${plane}`
}

function planesOf(fresh: readonly TalkNode[], talk: Talk, surface: Surface): Map<string, TalkLane> {
  const planes = new Map<string, TalkLane>()
  for (const { id, lane } of surface.cards) {
    const plane = surface.lanes.find((one) => one.id === lane)?.plane
    if (plane === 'online' || plane === 'offline') planes.set(id, plane)
  }
  for (const { key, kind, lane } of fresh) {
    const plane = lane ?? findComponent(kind)?.plane
    if (plane === 'online' || plane === 'offline') planes.set(key, plane)
  }
  // As often as there are components, because one may only be known by its neighbour's neighbour.
  for (let round = 0; round < fresh.length; round += 1) {
    const open = fresh.filter(({ key }) => !planes.has(key))
    const found = open.flatMap(({ key }) => {
      const plane = planeOfNeighbours(key, talk, planes)
      return plane === undefined ? [] : [[key, plane] as const]
    })
    if (found.length === 0) break
    for (const [key, plane] of found) planes.set(key, plane)
  }
  return planes
}

function planeOfNeighbours(key: string, { links }: Talk, planes: ReadonlyMap<string, TalkLane>): TalkLane | undefined {
  const near = neighboursOf(key, links).flatMap((other) => planes.get(other) ?? [])
  if (near.length === 0) return undefined
  return near.filter((plane) => plane === 'online').length * 2 >= near.length ? 'online' : 'offline'
}

/** Of several lanes of a plane the one with most neighbours, else the first from the top. */
function bestLane(key: string, plane: TalkLane, { links }: Talk, surface: Surface): SurfaceLane | undefined {
  const lanes = surface.lanes.filter((lane) => lane.plane === plane && !lane.isLocked).toSorted((a, b) => a.y - b.y)
  const near = new Set(neighboursOf(key, links))
  const count = (lane: SurfaceLane): number =>
    surface.cards.filter((card) => card.lane === lane.id && near.has(card.id)).length
  return lanes.reduce<SurfaceLane | undefined>(
    (best, lane) => (best === undefined || count(lane) > count(best) ? lane : best),
    undefined,
  )
}

function neighboursOf(key: string, links: Talk['links']): string[] {
  return links.flatMap(({ from, to }) => (from === key ? [to] : to === key ? [from] : []))
}
