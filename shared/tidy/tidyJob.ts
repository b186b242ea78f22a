import type { Route } from '../routing/route.ts'
import type { Box } from '../geometry/box.ts'
import { routeLinks } from '../routing/routeLinks.ts'
import type { ElkLayout } from './elkStarts.ts'
import type { TidyBoard, TidyLink } from './tidyBoard.ts'
import type { TidyPlaces } from './placeCells.ts'
import { tidyPlaces } from './tidyPlaces.ts'

/**
 * A board to tidy up, and which of its links may be led anew afterwards; plain data, so that it can cross to a worker.
 */
export interface TidyJob {
  board: TidyBoard
  /** Ids of links whose ends leave by sides that can be chosen. */
  routable: readonly string[]
}

export interface TidyAnswer {
  places: TidyPlaces
  /** By the id of the link; what tldraw cannot lead clear of boxes is not there. */
  routes: Record<string, Route>
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

function routesById(links: readonly TidyLink[], found: readonly (Route | undefined)[]): Record<string, Route> {
  const routes: Record<string, Route> = {}
  links.forEach(({ id }, at) => {
    const route = found[at]
    if (route !== undefined) routes[id] = route
  })
  return routes
}
