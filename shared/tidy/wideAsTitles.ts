import { overlaps, type Box } from '../geometry/box.ts'
import { GRID_PX } from './grid.ts'
import type { TidyPlaces } from './tidied.ts'

/** Air between a lane that grew and what is beside it, px. */
const AIR_PX = 48

/**
 * Makes lanes no narrower than their titles. Where something stands in the way, all that is further to the right moves
 * on, so that columns stay columns.
 *
 * @param least px, one for each lane
 * @param around what else lies there, where something has to stay: then nothing moves on
 */
export function wideAsTitles(places: TidyPlaces, least: readonly number[], around?: readonly Box[]): TidyPlaces {
  return least.reduce((before, width, at) => widen(before, width, at, around), places)
}

function widen({ blocks, lanes }: TidyPlaces, least: number, at: number, around?: readonly Box[]): TidyPlaces {
  const lane = lanes[at]
  const more = lane === undefined ? 0 : Math.ceil((least - lane.w) / GRID_PX) * GRID_PX
  if (lane === undefined || more <= 0) return { blocks, lanes }
  const end = lane.x + lane.w
  const strip = { x: end, y: lane.y, w: more + AIR_PX, h: lane.h }
  const others = [...blocks, ...lanes.filter((other) => other !== lane), ...(around ?? [])]
  const isFree = others.every((other) => !overlaps(other, strip))
  const wider = lanes.map((other) => (other === lane ? { ...lane, w: lane.w + more } : other))
  if (isFree) return { blocks, lanes: wider }
  if (around !== undefined) return { blocks, lanes }
  const pushedOn = blocks.map((block) => pushed(block, end, more))
  return { blocks: pushedOn, lanes: lanes.map((other) => slabIn(other, end, more)) }
}

/** By its middle, because that is what a column is. */
function pushed(block: Box, end: number, by: number): Box {
  return block.x + block.w / 2 > end ? { ...block, x: block.x + by } : block
}

/** A lane beyond moves, one that reaches there grows with what it holds. */
function slabIn(lane: Box, end: number, by: number): Box {
  if (lane.x >= end) return { ...lane, x: lane.x + by }
  return lane.x + lane.w >= end ? { ...lane, w: lane.w + by } : lane
}
