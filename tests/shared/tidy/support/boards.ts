import type { Kit } from '../../../../shared/kit/kit.ts'
import { placeKit } from '../../../../shared/kit/placeKit.ts'
import { LANE_PLANES } from '../../../../shared/board/laneProps.ts'
import { LINK_KINDS } from '../../../../shared/board/links.ts'
import type { TidyBoard, TidyLane, TidyLink, TidyNode } from '../../../../shared/tidy/tidyBoard.ts'
import { seeded, type Random } from '../../../fakes/random.ts'

/** A kit as it lies on a board. */
export function kitBoard(kit: Kit): TidyBoard {
  const { nodes, lanes } = placeKit(kit)
  return {
    nodes: nodes.map(({ node, ...box }) => ({ ...box, id: node.id, lane: node.lane, isFixed: false })),
    lanes: lanes.map(({ lane, ...box }) => ({ ...box, id: lane.id, plane: lane.plane, title: lane.title, isFixed: false })),
    links: kit.architecture.links.map(({ from, to, kind, label }, at) => ({ id: `link-${at}`, from, to, kind, label })),
    obstacles: [],
  }
}

/** Kits below each other until there are at least so many cards, linked by nothing: a board that a team has filled for weeks. */
export function kitsBelow(kits: readonly Kit[], cards: number): TidyBoard {
  const all = { nodes: [] as TidyNode[], lanes: [] as TidyLane[], links: [] as TidyLink[], obstacles: [] }
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
export function messyBoard(seed: number): TidyBoard {
  const random = seeded(seed)
  const lanes = someLanes(random)
  const nodes = Array.from({ length: 4 + random.int(31) }, (_, at): TidyNode => {
    const lane = random.int(5) === 0 ? undefined : lanes[random.int(Math.max(1, lanes.length))]?.id
    return { id: `card-${at}`, lane, x: random.int(1600), y: random.int(1200), w: 176, h: random.pick([64, 64, 96, 128]), isFixed: false }
  })
  return { nodes, lanes, links: someLinks(nodes, random), obstacles: [] }
}

function someLanes(random: Random): TidyLane[] {
  const lane = (at: number, x: number, y: number, w: number): TidyLane => ({ id: `lane-${at}`, plane: LANE_PLANES[at % 3] ?? 'free', title: `Lane ${at}`, x, y, w, h: 240, isFixed: false })
  const stacked = Array.from({ length: random.int(4) }, (_, at) => lane(at, random.int(60), at * 288, 1000))
  return random.int(2) === 0 ? stacked : [...stacked, lane(stacked.length, 0, stacked.length * 288, 480), lane(stacked.length + 1, 528, stacked.length * 288, 480)]
}

/** Mostly forward, as designs are, with some that lead back; at most one from one card to another. */
function someLinks(nodes: readonly TidyNode[], random: Random): TidyLink[] {
  const pairs = new Map<string, TidyLink>()
  const wanted = Math.round(nodes.length * (0.9 + random.next() * 0.6))
  for (let at = 0; at < wanted; at++) {
    const [a, b] = [random.int(nodes.length), random.int(nodes.length)]
    if (a === b) continue
    const [from, to] = a < b || random.int(6) === 0 ? [a, b] : [b, a]
    pairs.set(`${from} ${to}`, { id: `link-${at}`, from: `card-${from}`, to: `card-${to}`, kind: random.pick(LINK_KINDS), label: random.pick(LABELS) })
  }
  return [...pairs.values()]
}
