import { boundsOf, boxFrom, type Box } from '../geometry/box.ts'
import type { BoardGraph, GraphLane, GraphLink, GraphPiece } from '../graph/boardGraph.ts'
import { isInk } from '../graph/others.ts'
import { backLinks, sourcesOf } from './sources.ts'

/** What of a board may move. */
export interface Asked {
  /** Ids; everything that is neither pinned nor locked when not given. */
  only?: ReadonlySet<string>
  /** What must stay although it could move, because somebody has just placed it. */
  stay: ReadonlySet<string>
  /** What is no part of the design, such as a reference that was revealed beside it: left as it is, and uncovered. */
  apart?: ReadonlySet<string>
}

/** A board where what moves as one is one: what is to be laid out, and what is in the way. */
export interface Blocks {
  /** Components, and what else is linked or lies in a lane; a group or a frame is one. */
  blocks: readonly GraphPiece[]
  /** Those that lie in nothing else. */
  lanes: readonly GraphLane[]
  /** Those that join two blocks, by the ids of these. */
  links: readonly GraphLink[]
  /** What else lies on the page and must stay uncovered. */
  obstacles: readonly Box[]
  /** Keys to the links that go with the board, where all of it is laid out. */
  legends: readonly GraphPiece[]
  /** Ids of blocks and lanes that stay where they are. A lane then keeps its size, too, and what it holds. */
  fixed: ReadonlySet<string>
  /** Ids of blocks that a design is read from: they stand before what they ask. */
  sources: ReadonlySet<string>
  /** Ids of links that run back. */
  back: ReadonlySet<string>
  /** Ids of links whose ends may leave by another side. */
  routable: ReadonlySet<string>
}

/** Whether a board has so many blocks that the usual search takes longer than anybody waits. */
export function isLarge({ blocks }: Pick<Blocks, 'blocks'>): boolean {
  return blocks.length >= LARGE_BLOCKS
}

const LARGE_BLOCKS = 120

/** Whether anything must stay where it is. */
export function hasFixed({ fixed }: Pick<Blocks, 'fixed'>): boolean {
  return fixed.size > 0
}

/** In the order of the graph, on which the layout depends. */
export function blocksOf(whole: BoardGraph, asked: Asked): Blocks {
  const { graph, beside } = partedBy(whole, asked)
  const lanes = graph.lanes.filter(({ parentId, pageId }) => parentId === pageId)
  const zones = new Set(lanes.map(({ id }) => id))
  const held = heldTogether(graph, zones)
  const { links, routable } = linksBetween(graph, held)
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const parts = new Set(graph.parts.map(({ id }) => id))
  const wholes = [...held].map(([id, pieces]) => wholeOf(id, pieces, zones))
  const isBlock = ({ id, lane }: GraphPiece): boolean => parts.has(id) || linked.has(id) || lane !== undefined
  const blocks = wholes.filter(isBlock)
  const legends = legendsOf(graph, asked)
  const isFollower = new Set(legends.map(({ id }) => id))
  const asking = sourcesOf(graph)
  const sources = new Set([...held].flatMap(([id, pieces]) => (pieces.some((one) => asking.has(one.id)) ? [id] : [])))
  return {
    blocks,
    lanes,
    links,
    sources,
    back: backLinks(links, sources),
    routable,
    obstacles: [...wholes.filter((one) => !isBlock(one) && !isFollower.has(one.id)).map(boxFrom), ...beside],
    legends,
    fixed: new Set([
      ...blocks.filter((block) => block.isPinned || !mayMove(block, asked)),
      ...lanes.filter((lane) => lane.rotation !== 0 || !mayMove(lane, asked, blocks)),
    ].map(({ id }) => id)),
  }
}

/** The design, and the box of what stands beside it; all is the design where nothing else is there. */
function partedBy(whole: BoardGraph, { only, apart }: Asked): { graph: BoardGraph; beside: readonly Box[] } {
  const isOwn = ({ id, lane }: GraphPiece): boolean => apart?.has(lane ?? id) !== true
  const pieces = [...whole.parts, ...whole.lanes, ...whole.others]
  const beside = pieces.filter((piece) => !isOwn(piece))
  if (only !== undefined || beside.length === 0 || !whole.parts.some(isOwn)) return { graph: whole, beside: [] }
  const graph = {
    ...whole,
    parts: whole.parts.filter(isOwn),
    lanes: whole.lanes.filter(isOwn),
    others: whole.others.filter(isOwn),
  }
  return { graph, beside: [boundsOf(beside)] }
}

/** Those that are alone on the page: who lays out a part of a board looks for the legend where it was. */
function legendsOf({ others, links }: BoardGraph, { only, stay }: Asked): GraphPiece[] {
  if (only !== undefined) return []
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  return others.filter(({ id, type, lane, holder, isLocked, isPinned }) => {
    const isAlone = lane === undefined && holder === id && !linked.has(id)
    return type === 'legend' && isAlone && !isLocked && !isPinned && !stay.has(id)
  })
}

/** What is in one group or frame, by its id; what is in none is alone. */
function heldTogether(graph: BoardGraph, zones: ReadonlySet<string>): Map<string, GraphPiece[]> {
  const held = new Map<string, GraphPiece[]>()
  const inked = new Set(graph.others.filter(isInk).map(({ id }) => id))
  for (const piece of [...graph.parts, ...graph.others, ...graph.lanes]) {
    if (!zones.has(piece.id)) held.set(piece.holder, [...(held.get(piece.holder) ?? []), piece])
  }
  for (const [holder, pieces] of held) if (pieces.every(({ id }) => inked.has(id))) held.delete(holder)
  return held
}

function wholeOf(holder: string, pieces: readonly GraphPiece[], zones: ReadonlySet<string>): GraphPiece {
  const own = pieces.find(({ id }) => id === holder)
  const [first] = pieces as readonly [GraphPiece, ...GraphPiece[]]
  const { lane, ...one } = own ?? { ...first, id: holder, rotation: 0, ...boundsOf(pieces) }
  return {
    ...one,
    ...(lane !== undefined && zones.has(lane) && { lane }),
    isLocked: pieces.some(({ isLocked }) => isLocked),
    isPinned: pieces.some(({ isPinned }) => isPinned),
  }
}

/** A lane is asked for with anything that it holds. */
function mayMove({ id, isLocked }: GraphPiece, { only, stay }: Asked, blocks: readonly GraphPiece[] = []): boolean {
  const isAsked =
    only === undefined || only.has(id) || blocks.some((block) => block.lane === id && only.has(block.id))
  return isAsked && !stay.has(id) && !isLocked
}

function linksBetween(
  graph: BoardGraph,
  held: ReadonlyMap<string, readonly GraphPiece[]>,
): Pick<Blocks, 'links' | 'routable'> {
  const pieces = new Map(
    [...held].flatMap(([holder, own]) => own.map((piece) => [piece.id, { holder, piece }] as const)),
  )
  const isPlain = (id: string): boolean => pieces.get(id)?.holder === id && pieces.get(id)?.piece.rotation === 0
  const routable = graph.links.filter(({ from, to, isElbow, isLocked }) => {
    return isElbow && !isLocked && isPlain(from) && isPlain(to)
  })
  const links = graph.links.flatMap((link): GraphLink[] => {
    const [from, to] = [pieces.get(link.from)?.holder, pieces.get(link.to)?.holder]
    return from === undefined || to === undefined || from === to ? [] : [{ ...link, from, to }]
  })
  return {
    links,
    routable: new Set(routable.filter(({ from, to }) => from !== to).map(({ id }) => id)),
  }
}
