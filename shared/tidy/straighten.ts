import type { Box } from '../geometry/box.ts'

export interface StraightenNode extends Box {
  /** Others line up with it; it stays. */
  isFixed: boolean
}

/** The share of a card's size that two cards may be off and still were meant to be in one line. */
const MEANT_SHARE = 0.6
/** Gaps below this, px, leave no room for a link. */
const LEAST_GAP_PX = 64
const GRID_PX = 8

/**
 * Brings nearly aligned boxes into rows and columns: each row onto one line through its middles, each column likewise,
 * and the gaps of a single row or column made equal. The first and the last of it stay, so that nothing wanders off.
 * Gives the boxes in their order.
 */
export function straighten(nodes: readonly StraightenNode[]): Box[] {
  const rows = lineUp(nodes, 'y')
  const columns = lineUp(nodes, 'x')
  const lined = nodes.map((node, at): Box => ({
    x: columns.places[at] ?? node.x,
    y: rows.places[at] ?? node.y,
    w: node.w,
    h: node.h,
  }))
  const isFree = nodes.every(({ isFixed }) => !isFixed)
  if (isFree && rows.count === 1) return spreadEvenly(lined, 'x')
  return isFree && columns.count === 1 ? spreadEvenly(lined, 'y') : lined
}

type Axis = 'x' | 'y'

function sizeOf(box: Box, axis: Axis): number {
  return axis === 'x' ? box.w : box.h
}

function middleOf(box: Box, axis: Axis): number {
  return box[axis] + sizeOf(box, axis) / 2
}

/** Where each box has to begin so that those that nearly share a middle share it, and how many such lines there are. */
function lineUp(nodes: readonly StraightenNode[], axis: Axis): { places: number[]; count: number } {
  const places = nodes.map((node) => node[axis])
  const lines = linesOf(nodes, axis)
  for (const line of lines) {
    const anchor = line.find((at) => nodes[at]?.isFixed)
    const middle =
      anchor === undefined
        ? median(line.map((at) => middleOf(nodes[at] as Box, axis)))
        : middleOf(nodes[anchor] as Box, axis)
    for (const at of line) {
      const node = nodes[at] as StraightenNode
      if (!node.isFixed) places[at] = middle - sizeOf(node, axis) / 2
    }
  }
  return { places, count: lines.length }
}

/**
 * Groups of boxes that were meant to be in one line; a new one begins where the next middle is too far from the group's
 * first.
 */
function linesOf(nodes: readonly StraightenNode[], axis: Axis): number[][] {
  const order = nodes
    .map((_, at) => at)
    .sort((a, b) => middleOf(nodes[a] as Box, axis) - middleOf(nodes[b] as Box, axis))
  const lines: number[][] = []
  let begin = -Infinity
  for (const at of order) {
    const node = nodes[at] as StraightenNode
    const middle = middleOf(node, axis)
    if (middle - begin > sizeOf(node, axis) * MEANT_SHARE) {
      lines.push([])
      begin = middle
    }
    lines.at(-1)?.push(at)
  }
  return lines
}

function spreadEvenly(boxes: readonly Box[], axis: Axis): Box[] {
  const order = boxes.map((_, at) => at).sort((a, b) => (boxes[a] as Box)[axis] - (boxes[b] as Box)[axis])
  const [first, last] = [boxes[order[0] ?? 0], boxes[order.at(-1) ?? 0]]
  if (first === undefined || last === undefined || boxes.length < 3) return [...boxes]
  const filled = boxes.reduce((sum, box) => sum + sizeOf(box, axis), 0)
  const gap = Math.max(LEAST_GAP_PX, (last[axis] + sizeOf(last, axis) - first[axis] - filled) / (boxes.length - 1))
  const spread = [...boxes]
  let next = first[axis]
  for (const at of order) {
    const box = boxes[at] as Box
    spread[at] = { ...box, [axis]: Math.round(next) }
    next += sizeOf(box, axis) + gap
  }
  return spread
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) / GRID_PX) * GRID_PX
}
