import { LINK_KINDS } from '../board/links.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import { findComponent } from '../catalog/index.ts'
import type { Kit, KitLane } from './kit.ts'
import { isWithin, layersOfNodes, type KitLayer } from './layers.ts'
import { legendRecords } from './legend.ts'

/** What lanes of a step are called on any board, by the step, 1-7; where the lane's plane says more, by that. */
const STEP_WORDS: Readonly<Record<number, string | Partial<Record<KitLane['plane'] | 'any', string>>>> = {
  1: 'Requirements',
  2: 'Framing',
  3: 'Metrics',
  4: 'Data',
  5: { any: 'Training', online: 'Models' },
  6: { any: 'Serving', offline: 'Batch jobs' },
  7: 'Monitoring',
}

/**
 * Titles for a kit's lanes, by the lanes' ids, that say where each stands and nothing of how the case study solves it:
 * from its plane, its step, and whether only people and foreign systems are in it. Each is on the board once, also
 * beside lanes that have got the kit's own titles.
 */
export function neutralTitles(kit: Kit): ReadonlyMap<string, string> {
  const { lanes } = kit.architecture
  const titles = new Map<string, string>()
  for (const lane of lanes) {
    const taken = new Set([
      ...titles.values(),
      ...lanes.filter(({ id }) => id !== lane.id).map(({ title }) => title.trim()),
    ].map((title) => title.toLowerCase()))
    titles.set(lane.id, firstFree(wordsOf(kit, lane), taken))
  }
  return titles
}

/** "Query path, 230 ms" without its budget: the lane as a place. Behind the last comma only a time is left out. */
export function laneName(title: string): string {
  const at = title.lastIndexOf(', ')
  return at > 0 && BUDGET.test(title.slice(at)) ? title.slice(0, at) : title
}

const BUDGET = /\d\s?(?:ms|s|min|h|(?:second|minute|hour)s?)\b/

/** What each lane is called on a board that shows a layer: as in the kit once all of its cards are given away. */
export function laneTitlesAt(kit: Kit, layer: KitLayer): ReadonlyMap<string, string> {
  const neutral = neutralTitles(kit)
  return new Map(kit.architecture.lanes.map((lane) => {
    return [lane.id, isGiven(kit, lane, layer) ? lane.title : neutral.get(lane.id) ?? lane.title]
  }))
}

/** Records of a kit or of a copy of it as a board shows them with a layer: nothing on them tells of a later one. */
export function asShownAt(kit: Kit, records: readonly BoardRecord[], layer: KitLayer): BoardRecord[] {
  const titles = laneTitlesAt(kit, layer)
  return records.map((record) => {
    const title = record.type === 'lane' ? titles.get(laneOfId(kit, record.id)?.lane ?? '') : undefined
    if (title !== undefined) return { ...record, props: { ...(record.props as object), title } }
    return record.type === 'legend' && layer !== 'reference' ? wholeLegend(record) : record
  })
}

export interface Retitled {
  /** Of a lane on the board. */
  id: string
  title: string
}

/**
 * Lanes of a board that get the kit's own title with a layer, because all that is in them is given away with it; what
 * somebody has called otherwise stays.
 *
 * @param copy of which copy of the kit; 0 for the kit itself
 */
export function retitledLanes(
  kit: Kit, lanes: readonly { id: string; title: string }[], layer: KitLayer, copy = 0,
): Retitled[] {
  const [neutral, now] = [neutralTitles(kit), laneTitlesAt(kit, layer)]
  return lanes.flatMap(({ id, title }) => {
    const known = laneOfId(kit, id)
    if (known === undefined || known.copy !== copy || title !== neutral.get(known.lane)) return []
    const next = now.get(known.lane)
    return next === undefined || next === title ? [] : [{ id, title: next }]
  })
}

function wordsOf({ architecture: { nodes } }: Kit, { id, plane, step }: KitLane): string {
  const inside = nodes.filter(({ lane }) => lane === id)
  if (inside.length > 0 && inside.every(({ kind }) => findComponent(kind)?.outline === 'external')) return 'Clients'
  const words = STEP_WORDS[step] ?? 'Lane'
  return typeof words === 'string' ? words : words[plane] ?? words.any ?? 'Lane'
}

function firstFree(words: string, taken: ReadonlySet<string>): string {
  let title = words
  for (let again = 2; taken.has(title.toLowerCase()); again += 1) title = `${words} ${again}`
  return title
}

function isGiven(kit: Kit, { id }: KitLane, layer: KitLayer): boolean {
  const layers = layersOfNodes(kit)
  return kit.architecture.nodes.every((node) => node.lane !== id || isWithin(layers.get(node.id), layer))
}

/** Which kinds of links the reference uses is part of the answer, so that the key explains them all until then. */
function wholeLegend(legend: BoardRecord): BoardRecord {
  const [all] = legendRecords(legend.id, LINK_KINDS, { x: 0, y: 0, w: 0, h: 0 })
  return { ...legend, props: { ...(legend.props as object), ...(all?.props as object) } }
}

/** Which lane of the kit has this id on a board, and in which copy of it. */
function laneOfId({ id: kitId }: Kit, id: string): { lane: string; copy: number } | undefined {
  const start = `shape:${kitId}-`
  if (!id.startsWith(start)) return undefined
  const [, copy = '0', lane] = /^(?:copy(\d+)-)?lane-(.*)$/.exec(id.slice(start.length)) ?? []
  return lane === undefined ? undefined : { lane, copy: Number(copy) }
}
