import { touches, type Box } from '../geometry/box.ts'
import type { BoardGraph, GraphLink, GraphPiece } from '../graph/boardGraph.ts'
import { isHolder, isInk } from '../graph/others.ts'
import { runsOf, type LinkToRoute } from '../routing/route.ts'
import { linkToRoute } from '../routing/surroundings.ts'
import type { Addition } from './addition.ts'

/** A link to lead; one of the board with its id. */
export interface WantedLink {
  link: LinkToRoute
  existingId?: string
}

/**
 * The links that are not there yet; and those of the board that get a label, whose ends move apart, or that a new card
 * would lie on.
 */
export function wantedLinks(
  { links }: Addition,
  graph: BoardGraph,
  standing: BoardGraph,
  added: readonly Box[],
): WantedLink[] {
  const there = graph.links.map((link, at) => ({ ...linkToRoute(link), at }))
  const told = links.flatMap((link): WantedLink[] => {
    const old = there.find(({ from, to, kind }) => from === link.from && to === link.to && kind === link.kind)
    if (old === undefined) return [{ link }]
    return link.label === '' || link.label === old.label ? [] : [{ link, existingId: old.id }]
  })
  const known = new Set(told.map(({ existingId }) => existingId))
  const isDisplaced = movesApart(graph, standing)
  const isMetAnew = meetsAnew(graph, standing)
  const displaced = there.flatMap(({ id, at, ...link }): WantedLink[] => {
    const isHit = added.some((card) => isOn(standing.links[at], card)) || isMetAnew(at)
    return known.has(id) || (!isHit && !isDisplaced(link)) ? [] : [{ link, existingId: id }]
  })
  return [...told, ...displaced]
}

/** Whether the ends of a link no longer lie to each other as they did. */
function movesApart(before: BoardGraph, after: BoardGraph): (link: LinkToRoute) => boolean {
  const placesOf = ({ parts, others }: BoardGraph) => new Map([...parts, ...others].map((one) => [one.id, one]))
  const [was, is] = [placesOf(before), placesOf(after)]
  const moveOf = (id: string, axis: 'x' | 'y'): number => (is.get(id)?.[axis] ?? 0) - (was.get(id)?.[axis] ?? 0)
  return ({ from, to }) => moveOf(from, 'x') !== moveOf(to, 'x') || moveOf(from, 'y') !== moveOf(to, 'y')
}

/** Whether a link, by its number, has come to lie on something that made room, or that it moved past. */
function meetsAnew(before: BoardGraph, after: BoardGraph): (at: number) => boolean {
  const bodiesOf = ({ parts, others }: BoardGraph): GraphPiece[] =>
    [...parts, ...others.filter((one) => !isInk(one) && !isHolder(one))]
  const [was, is] = [bodiesOf(before), bodiesOf(after)]
  if (is.every((piece, at) => isAt(piece, was[at]))) return () => false
  return (at) => {
    const [from, to] = [before.links[at], after.links[at]]
    return is.some((piece, number) => {
      const old = was[number]
      if (old === undefined || isEnd(piece, to)) return false
      return isOn(to, piece) && !isOn(from, old)
    })
  }
}

function isAt({ x, y }: Box, other: Box | undefined): boolean {
  return other !== undefined && x === other.x && y === other.y
}

function isEnd({ id }: { id: string }, link: GraphLink | undefined): boolean {
  return link?.from === id || link?.to === id
}

function isOn(link: GraphLink | undefined, card: Box): boolean {
  const { points, labelBox } = link?.course ?? { points: [] }
  return [...runsOf(points), ...(labelBox === undefined ? [] : [labelBox])].some((part) => touches(part, card))
}
