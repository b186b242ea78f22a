import type { Kit } from '../../../../shared/kit/kit.ts'
import { placeKit } from '../../../../shared/kit/placeKit.ts'
import { LANE_PLANES } from '../../../../shared/board/laneProps.ts'
import { LINK_KINDS } from '../../../../shared/board/links.ts'
import type { Box, Point } from '../../../../shared/geometry/box.ts'
import type { GraphLane } from '../../../../shared/graph/boardGraph.ts'
import type { LinkToRoute } from '../../../../shared/routing/route.ts'
import { linkLength } from '../../../../shared/tidy/linkLength.ts'
import type { TidyJob } from '../../../../shared/tidy/tidyJob.ts'
import { graphLane, graphLink, graphOther, graphPart } from '../../../fakes/graphPieces.ts'
import { seeded, type Random } from '../../../fakes/random.ts'

type Node = Box & { id: string; lane?: string; kind?: string; isFixed: boolean }
type Lane = Box & Pick<GraphLane, 'id' | 'plane' | 'title'> & { isFixed: boolean }
type Link = LinkToRoute & { id: string }

/** A board in few words; what is fixed is pinned or, being a lane, locked. */
export interface Strewn {
  nodes: readonly Node[]
  lanes: readonly Lane[]
  links: readonly Link[]
  obstacles: readonly Box[]
}

/** To tidy it all up; only with `leadsLinks` are its links led anew. */
export function jobFor({ nodes, lanes, links, obstacles }: Strewn, leadsLinks = true): TidyJob {
  const graph = {
    parts: nodes.map(({ isFixed, lane, ...node }) =>
      graphPart({ ...node, isPinned: isFixed, ...(lane !== undefined && { lane: laneId(lane) }) }),
    ),
    lanes: lanes.map(({ isFixed, ...lane }) => graphLane({ ...lane, id: laneId(lane.id), isLocked: isFixed })),
    links: links.map((link) => graphLink({ ...link, isElbow: leadsLinks })),
    others: obstacles.map((box, at) => graphOther({ ...box, id: `obstacle-${at}` })),
  }
  return { graph, asked: { stay: new Set() } }
}

/** What a lane is called there, because a kit may call a lane and a node alike. */
export function laneId(id: string): string {
  return `lane ${id}`
}

/** How long its links are with the middles of its nodes there. */
export function lengthOf({ nodes, links }: Strewn, middles: readonly Point[]): number {
  return linkLength({ blocks: nodes.map((node) => graphPart(node)), links: links.map((link) => graphLink(link)) }, middles)
}

/** A kit as it lies on a board. */
export function kitBoard(kit: Kit): Strewn {
  const { nodes, lanes } = placeKit(kit)
  return {
    nodes: nodes.map(({ node, ...box }) => ({ ...box, id: node.id, kind: node.kind, lane: node.lane, isFixed: false })),
    lanes: lanes.map(({ lane, ...box }) => ({ ...box, id: lane.id, plane: lane.plane, title: lane.title, isFixed: false })),
    links: kit.architecture.links.map(({ from, to, kind, label }, at) => ({ id: `link-${at}`, from, to, kind, label })),
    obstacles: [],
  }
}

/** Kits below each other until there are at least so many cards, linked by nothing: a board that a team has filled for weeks. */
export function kitsBelow(kits: readonly Kit[], cards: number): Strewn {
  const all = { nodes: [] as Node[], lanes: [] as Lane[], links: [] as Link[], obstacles: [] }
  for (let at = 0; all.nodes.length < cards; at++) {
    const { nodes, lanes, links } = kitBoard(kits[at % kits.length] as Kit)
    const named = (id: string): string => `${at} ${id}`
    all.nodes.push(...nodes.map((node) => ({ ...node, id: named(node.id), lane: named(node.lane ?? ''), y: node.y + at * 2400 })))
    all.lanes.push(...lanes.map((lane) => ({ ...lane, id: named(lane.id), y: lane.y + at * 2400 })))
    all.links.push(...links.map((link) => ({ ...link, id: named(link.id), from: named(link.from), to: named(link.to) })))
  }
  return all
}

const LABELS = ['', '', '', 'top 500', 'clicks', 'user vector', 'daily partitions', 'model weights']

/** A messy board: up to 34 cards thrown anywhere, in up to four lanes that are stacked, side by side or both, some in none. */
export function messyBoard(seed: number): Strewn {
  const random = seeded(seed)
  const lanes = someLanes(random)
  const nodes = Array.from({ length: 4 + random.int(31) }, (_, at): Node => {
    const lane = random.int(5) === 0 ? undefined : lanes[random.int(Math.max(1, lanes.length))]?.id
    return { id: `card-${at}`, lane, x: random.int(1600), y: random.int(1200), w: 176, h: random.pick([64, 64, 96, 128]), isFixed: false }
  })
  return { nodes, lanes, links: someLinks(nodes, random), obstacles: [] }
}

function someLanes(random: Random): Lane[] {
  const lane = (at: number, x: number, y: number, w: number): Lane => ({ id: `lane-${at}`, plane: LANE_PLANES[at % 3] ?? 'free', title: `Lane ${at}`, x, y, w, h: 240, isFixed: false })
  const stacked = Array.from({ length: random.int(4) }, (_, at) => lane(at, random.int(60), at * 288, 1000))
  return random.int(2) === 0 ? stacked : [...stacked, lane(stacked.length, 0, stacked.length * 288, 480), lane(stacked.length + 1, 528, stacked.length * 288, 480)]
}

/** Mostly forward, as designs are, with some that lead back; at most one from one card to another. */
function someLinks(nodes: readonly Node[], random: Random): Link[] {
  const pairs = new Map<string, Link>()
  const wanted = Math.round(nodes.length * (0.9 + random.next() * 0.6))
  for (let at = 0; at < wanted; at++) {
    const [a, b] = [random.int(nodes.length), random.int(nodes.length)]
    if (a === b) continue
    const [from, to] = a < b || random.int(6) === 0 ? [a, b] : [b, a]
    pairs.set(`${from} ${to}`, { id: `link-${at}`, from: `card-${from}`, to: `card-${to}`, kind: random.pick(LINK_KINDS), label: random.pick(LABELS) })
  }
  return [...pairs.values()]
}
