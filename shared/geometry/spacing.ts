import type { Box } from './box.ts'

/** All in px. Multiples of 8, so that cards stay on the canvas grid. */
export const SPACING = {
  /** Across, between cards: room for a label of two short lines and a stub of line on either side. */
  columnGutter: 128,
  /** Down, between cards of one lane. */
  rowGutter: 72,
  /** Down, where one lane ends and another begins: padding, air and the next lane's title. */
  laneGutter: 88,
  /** Down, where the online half ends and the offline half begins. */
  planeGutter: 104,
  lanePadding: 24,
  laneTitle: 32,
  /** Added to a lane's padding where links run around the last cards: tldraw keeps them 28 px away from a card. */
  corridor: 32,
} as const

/** Cards snap to it, px. */
export const GRID_PX = 16

export function onGrid(px: number): number {
  return Math.round(px / GRID_PX) * GRID_PX
}

/** A lane around what it holds. */
export function laneAround({ x, y, w, h }: Box): Box {
  const { lanePadding, laneTitle } = SPACING
  return { x: x - lanePadding, y: y - laneTitle, w: w + 2 * lanePadding, h: h + laneTitle + lanePadding }
}

/** Where things may lie in a lane: clear of its title and edges. */
export function insideOf({ x, y, w, h }: Box): Box {
  const { lanePadding, laneTitle } = SPACING
  return { x: x + lanePadding, y: y + laneTitle, w: w - 2 * lanePadding, h: h - laneTitle - lanePadding }
}
