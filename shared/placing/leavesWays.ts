import { touches, type Box } from '../geometry/box.ts'
import type { BoardGraph, GraphLink } from '../graph/boardGraph.ts'
import { runsOf } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks, runsOverBoxes } from '../routing/routeLinks.ts'
import { linkToRoute, surroundingsOf } from '../routing/surroundings.ts'
import { newNodeKey, newPart } from './addition.ts'

/**
 * Whether all links that run where something comes to lie can be led past it.
 * @param graph the board without it, with courses
 */
export function leavesWays(places: readonly Box[], graph: BoardGraph): boolean {
  const parts = new Set(graph.parts.map(({ id }) => id))
  const crossed = graph.links.filter((link) => parts.has(link.from) && parts.has(link.to) && runsOver(link, places))
  if (crossed.length === 0) return true
  const come = places.map((box, at) => newPart({ key: newNodeKey(at), kind: '', title: '', technology: '' }, box))
  const led = crossed.map(linkToRoute)
  const around = surroundingsOf({ ...graph, parts: [...graph.parts, ...come] }, led)
  const hard = new Map([...around.boxes].filter(([id]) => around.soft?.has(id) !== true))
  return routeLinks(around, led, ROUTE_POLICIES.board).every((way) => way !== undefined && !runsOverBoxes(way, hard))
}

function runsOver({ course }: GraphLink, places: readonly Box[]): boolean {
  const runs = course === undefined ? [] : runsOf(course.points)
  return places.some((place) => runs.some((run) => touches(run, place)))
}
