import type { Box } from '../../../../shared/geometry/box.ts'
import type { BoardGraph, GraphLane, GraphLink, GraphOther } from '../../../../shared/graph/boardGraph.ts'
import { planAddition, type AdditionPlan } from '../../../../shared/placing/planAddition.ts'
import { runsOf } from '../../../../shared/routing/route.ts'
import { parseTalk } from '../../../../shared/talk/parseTalk.ts'
import { graphLane, graphLink, graphOther, graphPart } from '../../../fakes/graphPieces.ts'
import { contains, grown, meet, pairs } from '../../kit/geometry.ts'

type PaperCard = Box & { id: string; title: string; lane?: string }

/** A board on paper: what the canvas would hold after the talks so far, without an editor. */
export interface PaperBoard {
  cards: readonly PaperCard[]
  lanes: readonly (Box & Pick<GraphLane, 'id' | 'plane' | 'title' | 'isLocked'>)[]
  others: readonly (Box & Pick<GraphOther, 'id' | 'isLocked'>)[]
  links: readonly GraphLink[]
  view: Box
  /** What each card is, by its id. */
  kinds: ReadonlyMap<string, { kind: string; technology: string }>
}

export const EMPTY_PAPER: PaperBoard = { cards: [], lanes: [], others: [], links: [], view: { x: 0, y: 0, w: 1200, h: 700 }, kinds: new Map() }

/** Says a text to a board: the plan, and the board when it is drawn. `start` is the selected card. */
export function say(board: PaperBoard, text: string, start?: string): { plan: AdditionPlan; board: PaperBoard } {
  const graph = graphOn(board)
  const plan = planAddition(parseTalk(text, graph, start), { graph, view: board.view })
  return { plan, board: drawn(board, plan) }
}

/** The same board as everybody reads it. */
export function graphOn({ cards, lanes, others, links, kinds }: PaperBoard): BoardGraph {
  return {
    parts: cards.map((card) => graphPart({ ...card, ...kinds.get(card.id) })),
    lanes: lanes.map(graphLane),
    others: others.map(graphOther),
    links,
  }
}

function drawn(board: PaperBoard, plan: AdditionPlan): PaperBoard {
  const ids = new Map(plan.cards.map(({ node }, at) => [node.key, `card:${board.cards.length + at}`]))
  const idOf = (key: string): string => ids.get(key) ?? (key.startsWith('new:') ? `lane:${key.slice(4)}` : key)
  const changed = new Set(plan.lanes.map(({ id }) => id))
  const added = plan.cards.map(({ node, lane, x, y, w, h }): PaperCard => ({ id: idOf(node.key), title: node.title, x, y, w, h, ...(lane !== undefined && { lane: idOf(lane) }) }))
  const links = plan.links.flatMap(({ link, route, existingId }, at): GraphLink[] => {
    if (route === undefined) return []
    const { start, end, midPoint, labelPosition } = route
    const ends = { from: idOf(link.from), to: idOf(link.to), start, end }
    const course = { points: route.points, labelBox: route.label }
    return [graphLink({ id: existingId ?? `link:${board.links.length + at}`, kind: link.kind, label: link.label, ...ends, midPoint, labelPosition, course })]
  })
  const kept = plan.standing.links.filter(({ id }) => !links.some((link) => link.id === id))
  const moved = <P extends Box & { id: string }>(pieces: readonly P[], now: readonly (Box & { id: string })[]): P[] =>
    pieces.map((piece) => ({ ...piece, y: now.find(({ id }) => id === piece.id)?.y ?? piece.y }))
  return {
    ...board,
    cards: [...moved(board.cards, plan.standing.parts), ...added],
    others: moved(board.others, plan.standing.others),
    lanes: [...plan.standing.lanes.filter(({ id }) => !changed.has(id)), ...plan.lanes].map((lane) => ({ ...lane, id: idOf(lane.id) })),
    links: [...kept, ...links],
    kinds: new Map([...board.kinds, ...plan.cards.map(({ node }) => [idOf(node.key), { kind: node.kind, technology: node.technology }] as const)]),
  }
}

/** All that lies on something it should not, each in words. */
export function flawsOf({ cards, lanes, others, links }: PaperBoard): string[] {
  const nameOf = ({ from, to }: GraphLink): string => `${from} -> ${to}`
  const solid: (Box & { id: string })[] = [...cards, ...others]
  const foreign = (link: GraphLink): (Box & { id: string })[] => solid.filter(({ id }) => id !== link.from && id !== link.to)
  return [
    ...pairs(solid).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...pairs(lanes).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...cards.filter((card) => lanes.some((lane) => (lane.id === card.lane ? !contains(lane, card) : meet(lane, card)))).map(({ id, lane }) => `${id} not in ${lane}`),
    ...links.flatMap((link) => foreign(link).filter((card) => runsOf(link.course?.points ?? []).some((run) => meet(grown(run, 1), card))).map(({ id }) => `${nameOf(link)} through ${id}`)),
    ...links.flatMap((link) => solid.filter((card) => link.course?.labelBox !== undefined && meet(link.course.labelBox, card)).map(({ id }) => `label of ${nameOf(link)} on ${id}`)),
  ]
}
