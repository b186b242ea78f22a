import { overlaps, type Box } from '../geometry/box.ts'
import { onGrid, SPACING } from '../geometry/spacing.ts'
import type { BoardGraph, GraphLane } from '../graph/boardGraph.ts'
import type { Kit, KitLane } from '../kit/kit.ts'
import { boundsOfBoard, boxesOn } from '../placing/arrangement.ts'
import { neutralTitles } from '../kit/laneTitles.ts'
import { isOfKitItself } from '../kit/reveal.ts'
import { laneId } from '../kit/kitIds.ts'

/** Which lane of the board takes what the kit has in each of its own. */
export interface Homes {
  /** By the kit's lane. */
  laneOf: ReadonlyMap<string, GraphLane>
  /** Those of them that have to come to the board. */
  added: readonly GraphLane[]
}

export type SeenLane = Pick<GraphLane, 'id' | 'title' | 'plane' | 'rotation' | 'isLocked'>

/**
 * Finds the kit's lanes on a board, by their ids in the kit: the lane itself, else one that is called so, else one of
 * the same plane that is nobody else's. A lane that cannot be used, because it is turned or locked, is not there.
 */
export function lanesOnBoard<L extends SeenLane>(kit: Kit, onBoard: readonly L[]): Map<string, L> {
  const neutral = neutralTitles(kit)
  const usable = onBoard.filter((lane) => lane.rotation === 0 && !lane.isLocked && isOfKitItself(kit, lane.id))
  const laneOf = new Map<string, L>()
  const taken = new Set<string>()
  const take = (lane: KitLane, found: L | undefined): void => {
    if (found === undefined) return
    laneOf.set(lane.id, found)
    taken.add(found.id)
  }
  const { lanes } = kit.architecture
  const open = (): KitLane[] => lanes.filter(({ id }) => !laneOf.has(id))
  const free = (): L[] => usable.filter(({ id }) => !taken.has(id))
  for (const lane of lanes) take(lane, usable.find(({ id }) => id === laneId(kit, lane.id)))
  const isCalled = ({ title }: L, { id, title: own }: KitLane): boolean => {
    return [own, neutral.get(id) ?? own].some((name) => isSame(title, name))
  }
  for (const lane of open()) take(lane, free().find((one) => one.plane === lane.plane && isCalled(one, lane)))
  for (const lane of open()) take(lane, free().find((one) => isCalled(one, lane)))
  for (const lane of open()) take(lane, free().find(({ plane }) => plane === lane.plane))
  return laneOf
}

/**
 * The kit's lanes on a board, and those of the wanted ones that have to come.
 *
 * @param laid the kit's own lanes by their ids, where the kit has them
 */
export function homesFor(kit: Kit, wanted: ReadonlySet<string>, page: BoardGraph, laid: readonly GraphLane[]): Homes {
  const laneOf = lanesOnBoard(kit, page.lanes)
  const added: GraphLane[] = []
  for (const lane of kit.architecture.lanes) {
    if (laneOf.has(lane.id) || !wanted.has(lane.id)) continue
    const like = laid.find(({ id }) => id === laneId(kit, lane.id))
    if (like === undefined) continue
    const fresh = placed(like, { ...page, lanes: [...page.lanes, ...added] })
    added.push(fresh)
    laneOf.set(lane.id, fresh)
  }
  return { laneOf, added }
}

function isSame(title: string, name: string): boolean {
  return title.trim().toLowerCase() === name.trim().toLowerCase()
}

/** Where the kit has it, or under everything when something is there. */
function placed(lane: GraphLane, board: BoardGraph): GraphLane {
  const id = freeId(lane.id, board)
  const air = SPACING.lanePadding
  const isFree = !boxesOn(board).some((box: Box) => overlaps(box, lane, air))
  const bounds = boundsOfBoard(board)
  if (isFree || bounds === undefined) return { ...lane, id }
  return { ...lane, id, x: bounds.x, y: onGrid(bounds.y + bounds.h + SPACING.laneGutter) }
}

function freeId(id: string, { lanes }: BoardGraph): string {
  const ids = new Set(lanes.map((lane) => lane.id))
  let free = id
  for (let again = 2; ids.has(free); again += 1) free = `${id}-${again}`
  return free
}
