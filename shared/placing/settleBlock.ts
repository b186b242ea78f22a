import { boundsOf, contains, grow, moved, overlaps, type Box, type Point } from '../geometry/box.ts'
import { insideOf, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import { boundsOfBoard, solidPieces } from './arrangement.ts'
import { grownBoard, type Growth } from './growLanes.ts'

/** Where things go that were dropped, pasted or duplicated together, and what makes room for them. */
export interface Settled {
  /** How far they move from where they lie, px; they move together. */
  by: Point
  /** The lane that holds them then. */
  lane?: string
  /** The board around them, when lanes have grown. */
  standing?: BoardGraph
}

export interface Block {
  boxes: readonly Box[]
  /** Which lane is meant, when it is not the one under their middle: where the pointer is. */
  at?: Point
  /** What they keep free around other cards, px. */
  air: { x: number; y: number }
  /** Whether they suit a place where nothing else lies; where none that is looked at does, the nearest has to. */
  suits?: (boxes: readonly Box[]) => boolean
}

/** So many places are asked whether they suit. */
const MOST_ASKED = 32

const STEP_PX = 16
const REACH_STEPS = 60
/** What a card keeps free around a lane that it does not lie in, px. */
const LANE_AIR_PX = 16

/**
 * The nearest place where nothing that is new lies on anything, or on the border of a lane. In a lane they stay in it:
 * it grows when it is full.
 * @param graph the board without them
 */
export function settleBlock(block: Block, graph: BoardGraph): Settled {
  const { suits } = block
  if (suits === undefined) return settleFree(block, graph)
  let asked = 0
  const isFine = (boxes: readonly Box[]): boolean => (asked += 1) <= MOST_ASKED && suits(boxes)
  const [picky, plain] = [{ ...block, suits: isFine }, { ...block, suits: undefined }]
  const [found, anywhere] = [settleFree(picky, graph), settleFree(plain, graph)]
  return asked > MOST_ASKED || found.lane !== anywhere.lane ? anywhere : found
}

function settleFree(block: Block, graph: BoardGraph): Settled {
  const whole = boundsOf(block.boxes)
  const lane = laneUnder(block.at ?? { x: whole.x + whole.w / 2, y: whole.y + whole.h / 2 }, graph)
  const isClear = clearTest(block, graph)
  const inLane = lane && settleInLane(lane, block, graph, isClear)
  if (inLane !== undefined) return inLane
  const free = (by: Point): boolean =>
    isClear(by) && block.boxes.every((box) => !graph.lanes.some((one) => overlaps(one, moved(box, by), LANE_AIR_PX)))
  const by = nearest(free, block)
  if (by !== undefined) return { by }
  const all = boundsOfBoard(graph) ?? whole
  return { by: { x: 0, y: all.y + all.h + SPACING.rowGutter - whole.y } }
}

/** The innermost lane that takes something; one that is locked or turned does not. */
export function laneUnder({ x, y }: Point, { lanes }: BoardGraph): GraphLane | undefined {
  return lanes
    .filter((lane) => !lane.isLocked && lane.rotation === 0 && contains(lane, { x, y, w: 0, h: 0 }))
    .toSorted((a, b) => a.w * a.h - b.w * b.h)[0]
}

function settleInLane(
  lane: GraphLane,
  block: Block,
  graph: BoardGraph,
  isClear: (by: Point) => boolean,
): Settled | undefined {
  const { boxes } = block
  const whole = boundsOf(boxes)
  const inside = insideOf(lane)
  const inner = graph.lanes.filter(({ lane: around }) => around === lane.id)
  const isFree = (by: Point): boolean =>
    isClear(by) && boxes.every((box) => !inner.some((one) => overlaps(one, moved(box, by))))
  const placeIn = (room: Box): Point | undefined =>
    nearest((by) => contains(room, moved(whole, by)) && isFree(by), block, clampedTo(room, whole))
  const now = placeIn(inside)
  if (now !== undefined) return { by: now, lane: lane.id }
  const right = Math.max(0, whole.w - inside.w)
  const rooms: Growth[] = [
    { right, down: whole.h + SPACING.rowGutter },
    { right, down: 2 * (whole.h + SPACING.rowGutter) },
    { right: whole.w + SPACING.columnGutter, down: Math.max(0, whole.h - inside.h) },
  ]
  for (const room of rooms) {
    const larger = { ...inside, w: inside.w + room.right, h: inside.h + room.down }
    const by = placeIn(larger)
    if (by === undefined) continue
    const place = moved(whole, by)
    const need = {
      right: Math.max(0, place.x + place.w - inside.x - inside.w),
      down: Math.max(0, place.y + place.h - inside.y - inside.h),
    }
    const standing = grownBoard(graph, new Map([[lane.id, need]]))
    if (standing !== undefined) return { by, lane: lane.id, standing }
  }
  return undefined
}

function clearTest({ boxes, air }: Block, graph: BoardGraph): (by: Point) => boolean {
  const all = solidPieces(graph)
  const steps = REACH_STEPS * STEP_PX
  const around = grow(boundsOf(boxes), steps + Math.max(air.x, air.y))
  const near = all.filter((one) => overlaps(one, around))
  // Farther than its steps reach is where a lane draws in what was dropped across its border.
  const within = ({ x, y }: Point): readonly Box[] => (Math.max(Math.abs(x), Math.abs(y)) > steps ? all : near)
  return (by) => boxes.every((box) => !within(by).some((one) => overlaps(one, moved(box, by), air.x, air.y)))
}

/** The offset nearest to none, of those that `into` makes of the ones around it, that is free and suits. */
function nearest(
  isFree: (by: Point) => boolean,
  { boxes, suits }: Block,
  into: (by: Point) => Point = (by) => by,
): Point | undefined {
  for (let ring = 0; ring <= REACH_STEPS; ring += 1) {
    const free = ringAt(ring).map(into).filter(isFree).sort((a, b) => farOf(a) - farOf(b))
    const some = suits === undefined ? free.slice(0, 1) : oneToEachSide(free)
    const found = some.find((by) => suits?.(boxes.map((box) => moved(box, by))) !== false)
    if (found !== undefined) return found
  }
  return undefined
}

/** What lies a step beside what did not suit hardly will. */
function oneToEachSide(free: readonly Point[]): Point[] {
  const nearestTo = new Map(free.toReversed().map((by) => [sideOf(by), by]))
  return free.filter((by) => nearestTo.get(sideOf(by)) === by)
}

function sideOf({ x, y }: Point): string {
  return Math.abs(x) > Math.abs(y) ? `x ${Math.sign(x)}` : `y ${Math.sign(y)}`
}

/** The steps that lie so many away, on a square. */
function ringAt(ring: number): Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }]
  const along = Array.from({ length: 2 * ring + 1 }, (_, at) => at - ring)
  const all = along.flatMap((step) => [[step, -ring], [step, ring], [-ring, step], [ring, step]])
  return all.map(([x = 0, y = 0]) => ({ x: x * STEP_PX, y: y * STEP_PX }))
}

/** Keeps a box within a room, as far as it has room. */
function clampedTo(room: Box, whole: Box): (by: Point) => Point {
  const least = { x: room.x - whole.x, y: room.y - whole.y }
  const most = { x: room.x + room.w - whole.x - whole.w, y: room.y + room.h - whole.y - whole.h }
  const into = ({ x, y }: Point): Point => ({
    x: Math.min(Math.max(x, least.x), Math.max(least.x, most.x)),
    y: Math.min(Math.max(y, least.y), Math.max(least.y, most.y)),
  })
  const start = into({ x: 0, y: 0 })
  return (by) => into(moved(by, start))
}

/** To the right and down before the other ways. */
function farOf({ x, y }: Point): number {
  return Math.hypot(x, y) + (x < 0 ? 1 : 0) + (y < 0 ? 2 : 0)
}
