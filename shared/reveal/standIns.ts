import type { Structure } from '../graph/boardGraph.ts'
import { coverageOf } from '../kit/coverage.ts'
import type { Kit, KitLink } from '../kit/kit.ts'
import { isWithin, KIT_LAYERS, type KitLayer, type LayerMap } from '../kit/layers.ts'
import { linkId, nodeId } from '../kit/kitIds.ts'
import type { Pairing } from '../kit/pairings.ts'
import { shownLayer, withoutCopies } from '../kit/reveal.ts'
import { lanesOnBoard, type SeenLane } from './homes.ts'

/** The card of the board that is a part of the kit, or does its job, by the id of the kit's node. */
export type StandIns = ReadonlyMap<string, string>

/** What a board has of a kit: its own cards, whatever they are called, and those that were revealed before. */
export interface OnBoard {
  standIns: StandIns
  /** Links of the kit whose two ends are there while nothing joins them. */
  unjoined: ReadonlySet<KitLink>
}

/** @param pairings what a host said of parts that were drawn */
export function onBoard(kit: Kit, board: Structure, pairings: readonly Pairing[] = []): OnBoard {
  const own = withoutCopies(kit, board)
  const there = new Set(own.parts.map(({ id }) => id))
  const coverage = coverageOf(kit, own, pairings)
  const standIns = new Map(
    kit.architecture.nodes.flatMap(({ id }) => (there.has(nodeId(kit, id)) ? [[id, nodeId(kit, id)] as const] : [])),
  )
  const taken = new Set(standIns.values())
  for (const [node, card] of coverage.match) if (!standIns.has(node) && !taken.has(card)) standIns.set(node, card)
  return { standIns, unjoined: new Set(coverage.missingLinks) }
}

/** What tells how far a kit is on a board. */
export interface BoardForLayer {
  structure: Structure
  lanes: readonly SeenLane[]
  pairings?: readonly Pairing[]
  shapeIds: readonly string[]
}

/**
 * The furthest layer that is on the board: all of which something was revealed, and those after it that the board's own
 * cards make up.
 */
export function layerOnBoard(kit: Kit, layers: LayerMap, board: BoardForLayer): KitLayer {
  const { standIns, unjoined } = onBoard(kit, board.structure, board.pairings)
  const isMissing = (layer: KitLayer): boolean =>
    (layer === 'prompt' && lanesOnBoard(kit, board.lanes).size < kit.architecture.lanes.length) ||
    kit.architecture.nodes.some(({ id }) => layers.get(nodeId(kit, id)) === layer && !standIns.has(id)) ||
    kit.architecture.links.some((link, at) => layers.get(linkId(kit, at)) === layer && unjoined.has(link))
  const shown = shownLayer(kit, layers, board.shapeIds)
  return KIT_LAYERS.slice(KIT_LAYERS.indexOf(shown) + 1).reduce(
    (last, layer, at, after) => (last === (after[at - 1] ?? shown) && !isMissing(layer) ? layer : last),
    shown,
  )
}

/** Whether something of layer `one` comes after `shown` and with `layer` at the latest. */
export function comesWith(one: KitLayer | undefined, shown: KitLayer, layer: KitLayer): boolean {
  return isWithin(one, layer) && !isWithin(one, shown)
}
