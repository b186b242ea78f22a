import { overlaps } from '../geometry/box.ts'
import type { BoardGraph } from '../graph/boardGraph.ts'
import { solidPieces } from './arrangement.ts'

/** What two people brought to one place at the same time, as one of them sees it, by ids. */
export interface Clash {
  own: string
  theirs: string
}

/** Which of somebody's newcomers lie on those of others. */
export function clashesOf(graph: BoardGraph, own: ReadonlySet<string>, theirs: ReadonlySet<string>): Clash[] {
  const solid = solidPieces(graph)
  const others = solid.filter(({ id }) => theirs.has(id))
  return solid.filter(({ id }) => own.has(id)).flatMap((mine) =>
    others.filter((one) => one.id !== mine.id && overlaps(one, mine)).map((one) => ({ own: mine.id, theirs: one.id })),
  )
}

/** Both sides see a clash, and this says to both whose newcomer moves: the other's owner waits for that. */
export function givesWay({ own, theirs }: Clash): boolean {
  return own > theirs
}
