import type { GraphLink } from '../graph/boardGraph.ts'
import type { Kit, KitArchitecture, KitLane, KitLink, KitNode } from '../kit/kit.ts'
import { withPins } from '../kit/pins.ts'
import { linkToRoute } from '../routing/surroundings.ts'
import { cellsOf } from './kitCells.ts'
import type { KitContent } from './kitContent.ts'

export interface KitFromBoard {
  kit: Kit
  /** What could not be kept, one phrase each, for people. */
  lost: readonly string[]
}

const MOST_LABEL = 60

const NOTHING = {
  clarify: { questions: [], functional: [], nonFunctional: [], estimates: [] },
  frame: { objective: '', input: '', output: '', type: '' },
  metrics: { offline: [], online: [], business: [] },
  data: { sources: [], labels: '', features: [], validation: [] },
  model: { baseline: '', chosen: '', loss: '', sampling: '', training: '', alternatives: [] },
  serve: { mode: '', path: [], latency: [], compression: '', abTest: '' },
  monitor: { drift: [], retraining: '', alerts: [] },
  tradeoffs: [],
  probes: [],
} satisfies Kit['steps']

/** A board's components on a grid, in their lanes, with their links, as a kit. There has to be a component. */
export function kitFromBoard(kept: KitContent['kept'], says: { title: string; prompt: string }): KitFromBoard {
  const architecture = architectureOf(kept)
  const kit: Kit = {
    id: idOf(says.title),
    title: says.title,
    tags: [],
    difficulty: 'medium',
    minutes: 45,
    prompt: says.prompt,
    steps: NOTHING,
    architecture,
  }
  return { kit: withPins(kit), lost: lostOf(kept, architecture) }
}

/** Where components go that lie in no lane. */
const LOOSE: KitLane = { id: 'loose', title: '', plane: 'free', step: 6 }

function architectureOf({ parts, lanes, links }: KitContent['kept']): KitArchitecture {
  const cells = cellsOf(parts)
  const ids = new Map(parts.map(({ id }, index) => [id, `c${index + 1}`]))
  const used = lanes.filter(({ id }) => parts.some(({ lane }) => lane === id))
  const laneIds = new Map(used.map(({ id }, index) => [id, `lane${index + 1}`]))
  const nodes = parts.map(({ id, kind, title, technology, attrs, lane }): KitNode => ({
    id: ids.get(id) ?? '',
    kind,
    title,
    lane: laneIds.get(lane ?? '') ?? LOOSE.id,
    ...(cells.get(id) ?? { col: 0, row: 0 }),
    ...(technology !== '' && { technology }),
    ...(Object.keys(attrs).length > 0 && { attrs: attrs as KitNode['attrs'] }),
  }))
  const kitLanes = used.map(({ id, title, plane }): KitLane => ({ id: laneIds.get(id) ?? '', title, plane, step: 6 }))
  return {
    lanes: nodes.some(({ lane }) => lane === LOOSE.id) ? [...kitLanes, LOOSE] : kitLanes,
    nodes,
    links: distinct(links).map((link) => kitLink(link, ids)),
  }
}

function kitLink(link: GraphLink, ids: ReadonlyMap<string, string>): KitLink {
  const { from, to, kind, label } = linkToRoute(link)
  return { from: ids.get(from) ?? '', to: ids.get(to) ?? '', kind, label: label.trim().slice(0, MOST_LABEL) }
}

function idOf(title: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return words.slice(0, 60).replace(/-$/, '') || 'my-kit'
}

/** A kit has one link from one component to another. */
function distinct(links: readonly GraphLink[]): GraphLink[] {
  return links.filter(({ from, to }, index) => {
    return from !== to && links.findIndex((other) => other.from === from && other.to === to) === index
  })
}

function lostOf({ parts, lanes, links }: KitContent['kept'], kept: KitArchitecture): string[] {
  const isUsed = (id: string): boolean => parts.some(({ lane }) => lane === id)
  const emptyLanes = lanes.filter(({ id }) => !isUsed(id)).length
  const doubles = links.length - kept.links.length
  return [
    ...(emptyLanes > 0 ? [some(emptyLanes, 'a lane without components', 'lanes without components')] : []),
    ...(doubles > 0 ? [some(doubles, 'a second link between the same two components', DOUBLES)] : []),
  ]
}

const DOUBLES = 'further links between the same components'

function some(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`
}
