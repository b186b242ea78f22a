interface Point {
  x: number
  y: number
}

/** px along straight lines from point to point. */
export function pathLength(points: readonly Point[]): number {
  let length = 0
  for (let at = 1; at < points.length; at++)
    length += Math.hypot(points[at]!.x - points[at - 1]!.x, points[at]!.y - points[at - 1]!.y)
  return length
}

/** The same of a line, whose points are joined by their places. */
export function lineLength(points: Readonly<Record<string, Point & { index: string }>>): number {
  return pathLength(Object.values(points).toSorted((a, b) => (a.index < b.index ? -1 : 1)))
}
