import { usualKit } from '../../../shared/kit/deal/dealKit.ts'
import { visualSearch } from '../../../templates/visualSearch.ts'

/** The kit that these tests start from, and some of the shapes it puts on a board. */
export const KIT = usualKit(visualSearch)

export const BALANCER = nodeShape('lb')
export const ROUTER = nodeShape('ab')
export const DECODER = nodeShape('decode')
export const QUERY_LANE = `shape:${KIT.id}-lane-query`
/** Both are requests and so drawn solid. */
export const CLIENT_TO_BALANCER = linkShape('client', 'lb')
export const BALANCER_TO_ROUTER = linkShape('lb', 'ab')
export const ROUTER_TO_DECODER = linkShape('ab', 'decode')

function nodeShape(id: string): string {
  return `shape:${KIT.id}-node-${id}`
}

function linkShape(from: string, to: string): string {
  return `shape:${KIT.id}-link-${KIT.architecture.links.findIndex((link) => link.from === from && link.to === to)}`
}
