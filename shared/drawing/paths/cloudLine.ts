import type { TLGeoShape } from '@tldraw/tlschema'
import { rng } from '@tldraw/utils'
import {
  circleCenter,
  clamp,
  distance,
  middle,
  minus,
  onCircle,
  plus,
  times,
  turnedLeft,
  unit,
} from '../../geometry/points.ts'
import type { Point } from '../../geometry/box.ts'
import { arcSteps } from './arcs.ts'
import { closed, type Line, type Step } from './path.ts'

/** px of outline for each bump. */
const BUMP_PX: Record<TLGeoShape['props']['size'], number> = { s: 50, m: 70, l: 100, xl: 130 }
const LEAST_BUMPS = 6
/** Of a cloud as large as nobody draws one, each bump is larger instead. */
const MOST_BUMPS = 500
/** How far a bump stands out, as a share of its width, and how far its ends may stray, as a share of that. */
const PROTRUSION = 0.2
const STRAY = 0.3

/** A cloud: bumps between points along a stadium inside of the box, each an arc through a third point outside. */
export function cloudLine(w: number, h: number, { id, props: { size, scale } }: TLGeoShape): Line {
  const around = stadiumLength(w, h)
  const wish = Math.max(Math.ceil(around / BUMP_PX[size]), LEAST_BUMPS, Math.ceil(around / Math.min(w, h)))
  const count = Math.min(wish, MOST_BUMPS)
  const protrusion = (around / count) * PROTRUSION
  const inner = { w: Math.max(w - protrusion * 2, 1), h: Math.max(h - protrusion * 2, 1) }
  const pad = { x: (w - inner.w) / 2, y: (h - inner.h) / 2 }
  const points = alongStadium(inner.w, inner.h, count).map((point) => plus(point, pad))
  const strayed = astray(points, { x: stray(w, protrusion) * scale, y: stray(h, protrusion) * scale }, id)
  const spacing = stadiumLength(inner.w, inner.h) / count
  const steps: Step[] = []
  for (const [at, from] of strayed.entries()) {
    const next = (at + 1) % count
    const [to, a, b] = [strayed[next] ?? from, points[at] ?? from, points[next] ?? from]
    const width = distance(a, b)
    // On the round parts of the stadium the chord is shorter than the way, which a bump must rise above.
    const rise = (Math.max(pad.x, pad.y) + spacing - width) * (distance(from, to) / width)
    const top = plus(middle(a, b), times(turnedLeft(unit(minus(b, a))), rise))
    const through = { x: clamp(top.x, 0, w), y: clamp(top.y, 0, h) }
    const radius = distance(circleCenter(from, to, through) ?? middle(from, to), from)
    steps.push(...arcSteps(from, { rx: radius, ry: radius, isLarge: false, isClockwise: true, to }))
  }
  return closed({ from: strayed[0] ?? { x: 0, y: 0 }, steps, isClosed: true })
}

/** Small clouds keep to their points. */
function stray(side: number, protrusion: number): number {
  return side < 20 ? 0 : protrusion * STRAY
}

/** From both ends of the list to its middle, so that a cloud that grows keeps the look of its beginning. */
function astray(points: readonly Point[], most: Point, seed: string): Point[] {
  const random = rng(seed)
  const moved = [...points]
  const move = (at: number): void => {
    const point = moved[at]
    if (point) moved[at] = { x: point.x + random() * most.x, y: point.y + random() * most.y }
  }
  for (let at = 0; at < Math.floor(points.length / 2); at++) {
    move(at)
    move(points.length - at - 1)
  }
  return moved
}

function stadiumLength(w: number, h: number): number {
  return Math.PI * Math.min(w, h) + 2 * Math.abs(w - h)
}

/** Points evenly apart along a stadium, clockwise from where its first straight side begins. */
function alongStadium(w: number, h: number, count: number): Point[] {
  const r = Math.min(w, h) / 2
  const side = Math.max(w, h) - 2 * r
  const bow = Math.PI * r
  const half = side + bow
  const spacing = (2 * half) / count
  const isWide = w > h
  return Array.from({ length: count }, (_, at) => {
    const way = at * spacing
    const isBack = way > half
    const rest = isBack ? way - half : way
    const point = isWide ? alongTop(rest) : alongRight(rest)
    return isBack ? { x: w - point.x, y: h - point.y } : point
  })

  function alongTop(way: number): Point {
    if (way <= side) return { x: r + way, y: 0 }
    return onCircle({ x: w - r, y: r }, r, (way - side) / r - Math.PI / 2)
  }

  function alongRight(way: number): Point {
    if (way <= side) return { x: w, y: r + way }
    return onCircle({ x: r, y: h - r }, r, (way - side) / r)
  }
}
