interface Point {
  x: number
  y: number
}

const CORNER_PX = 8
const HEAD_PX = 10

/** The path of a link along its corners, each of them rounded a little. */
export function pathOf(points: readonly Point[]): string {
  return points.map((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before === undefined) return `M${point.x} ${point.y}`
    if (after === undefined) return `L${point.x} ${point.y}`
    const [from, to] = [towards(point, before, CORNER_PX), towards(point, after, CORNER_PX)]
    return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`
  }).join('')
}

/** The head of a link, its tip where the link ends; filled it is a triangle, as a line an open one. */
export function headOfLink(points: readonly Point[]): string {
  const [before, tip] = points.slice(-2) as [Point, Point]
  const base = towards(tip, before, HEAD_PX)
  const across = { x: (base.y - tip.y) / 2, y: (tip.x - base.x) / 2 }
  return `M${base.x + across.x} ${base.y + across.y}L${tip.x} ${tip.y}L${base.x - across.x} ${base.y - across.y}`
}

/** A diamond where a link begins. */
export function tailOfLink(points: readonly Point[]): string {
  const [start, next] = points.slice(0, 2) as [Point, Point]
  const [middle, end] = [towards(start, next, HEAD_PX / 2), towards(start, next, HEAD_PX)]
  const across = { x: middle.y - start.y, y: start.x - middle.x }
  return `M${start.x} ${start.y}L${middle.x + across.x} ${middle.y + across.y}L${end.x} ${end.y}L${middle.x - across.x} ${middle.y - across.y}Z`
}

function towards(from: Point, to: Point, px: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const share = Math.min(px, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
