import type { Box, Point } from '../../geometry/box.ts'
import { between, distance, towards } from '../../geometry/points.ts'
import { sayPointInHundredths as say } from '../paths/say.ts'

const CORNER_PX = 8

/**
 * A link's body as path data: along `points`, with round corners, and open where the label stands. The gap is cut
 * out of the line instead of being clipped away, because a clip for each of hundreds of links is what makes a large
 * board slow. Both are in the link's own space, px.
 */
export function linkPath(points: readonly Point[], label?: Box): string {
  const pieces = label === undefined ? [points] : outside(points, label)
  return pieces.map(rounded).join(' ')
}

function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const steps = rest.map((corner, at) => {
    const before = points[at]
    const after = points[at + 2]
    if (before === undefined || after === undefined) return `L${say(corner)}`
    const radius = Math.min(CORNER_PX, distance(before, corner) / 2, distance(corner, after) / 2)
    return `L${say(towards(corner, before, radius))} Q${say(corner)} ${say(towards(corner, after, radius))}`
  })
  return [`M${say(first)}`, ...steps].join(' ')
}

/** What of a polyline lies outside of a box. */
function outside(points: readonly Point[], box: Box): Point[][] {
  const pieces: Point[][] = []
  let piece: Point[] = points.slice(0, 1)
  const end = (): void => {
    if (piece.length > 1) pieces.push(piece)
  }
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to
    const inside = shareInside(from, to, box)
    if (inside === undefined) {
      piece.push(to)
      continue
    }
    if (inside.enters > 0) piece.push(between(from, to, inside.enters))
    end()
    piece = inside.leaves < 1 ? [between(from, to, inside.leaves), to] : []
  }
  end()
  return pieces
}

/**
 * From which to which share of a straight line it runs inside a box (Liang and Barsky's clipping); undefined when it
 * stays outside.
 */
function shareInside(from: Point, to: Point, box: Box): { enters: number; leaves: number } | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enters, leaves] = [0, 1]
  const walls = [
    [-dx, from.x - box.x],
    [dx, box.x + box.w - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.h - from.y],
  ] as const
  for (const [speed, room] of walls) {
    if (speed === 0 && room < 0) return undefined
    if (speed < 0) enters = Math.max(enters, room / speed)
    if (speed > 0) leaves = Math.min(leaves, room / speed)
  }
  return enters < leaves ? { enters, leaves } : undefined
}
