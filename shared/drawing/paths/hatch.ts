import { sayPoint } from './say.ts'
import type { GroupMark } from '../base/mark.ts'
import type { Outline } from '../base/scene.ts'

/** Short slanted lines in rows: three in each square of this side, px. */
const TILE_PX = 8
const ROW_PX = TILE_PX / 3
/** Of a line along each axis, px. */
const LINE_PX = 4 / 3
const WIDTH_PX = 1
/** An area with more rows than a screen shows is left without, since each costs some text. */
const MOST_ROWS = 10_000

/**
 * An area full of short slanted lines.
 *
 * @param area SVG path data of what is filled
 * @param outlines the same as points, for the room that it takes
 */
export function hatched(area: string, outlines: readonly Outline[], stroke: string): GroupMark {
  const points = outlines.flatMap(({ points: all }) => all)
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const long = LINE_PX * Math.SQRT2
  const lines: string[] = []
  const first = Math.floor((left + top) / ROW_PX)
  const last = Math.ceil((right + bottom) / ROW_PX)
  const isTooLarge = last - first > MOST_ROWS
  for (let row = first; row <= last && !isTooLarge; row++) {
    // Along x + y = row * ROW_PX the lines are TILE_PX apart on each axis, from a place that follows from the row.
    const sum = row * ROW_PX
    const reach = Math.min(bottom, sum - left)
    const phase = phaseOf(row) + LINE_PX / 2
    const y = Math.ceil((reach - phase) / TILE_PX) * TILE_PX + phase
    const end = Math.max(top, sum - right)
    if (y > end) lines.push(`M ${sayPoint({ x: sum - y, y })} L ${sayPoint({ x: sum - end, y: end })}`)
  }
  const dash = `${round(long)} ${round(TILE_PX * Math.SQRT2 - long)}`
  return {
    is: 'group', clip: area,
    marks: [{ is: 'path', d: lines.join(' '), stroke, strokeWidth: WIDTH_PX, cap: 'round', dash }],
  }
}

/** The middle of a row's lines, down from a square's top: the rows through its diagonal are numbers 1, 3 and 5. */
function phaseOf(row: number): number {
  const inSquare = ((row % 3) + 3) % 3
  return ((inSquare === 1 ? 1 : inSquare === 0 ? 3 : 5) * ROW_PX) / 2
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
