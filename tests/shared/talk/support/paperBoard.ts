import { runsOf } from '../../../../shared/routing/route.ts'
import type { Box } from '../../../../shared/geometry/box.ts'
import { planTalk, type TalkPlan } from '../../../../shared/talk/planTalk.ts'
import type { Surface, SurfaceCard, SurfaceLink } from '../../../../shared/placing/surface.ts'
import { parseTalk } from '../../../../shared/talk/parseTalk.ts'
import { contains, grown, meet, pairs } from '../../kit/geometry.ts'

/** A board on paper: what the canvas would hold after the talks so far, without an editor. */
export interface PaperBoard extends Surface {
  /** What each card is, by its id. */
  kinds: ReadonlyMap<string, { kind: string; technology: string }>
}

export const EMPTY_PAPER: PaperBoard = { cards: [], lanes: [], others: [], links: [], view: { x: 0, y: 0, w: 1200, h: 700 }, kinds: new Map() }

/** Says a text to a board: the plan, and the board when it is drawn. `start` is the selected card. */
export function say(board: PaperBoard, text: string, start?: string): { plan: TalkPlan; board: PaperBoard } {
  const known = board.cards.map(({ id, title, lane }) => {
    const plane = board.lanes.find((one) => one.id === lane)?.plane
    return { id, title, kind: board.kinds.get(id)?.kind ?? '', technology: board.kinds.get(id)?.technology, ...((plane === 'online' || plane === 'offline') && { lane: plane }) }
  })
  const plan = planTalk(parseTalk(text, known, start), board)
  return { plan, board: drawn(board, plan) }
}

function drawn(board: PaperBoard, plan: TalkPlan): PaperBoard {
  const ids = new Map(plan.cards.map(({ node }, at) => [node.key, `card:${board.cards.length + at}`]))
  const idOf = (key: string): string => ids.get(key) ?? (key.startsWith('new:') ? `lane:${key.slice(4)}` : key)
  const changed = new Set(plan.lanes.map(({ id }) => id))
  const added = plan.cards.map(({ node, lane, x, y, w, h }): SurfaceCard => ({ id: idOf(node.key), title: node.title, x, y, w, h, ...(lane !== undefined && { lane: idOf(lane) }) }))
  const links = plan.links.flatMap(({ link, route, existingId }, at): SurfaceLink[] => {
    if (route === undefined) return []
    const ends = { from: idOf(link.from), to: idOf(link.to), start: route.start, end: route.end }
    return [{ id: existingId ?? `link:${board.links.length + at}`, kind: link.kind, label: link.label, points: route.points, labelBox: route.label, ends }]
  })
  const kept = plan.standing.links.filter(({ id }) => !links.some((link) => link.id === id))
  return {
    ...plan.standing,
    cards: [...plan.standing.cards, ...added],
    lanes: [...plan.standing.lanes.filter(({ id }) => !changed.has(id)), ...plan.lanes].map((lane) => ({ ...lane, id: idOf(lane.id) })),
    links: [...kept, ...links],
    kinds: new Map([...board.kinds, ...plan.cards.map(({ node }) => [idOf(node.key), { kind: node.kind, technology: node.technology }] as const)]),
  }
}

/** All that lies on something it should not, each in words. */
export function flawsOf({ cards, lanes, others, links }: PaperBoard): string[] {
  const nameOf = ({ ends }: SurfaceLink): string => `${ends?.from} -> ${ends?.to}`
  const solid: (Box & { id: string })[] = [...cards, ...others]
  const foreign = (link: SurfaceLink): (Box & { id: string })[] => solid.filter(({ id }) => id !== link.ends?.from && id !== link.ends?.to)
  return [
    ...pairs(solid).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...pairs(lanes).filter(([one, other]) => meet(one, other)).map(([one, other]) => `${one.id} on ${other.id}`),
    ...cards.filter((card) => lanes.some((lane) => (lane.id === card.lane ? !contains(lane, card) : meet(lane, card)))).map(({ id, lane }) => `${id} not in ${lane}`),
    ...links.flatMap((link) => foreign(link).filter((card) => runsOf(link.points).some((run) => meet(grown(run, 1), card))).map(({ id }) => `${nameOf(link)} through ${id}`)),
    ...links.flatMap((link) => solid.filter((card) => link.labelBox !== undefined && meet(link.labelBox, card)).map(({ id }) => `label of ${nameOf(link)} on ${id}`)),
  ]
}
