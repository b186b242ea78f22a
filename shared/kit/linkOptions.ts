import { candidatesFor, type Candidate } from '../routing/candidates.ts'
import { laneMarks, type LaneMarks } from '../routing/routeCost.ts'
import type { Kit } from './kit.ts'
import type { KitPlacement } from './placeKit.ts'

/** For each link of a kit the routes that it could take, the cheapest first. */
export function linkOptions(kit: Kit, placement: KitPlacement, keptPerPorts: number): Candidate[][] {
  const boxes = new Map(placement.nodes.map((placed) => [placed.node.id, placed]))
  const marks = marksOf(placement)
  return kit.architecture.links.map((link) => candidatesFor(link, boxes, marks, keptPerPorts))
}

export function marksOf({ lanes }: Pick<KitPlacement, 'lanes'>): LaneMarks {
  return laneMarks(lanes.map(({ lane: { plane, title }, ...box }) => ({ ...box, plane, title })))
}
