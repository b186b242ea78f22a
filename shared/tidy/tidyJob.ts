import { boxFrom, type Box } from '../geometry/box.ts'
import type { BoardGraph } from '../graph/boardGraph.ts'
import { movedBoard } from '../graph/movedBoard.ts'
import type { Route } from '../routing/route.ts'
import { ROUTE_POLICIES, routeLinks } from '../routing/routeLinks.ts'
import { linkToRoute, surroundingsOf } from '../routing/surroundings.ts'
import { blocksOf, type Asked, type Blocks } from './blocks.ts'
import type { ElkLayout } from './elkStarts.ts'
import { placeLegends } from './placeLegends.ts'
import { tidyPlaces } from './tidyPlaces.ts'

/** A page to tidy up, and what of it; plain data, so that it can cross to a worker. */
export interface TidyJob {
  graph: BoardGraph
  asked: Asked
}

/** Where everything goes, in page px; plain data, too. */
export interface TidyAnswer {
  /** By the id of the block, the lane or the legend. */
  boxes: Readonly<Record<string, Box>>
  /** By the id of the link; what tldraw cannot lead is not there, nor what may not be led anew. */
  routes: Readonly<Record<string, Route>>
}

/** Places first, then the links between them. Undefined when what may not move leaves no room. */
export async function doTidyJob({ graph, asked }: TidyJob, layout: ElkLayout): Promise<TidyAnswer | undefined> {
  const board = blocksOf(graph, asked)
  const places = await tidyPlaces(board, layout)
  if (places === undefined) return undefined
  const legends = placeLegends(board.legends, [...places.blocks, ...places.lanes], board.obstacles)
  const boxes = Object.fromEntries([
    ...board.blocks.map(({ id }, at) => [id, places.blocks[at]] as const),
    ...board.lanes.map(({ id }, at) => [id, places.lanes[at]] as const),
    ...board.legends.map(({ id }, at) => [id, legends[at]] as const),
  ].flatMap(([id, box]) => (box === undefined ? [] : [[id, box] as const])))
  return { boxes, routes: routesAmong(placedBoard(graph, board, boxes), board) }
}

/** The page as it will be: what is in a group or a frame goes with it. */
function placedBoard(graph: BoardGraph, board: Blocks, boxes: TidyAnswer['boxes']): BoardGraph {
  const before = new Map(board.blocks.map((block) => [block.id, boxFrom(block)]))
  const moved = movedBoard(graph, ({ holder }) => {
    const [from, to] = [before.get(holder), boxes[holder]]
    return from === undefined || to === undefined ? { x: 0, y: 0 } : { x: to.x - from.x, y: to.y - from.y }
  })
  return { ...moved, lanes: moved.lanes.map((lane) => ({ ...lane, ...boxes[lane.id] })) }
}

function routesAmong(graph: BoardGraph, { routable }: Blocks): Record<string, Route> {
  const links = graph.links.filter(({ id }) => routable.has(id)).map(linkToRoute)
  const found = routeLinks(surroundingsOf(graph, links), links, ROUTE_POLICIES.board)
  return Object.fromEntries(links.flatMap(({ id }, at) => {
    const route = found[at]
    return route === undefined ? [] : [[id, route] as const]
  }))
}
