import type { Box } from '../geometry/box.ts'
import { withPins } from '../kit/pins.ts'
import type { Kit, KitArchitecture, KitLane, KitLink, KitNode } from '../kit/kit.ts'
import type { LanePlane } from '../board/laneProps.ts'
import type { LinkKind } from '../board/links.ts'
import { cellsOf } from './kitCells.ts'

/** What of a board a kit can hold, at its places on the page. */
export interface BoardParts {
  cards: readonly (Box & Pick<KitNode, 'kind' | 'title' | 'technology' | 'attrs'> & { id: string; laneId: string | undefined })[]
  lanes: readonly { id: string; title: string; plane: LanePlane }[]
  links: readonly { from: string; to: string; kind: LinkKind; label: string }[]
}

export interface KitFromBoard {
  kit: Kit
  /** What could not be kept, one phrase each, for people. */
  lost: readonly string[]
}

const NOTHING = {
  clarify: { questions: [], functional: [], nonFunctional: [], estimates: [] }, frame: { objective: '', input: '', output: '', type: '' },
  metrics: { offline: [], online: [], business: [] }, data: { sources: [], labels: '', features: [], validation: [] },
  model: { baseline: '', chosen: '', loss: '', sampling: '', training: '', alternatives: [] },
  serve: { mode: '', path: [], latency: [], compression: '', abTest: '' }, monitor: { drift: [], retraining: '', alerts: [] }, tradeoffs: [], probes: [],
} satisfies Kit['steps']

/** A board's components on a grid, in their lanes, with their links, as a kit. There has to be a component. */
export function kitFromBoard({ cards, lanes, links }: BoardParts, says: { title: string; prompt: string }): KitFromBoard {
  const cells = cellsOf(cards)
  const ids = new Map(cards.map((card, index) => [card.id, `c${index + 1}`]))
  const used = lanes.filter(({ id }) => cards.some(({ laneId }) => laneId === id))
  const laneIds = new Map(used.map(({ id }, index) => [id, `lane${index + 1}`]))
  const nodes = cards.map(({ id, kind, title, technology, attrs, laneId }): KitNode => ({
    id: ids.get(id) ?? '', kind, title, lane: laneIds.get(laneId ?? '') ?? LOOSE.id, ...(cells.get(id) ?? { col: 0, row: 0 }), ...(technology && { technology }), ...(attrs && { attrs }),
  }))
  const kitLanes = [...used.map(({ id, title, plane }): KitLane => ({ id: laneIds.get(id) ?? '', title, plane, step: 6 })), ...(nodes.some(({ lane }) => lane === LOOSE.id) ? [LOOSE] : [])]
  const architecture = { lanes: kitLanes, nodes, links: distinct(links).map(({ from, to, kind, label }): KitLink => ({ from: ids.get(from) ?? '', to: ids.get(to) ?? '', kind, label })) }
  const kit: Kit = { id: idOf(says.title), title: says.title, tags: [], difficulty: 'medium', minutes: 45, prompt: says.prompt, steps: NOTHING, architecture }
  return { kit: withPins(kit), lost: lostOf({ lanes, links }, used.length, architecture) }
}

/** Where components go that lie in no lane. */
const LOOSE: KitLane = { id: 'loose', title: '', plane: 'free', step: 6 }

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '') || 'my-kit'
}

/** A kit has one link from one component to another. */
function distinct<L extends { from: string; to: string }>(links: readonly L[]): L[] {
  return links.filter(({ from, to }, index) => from !== to && links.findIndex((other) => other.from === from && other.to === to) === index)
}

function lostOf({ lanes, links }: Pick<BoardParts, 'lanes' | 'links'>, usedLanes: number, kept: KitArchitecture): string[] {
  const [emptyLanes, doubles] = [lanes.length - usedLanes, links.length - kept.links.length]
  return [
    ...(emptyLanes > 0 ? [emptyLanes === 1 ? 'a lane without components' : `${emptyLanes} lanes without components`] : []),
    ...(doubles > 0 ? [doubles === 1 ? 'a second link between the same two components' : `${doubles} further links between the same components`] : []),
  ]
}
