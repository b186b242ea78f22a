import type { Box, Point } from '../geometry/box.ts'
import { isLarge, type Blocks } from './blocks.ts'

/** The part of elkjs that is used; its worker and its Node build both have it. */
export type ElkLayout = (graph: ElkGraph) => Promise<ElkGraph>

export interface ElkGraph {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
  layoutOptions?: Record<string, string>
  children?: ElkGraph[]
  edges?: { id: string; sources: string[]; targets: string[] }[]
}

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '72',
  'elk.layered.spacing.nodeNodeBetweenLayers': '128',
  'elk.separateConnectedComponents': 'false',
  'elk.randomSeed': '1',
}

/** Several ways to layer, because which one gives the shortest links depends on the graph. */
const VARIANTS: readonly Record<string, string>[] = [
  { 'elk.layered.layering.strategy': 'NETWORK_SIMPLEX', 'elk.layered.thoroughness': '20' },
  { 'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE', 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX' },
  { 'elk.layered.layering.strategy': 'STRETCH_WIDTH', 'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST' },
]

/** On a large board the others take seconds each and come out longer. */
const FOR_LARGE = [{ 'elk.layered.layering.strategy': 'NETWORK_SIMPLEX', 'elk.layered.thoroughness': '5' }]

/** Middles of all blocks, in their order, as ELK would place them without lanes; one list for each variant. */
export async function elkStarts(board: Blocks, layout: ElkLayout): Promise<Point[][]> {
  const starts: Point[][] = []
  for (const variant of isLarge(board) ? FOR_LARGE : VARIANTS)
    starts.push(middlesOf(board.blocks, await layout(elkGraph(board, variant))))
  return starts
}

function elkGraph({ blocks, links, back }: Blocks, variant: Record<string, string>): ElkGraph {
  return {
    id: 'board',
    layoutOptions: { ...COMMON, ...variant },
    children: blocks.map(({ id, w, h }) => ({ id, width: w, height: h })),
    // Turned round, what runs back keeps its ends near each other and no longer says which of them comes first.
    edges: links.map(({ id, from, to }) =>
      back.has(id) ? { id, sources: [to], targets: [from] } : { id, sources: [from], targets: [to] }),
  }
}

function middlesOf(blocks: readonly (Box & { id: string })[], laidOut: ElkGraph): Point[] {
  const found = new Map(laidOut.children?.map((child) => [child.id, child]))
  return blocks.map(({ id, w, h }) => {
    const { x = 0, y = 0 } = found.get(id) ?? {}
    return { x: x + w / 2, y: y + h / 2 }
  })
}
