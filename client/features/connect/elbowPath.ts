import { portPoint, type Side } from '../../../shared/geometry/port.ts'
import type { Box } from '../../../shared/geometry/box.ts'
import { choosePorts } from '../../../shared/routing/choosePorts.ts'
import type { Point } from './connectState.ts'

/** The line a link between two places will take, about: for showing while it is drawn. */
export function elbowPath(from: Box, to: Box): Point[] {
  const { start, end } = choosePorts(from, to, [], [])
  const [a, b] = [portPoint(from, start), portPoint(to, end)]
  if (isAcross(start.side) !== isAcross(end.side))
    return [a, isAcross(start.side) ? { x: b.x, y: a.y } : { x: a.x, y: b.y }, b]
  if (isAcross(start.side)) return [a, { x: (a.x + b.x) / 2, y: a.y }, { x: (a.x + b.x) / 2, y: b.y }, b]
  return [a, { x: a.x, y: (a.y + b.y) / 2 }, { x: b.x, y: (a.y + b.y) / 2 }, b]
}

function isAcross(side: Side): boolean {
  return side === 'left' || side === 'right'
}
