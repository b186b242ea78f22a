import type { TidyBoard } from './tidyBoard.ts'

export interface Point {
  x: number
  y: number
}

/**
 * Total length of a board's links, px: across and down between the middles of what each joins, given in the order of
 * the nodes.
 */
export function linkLength({ nodes, links }: Pick<TidyBoard, 'nodes' | 'links'>, middles: readonly Point[]): number {
  const found = new Map(nodes.map(({ id }, at) => [id, middles[at]]))
  return links.reduce((sum, { from, to }) => {
    const [one, other] = [found.get(from), found.get(to)]
    return one === undefined || other === undefined ? sum : sum + Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
  }, 0)
}
