import { boundsOf, type Box } from '../geometry/box.ts'
import type { Surface, SurfaceLane } from './surface.ts'

/** Where what is new goes, and how what is there makes room. */
export interface Arrangement {
  /**
   * The new cards by their keys; `lane` is the id of a lane of this arrangement or of the board, `spot` the name of the
   * place for who wants another.
   */
  cards: ReadonlyMap<string, Box & { lane?: string; spot?: string }>
  /** Lanes that are new or get another size or place. */
  lanes: readonly SurfaceLane[]
  /** How far down, in px, something moves whose top is at `y`, because lanes above it grow. */
  shift: (y: number) => number
}

export const LANE_PADDING_PX = 24
export const LANE_HEAD_PX = 40
/** Between a lane and the next one below it: room for links and the labels on them, px. */
export const LANE_GAP_PX = 72
const GRID_PX = 16

export function snapped(px: number): number {
  return Math.round(px / GRID_PX) * GRID_PX
}

/** The box around all that is on a board; undefined when it is empty. */
export function surfaceBounds(surface: Surface): Box | undefined {
  const boxes = surfaceBoxes(surface)
  return boxes.length === 0 ? undefined : boundsOf(boxes)
}

/** A box around each thing that is on a board. */
export function surfaceBoxes({ cards, lanes, others, links }: Surface): Box[] {
  return [
    ...cards,
    ...lanes,
    ...others,
    ...links.flatMap(({ points }) =>
      points.length === 0 ? [] : [boundsOf(points.map((point) => ({ ...point, w: 0, h: 0 })))],
    ),
  ]
}
