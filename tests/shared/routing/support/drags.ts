import { overlaps } from '../../../../shared/geometry/box.ts'
import type { BoardGraph, GraphLink, GraphPart } from '../../../../shared/graph/boardGraph.ts'
import { solidPieces } from '../../../../shared/placing/arrangement.ts'
import type { Route } from '../../../../shared/routing/route.ts'
import { routeNow, surroundingsOf } from '../../../../shared/routing/surroundings.ts'
import type { Random } from '../../../fakes/random.ts'

const APART_PX = 30

/** The board with its links along these ways. */
export function withWays(graph: BoardGraph, ways: ReadonlyMap<string, Route>): BoardGraph {
  const links = graph.links.map((link): GraphLink => {
    const route = ways.get(link.id)
    if (route === undefined) return link
    const { start, end, midPoint, labelPosition, points, label } = route
    return { ...link, start, end, midPoint, labelPosition, course: { points, ...(link.label !== '' && { labelBox: label }) } }
  })
  return { ...graph, links }
}

/** As tldraw draws links once their ends have moved. */
export function redrawn(graph: BoardGraph, ids: ReadonlySet<string>): BoardGraph {
  const { boxes } = surroundingsOf(graph, graph.links)
  const links = graph.links.map((link): GraphLink => {
    if (!ids.has(link.from) && !ids.has(link.to)) return link
    const { course: _course, ...rest } = link
    const route = routeNow(link, boxes)
    return route === undefined ? rest : { ...rest, course: { points: route.points, ...(link.label !== '' && { labelBox: route.label }) } }
  })
  return { ...graph, links }
}

/** A card of the board, pulled larger by its lower right corner as far as nothing lies there, be it out of its lane. */
export function enlarged(graph: BoardGraph, random: Random): { graph: BoardGraph; id: string } | undefined {
  const part = random.pick(graph.parts)
  const solid = solidPieces(graph).filter(({ id }) => id !== part.id)
  const larger = Array.from({ length: 40 }, () => ({ ...part, w: part.w + random.int(160), h: part.h + random.int(120) }))
    .find((one) => !solid.some((box) => overlaps(box, one, 2)))
  if (larger === undefined) return undefined
  return { id: part.id, graph: { ...graph, parts: graph.parts.map((one): GraphPart => (one.id === part.id ? larger : one)) } }
}

/** A card of the board, dropped where nothing lies. */
export function dropped(graph: BoardGraph, random: Random): { graph: BoardGraph; id: string } | undefined {
  const part = random.pick(graph.parts)
  const solid = solidPieces(graph).filter(({ id }) => id !== part.id)
  const place = Array.from({ length: 40 }, () => ({ ...part, x: part.x + random.int(1000) - 500, y: part.y + random.int(800) - 400 }))
    .find((one) => !solid.some((box) => overlaps(box, one, APART_PX)))
  if (place === undefined) return undefined
  return { id: part.id, graph: { ...graph, parts: graph.parts.map((one): GraphPart => (one.id === part.id ? place : one)) } }
}
