import type { GraphLink } from '../graph/boardGraph.ts'
import type { Kit, KitArchitecture, KitLane, KitLink, KitNode } from '../kit/kit.ts'
import { withPins } from '../kit/pins.ts'
import { linkToRoute } from '../routing/surroundings.ts'
import { cellsOf } from './kitCells.ts'
import type { KitContent } from './kitContent.ts'
import { KIT_TEXTS } from './kitLimits.ts'

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
export function kitFromBoard(kept: KitContent['kept'], says: { title: string; prompt: string }): Kit {
  return withPins({
    id: idOf(says.title),
    title: says.title,
    tags: [],
    difficulty: 'medium',
    minutes: 45,
    prompt: says.prompt,
    steps: NOTHING,
    architecture: architectureOf(kept),
  })
}

/** Where components go that lie in no lane. */
const LOOSE: KitLane = { id: 'loose', title: '', plane: 'free', step: 6 }

function architectureOf({ parts, lanes, links }: KitContent['kept']): KitArchitecture {
  const cells = cellsOf(parts)
  const ids = new Map(parts.map(({ id }, index) => [id, `c${index + 1}`]))
  const laneIds = new Map(lanes.map(({ id }, index) => [id, `lane${index + 1}`]))
  const nodes = parts.map(({ id, kind, title, technology, attrs, lane }): KitNode => ({
    id: ids.get(id) ?? '',
    kind,
    title,
    lane: laneIds.get(lane ?? '') ?? LOOSE.id,
    ...(cells.get(id) ?? { col: 0, row: 0 }),
    ...(technology !== '' && { technology }),
    ...(Object.keys(attrs).length > 0 && { attrs: attrs as KitNode['attrs'] }),
  }))
  const kitLanes = lanes.map(({ id, title, plane }): KitLane => ({ id: laneIds.get(id) ?? '', title, plane, step: 6 }))
  return {
    lanes: nodes.some(({ lane }) => lane === LOOSE.id) ? [...kitLanes, LOOSE] : kitLanes,
    nodes,
    links: links.map((link) => kitLink(link, ids)),
  }
}

function kitLink(link: GraphLink, ids: ReadonlyMap<string, string>): KitLink {
  const { from, to, kind, label } = linkToRoute(link)
  const words = label.trim().slice(0, KIT_TEXTS.label).trim()
  return { from: ids.get(from) ?? '', to: ids.get(to) ?? '', kind, label: words }
}

function idOf(title: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return words.slice(0, 60).replace(/-$/, '') || 'my-kit'
}
