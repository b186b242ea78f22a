/** Where a value stands in a chart: both from 0 to 1, up is more. */
export interface ChartPoint {
  x: number
  y: number
}

export interface ChartSize {
  /** In px, all of it. */
  w: number
  h: number
  /** Px that are kept free around the line. */
  pad: number
}

/** A point in px of its chart. */
export function placed({ x, y }: ChartPoint, { w, h, pad }: ChartSize): ChartPoint {
  return { x: round(pad + x * (w - 2 * pad)), y: round(h - pad - y * (h - 2 * pad)) }
}

/** A line through all points, as the `d` of a path; empty for none. */
export function linePath(points: readonly ChartPoint[], size: ChartSize): string {
  return points.map((point, at) => {
    const { x, y } = placed(point, size)
    return `${at === 0 ? 'M' : 'L'}${x} ${y}`
  }).join('')
}

/** What lies between a line and the ground of its chart; empty for none. */
export function areaPath(points: readonly ChartPoint[], size: ChartSize): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  const [from, to] = [placed({ x: first.x, y: 0 }, size), placed({ x: last.x, y: 0 }, size)]
  return `${linePath(points, size)}L${to.x} ${to.y}L${from.x} ${from.y}Z`
}

/** A line that stays on each value until the next one, since nothing is known between. */
export function steppedPoints(points: readonly ChartPoint[]): ChartPoint[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1]
    return before === undefined ? [point] : [{ x: point.x, y: before.y }, point]
  })
}

function round(px: number): number {
  return Math.round(px * 10) / 10
}
