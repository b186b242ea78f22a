import { findComponent } from '../catalog/index.ts'
import type { Kit, KitNode } from './kit.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'

/**
 * How much of a kit is on a board, each with all of those before it: nothing, empty lanes, what one starts from, one
 * path, everything. The question stands beside the board with each of them.
 */
export const KIT_LAYERS = ['question', 'prompt', 'scaffold', 'partial', 'reference'] as const
export type KitLayer = (typeof KIT_LAYERS)[number]

/** The layer that each record of a laid out kit belongs to, by id. */
export type LayerMap = ReadonlyMap<string, KitLayer>

/**
 * Sorts the records of a laid out kit into layers. A link comes with the later of its ends, so that it is never without
 * one; the legend with the first link.
 */
export function layersOfRecords(kit: Kit, records: readonly BoardRecord[]): LayerMap {
  if (kit.architecture.nodes.length === 0) return new Map(records.map(({ id }) => [id, 'prompt']))
  const nodes = new Map([...layersOfNodes(kit)].map(([id, layer]) => [`shape:${kit.id}-node-${id}`, layer]))
  const links = layersOfLinks(records, nodes)
  const legend = KIT_LAYERS.find((layer) => [...links.values()].includes(layer)) ?? 'reference'
  return new Map(records.map((record) => [record.id, layerOfRecord(record, { nodes, links, legend })]))
}

/** The layer that gives each component of a kit, by the kit's own ids. */
export function layersOfNodes(kit: Kit): LayerMap {
  const path = givenPath(kit)
  return new Map(kit.architecture.nodes.map((node) => [node.id, layerOfNode(kit, node, path)]))
}

/** A kit's records up to and with a layer, in the order and at the places of the whole. */
export function recordsUpTo(kit: Kit, records: readonly BoardRecord[], layer: KitLayer): BoardRecord[] {
  const layers = layersOfRecords(kit, records)
  return records.filter(({ id }) => isWithin(layers.get(id), layer))
}

/** Whether something of layer `one` is there when the board shows `shown`. */
export function isWithin(one: KitLayer | undefined, shown: KitLayer): boolean {
  return one !== undefined && KIT_LAYERS.indexOf(one) <= KIT_LAYERS.indexOf(shown)
}

interface Sorted {
  nodes: LayerMap
  links: LayerMap
  legend: KitLayer
}

function layerOfRecord(record: BoardRecord, { nodes, links, legend }: Sorted): KitLayer {
  if (record.typeName === 'binding') return links.get(String(record.fromId)) ?? 'reference'
  if (record.type === 'lane') return 'prompt'
  if (record.type === 'legend') return legend
  return nodes.get(record.id) ?? links.get(record.id) ?? 'reference'
}

function layersOfLinks(records: readonly BoardRecord[], nodes: LayerMap): LayerMap {
  const links = new Map<string, KitLayer>()
  for (const { typeName, fromId, toId } of records) {
    if (typeName !== 'binding') continue
    const end = nodes.get(String(toId)) ?? 'reference'
    const before = links.get(String(fromId)) ?? 'prompt'
    links.set(String(fromId), isWithin(end, before) ? before : end)
  }
  return links
}

function layerOfNode(kit: Kit, node: KitNode, path: ReadonlySet<string>): KitLayer {
  if (isClient(node) || isSource(kit, node)) return 'scaffold'
  return path.has(node.id) ? 'partial' : 'reference'
}

/** Ids of the components that the partial layer gives. */
function givenPath(kit: Kit): ReadonlySet<string> {
  return kit.given === 'training' ? trainingPath(kit) : new Set(kit.steps.serve.path)
}

/** What lies offline and leads to a trained model, without the links that requests and monitoring run along. */
function trainingPath({ architecture: { lanes, nodes, links } }: Kit): ReadonlySet<string> {
  const offline = new Set(lanes.filter(({ plane }) => plane === 'offline').map(({ id }) => id))
  const there = new Map(nodes.filter(({ lane }) => offline.has(lane)).map((node) => [node.id, node]))
  const found = new Set(
    [...there.values()]
      .filter(({ kind }) => findComponent(kind)?.traits.some((trait) => trait === 'learns' || trait === 'versions'))
      .map(({ id }) => id),
  )
  const feeding = links.filter(({ kind, from }) => kind !== 'request' && kind !== 'monitoring' && there.has(from))
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const { from, to } of feeding) if (to === id) found.add(from)
  return found
}

/** People, and systems that others run. */
function isClient({ kind }: KitNode): boolean {
  return findComponent(kind)?.outline === 'external'
}

/**
 * Where a design gets its data from: what keeps the past or logs it, and what is filled by nobody else in the design.
 */
function isSource({ architecture }: Kit, node: KitNode): boolean {
  const definition = findComponent(node.kind)
  if (definition === undefined) return false
  if (
    definition.traits.some(
      (trait) => trait === 'logs-events' || trait === 'stores-history' || trait === 'stores-labels',
    )
  )
    return true
  if (definition.outline !== 'store' && definition.outline !== 'queue') return false
  const feeders = architecture.links
    .filter(({ to }) => to === node.id)
    .map(({ from }) => architecture.nodes.find(({ id }) => id === from))
  return feeders.every((feeder) => feeder !== undefined && isClient(feeder))
}
