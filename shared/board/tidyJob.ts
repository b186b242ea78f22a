import type { KitRoute } from './kitElbow.ts'
import type { Box } from './kitGrid.ts'
import { routeLinks } from './routeLinks.ts'
import type { ElkLayout } from './tidyElk.ts'
import type { TidyBoard, TidyLink } from './tidyGraph.ts'
import type { TidyPlaces } from './tidyPlace.ts'
import { tidyPlaces } from './tidyUp.ts'

/** A board to tidy up, and which of its links may be led anew afterwards; plain data, so that it can cross to a worker. */
export interface TidyJob {
  board: TidyBoard
  /** Ids of links whose ends leave by sides that can be chosen. */
  routable: readonly string[]
}

export interface TidyAnswer {
  places: TidyPlaces
  /** By the id of the link; what tldraw cannot lead clear of boxes is not there. */
  routes: Record<string, KitRoute>
}

/** Places first, then the links between them. Undefined when what may not move leaves no room. */
export async function doTidyJob({ board, routable }: TidyJob, layout: ElkLayout): Promise<TidyAnswer | undefined> {
  const places = await tidyPlaces(board, layout)
  if (places === undefined) return undefined
  const links = board.links.filter(({ id }) => routable.includes(id))
  const found = routeLinks({ boxes: boxesOf(board, places), lanes: lanesOf(board, places), kept: [] }, links)
  return { places, routes: routesById(links, found) }
}

function boxesOf({ nodes, obstacles }: TidyBoard, places: TidyPlaces): Map<string, Box> {
  const boxes = new Map(nodes.map((node, at): [string, Box] => [node.id, places.nodes[at] ?? node]))
  obstacles.forEach((box, at) => boxes.set(`obstacle ${at}`, box))
  return boxes
}

function lanesOf({ lanes }: TidyBoard, places: TidyPlaces) {
  return lanes.map((lane, at) => ({ ...(places.lanes[at] ?? lane), plane: lane.plane, title: lane.title }))
}

function routesById(links: readonly TidyLink[], found: readonly (KitRoute | undefined)[]): Record<string, KitRoute> {
  const routes: Record<string, KitRoute> = {}
  links.forEach(({ id }, at) => {
    const route = found[at]
    if (route !== undefined) routes[id] = route
  })
  return routes
}
