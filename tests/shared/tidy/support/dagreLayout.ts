import { graphlib, layout } from '@dagrejs/dagre'
import type { Point } from '../../../../shared/geometry/box.ts'
import { SPACING } from '../../../../shared/geometry/spacing.ts'
import type { Strewn } from './boards.ts'

/** Where dagre puts the middles of the same cards, left to right with our gutters; it knows nothing of lanes, which makes it shorter, not longer. */
export function dagreMiddles({ nodes, links }: Strewn): Point[] {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: SPACING.rowGutter, ranksep: SPACING.columnGutter })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, w, h } of nodes) graph.setNode(id, { width: w, height: h })
  for (const { id, from, to } of links) graph.setEdge(from, to, {}, id)
  layout(graph)
  return nodes.map(({ id }) => {
    const { x = Number.NaN, y = Number.NaN } = graph.node(id) as { x?: number; y?: number }
    return { x, y }
  })
}
