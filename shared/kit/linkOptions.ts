import { candidatesFor, type Candidate } from '../routing/candidates.ts'
import { laneMarks, type LaneMarks } from '../routing/routeCost.ts'
import type { Surroundings } from '../routing/surroundings.ts'
import type { Kit } from './kit.ts'
import type { KitPlacement } from './placeKit.ts'

/** For each link of a kit the routes that it could take, the cheapest first; none where no way is clear. */
export function linkOptions(kit: Kit, placement: KitPlacement, keptPerPorts: number): Candidate[][] {
  const { boxes, lanes } = surroundingsIn(placement)
  const marks = laneMarks(lanes)
  return kit.architecture.links.map((link) => candidatesFor(link, boxes, marks, keptPerPorts))
}

/** What a kit's links are led through. */
export function surroundingsIn({ nodes, lanes }: Pick<KitPlacement, 'nodes' | 'lanes'>): Surroundings {
  return {
    boxes: new Map(nodes.map((placed) => [placed.node.id, placed])),
    lanes: lanes.map(({ lane: { plane, title }, ...box }) => ({ ...box, plane, title })),
    kept: [],
  }
}

export function marksOf(placement: Pick<KitPlacement, 'nodes' | 'lanes'>): LaneMarks {
  return laneMarks(surroundingsIn(placement).lanes)
}
