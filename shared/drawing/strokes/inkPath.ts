import { distance, middle, minus, plus, times, unit } from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import { hundredths as round, sayPointInHundredths as say } from '../paths/say.ts'
import type { InkPoint } from './inkPoints.ts'
import { strokePoints, withRadii, type StrokePoint } from './strokePoints.ts'
import { strokeSides, type SidePoint } from './strokeSides.ts'
import type { StrokeStyle } from './strokeStyle.ts'

/** Cosines between two directions: a turn back, and a turn that is a corner when it is tight. */
const BACK = -0.8
const SMOOTH = 0.7
/** How close to its neighbours a turn is tight: squares of distances, in squares of the ink's radius. */
const TIGHT = 1.5

/** A freehand line as an area of ink: SVG path data, to be filled. */
export function inkPath(ink: readonly InkPoint[], style: StrokeStyle): string {
  return parted(withRadii(strokePoints(ink, style), style)).map((part) => partPath(part, style)).join('')
}

/** A part of a line without a turn back. */
interface Part {
  points: SidePoint[]
  /** Where the line came from, see `strokeSides`. */
  before?: Point
}

interface Cut {
  at: number
  isBack: boolean
}

/** A line cut where it turns back, because the sides of one that does would cross. */
function parted(points: readonly StrokePoint[]): Part[] {
  if (points.length === 0) return []
  if (points.length <= 2) return [{ points: points.map((point) => ({ ...point, isCap: true })) }]
  const parts: Part[] = []
  let start: Cut = { at: 0, isBack: false }
  for (let at = 1; at < points.length - 1; at++) {
    const cut = cutAt(points, at)
    if (cut === undefined) continue
    parts.push(partBetween(points, start, cut, !cut.isBack))
    start = cut
  }
  parts.push(partBetween(points, start, { at: points.length - 1, isBack: false }, false))
  return parts
}

function cutAt(points: readonly StrokePoint[], at: number): Cut | undefined {
  const [before, point, after] = [points[at - 1], points[at], points[at + 1]]
  if (!before || !point || !after) return undefined
  const [a, b] = [unit(minus(point, before)), unit(minus(after, point))]
  const straightness = a.x * b.x + a.y * b.y
  if (straightness < BACK) return { at, isBack: true }
  if (straightness > SMOOTH) return undefined
  const radius = (before.radius + point.radius + after.radius) / 3
  const near = (distance(before, point) ** 2 + distance(point, after) ** 2) / radius ** 2
  return near < TIGHT ? { at, isBack: false } : undefined
}

/**
 * @param isTwice whether the last point stands twice, so that the line comes to rest in it before it turns
 */
function partBetween(points: readonly StrokePoint[], from: Cut, to: Cut, isTwice: boolean): Part {
  const ends = [atCut(points, from), atCut(points, to)] as const
  const inner = points.slice(from.at + 1, isTwice ? to.at + 1 : to.at)
  let before: Point | undefined = from.isBack ? points[from.at] : undefined
  let first = 0
  while (inner.length - first > 0 && isNear(ends[0], inner[first])) {
    before = inner[first]
    first++
  }
  let last = inner.length
  while (last - first > 0 && isNear(ends[1], inner[last - 1])) last--
  const isRest = (index: number): boolean => isTwice && first + index === inner.length - 1
  const middlePoints = inner.slice(first, last).map((point, index) => ({ ...point, isCap: isRest(index) }))
  return { points: [ends[0], ...middlePoints, ends[1]], before }
}

/** Where a line turns back it reaches as far as the pen did. */
function atCut(points: readonly StrokePoint[], { at, isBack }: Cut): SidePoint {
  const point = points[at]
  if (point === undefined) throw new RangeError(`A line has no point ${at}.`)
  return { ...point, ...(isBack && { x: point.input.x, y: point.input.y }), isCap: true }
}

function isNear(end: SidePoint, point: StrokePoint | undefined): boolean {
  return point !== undefined && distance(end, point) < (end.radius + point.radius) / 4
}

function partPath({ points, before }: Part, style: StrokeStyle): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (points.length === 1) return dotPath(first, first.radius)
  const { left, right } = strokeSides(points, style, before)
  right.reverse()
  const end = cap(last, points.at(-2) ?? first)
  const start = cap(first, points[1] ?? last)
  const begin = left[0] ?? first
  return [
    `M${say(begin)}`, ...along(left), `Q${say(left.at(-1) ?? begin)} ${say(end.from)}`, end.arc,
    ...along(right), `Q${say(right.at(-1) ?? begin)} ${say(start.from)}`, start.arc, 'Z',
  ].join('')
}

/** A curve through the middles between points, so that it has no corners. */
function along(points: readonly Point[]): string[] {
  return points.slice(1).map((point, at) => {
    const from = points[at] ?? point
    return at === 0 ? `L${say(middle(from, point))}` : `Q${say(from)} ${say(middle(from, point))}`
  })
}

/** The half circle around an end of a line, as one runs around it. */
function cap(end: SidePoint, neighbour: Point): { from: Point; arc: string } {
  const { x, y } = unit(minus(neighbour, end))
  const side = times({ x: -y, y: x }, end.radius)
  const radius = round(end.radius)
  return { from: plus(end, side), arc: `A${radius} ${radius} 0 0 1 ${say(minus(end, side))}` }
}

/** A circle: SVG path data. */
export function dotPath({ x, y }: Point, radius: number): string {
  const r = round(radius)
  return `M${say({ x: x - radius, y })}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0`
}

/** A line of even width through points: SVG path data, to be stroked. */
export function centerPath(points: readonly Point[], isClosed: boolean): string {
  const [a, b, c] = points
  if (a === undefined || b === undefined) return ''
  if (c === undefined) return `M${say(a)}L${say(b)}`
  const ahead = (at: number): Point => points[at % points.length] ?? a
  const count = isClosed ? points.length : points.length - 2
  const curves = Array.from({ length: count }, (_, at) => {
    const point = ahead(at + 1)
    return `Q${say(point)} ${say(middle(point, ahead(at + 2)))}`
  })
  if (isClosed) return `M${say(middle(a, b))}${curves.join('')}Z`
  return `M${say(a)}${curves.join('')}L${say(points.at(-1) ?? a)}`
}
