import type { Point } from '../geometry/box.ts'
import type { Blocks } from './blocks.ts'

/**
 * Total length of a board's links, px: across and down between the middles of what each joins, given in the order of
 * the blocks.
 */
export function linkLength({ blocks, links }: Pick<Blocks, 'blocks' | 'links'>, middles: readonly Point[]): number {
  const found = new Map(blocks.map(({ id }, at) => [id, middles[at]]))
  return links.reduce((sum, { from, to }) => {
    const [one, other] = [found.get(from), found.get(to)]
    return one === undefined || other === undefined ? sum : sum + Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
  }, 0)
}
