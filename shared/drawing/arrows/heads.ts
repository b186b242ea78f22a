import type { TLArrowShape } from '@tldraw/tlschema'
import type { Point } from '../../geometry/box.ts'
import { say, sayPoint } from '../paths/say.ts'
import {
  between,
  clamp,
  distance,
  manhattan,
  middle,
  minus,
  plus,
  times,
  towards,
  turned,
} from '../../geometry/points.ts'
import type { ArrowRoute } from './arrowRoute.ts'
import type { Terminal } from './boundEnd.ts'

export type Head = TLArrowShape['props']['arrowheadStart']

const WINGS = Math.PI / 6
/** The longest head, in widths of the line. */
const LONGEST = 3

/** A head at an end of a route: SVG path data. Undefined for an end without one. */
export function headData(head: Head, route: ArrowRoute, terminal: Terminal, strokeWidth: number): string | undefined {
  if (head === 'none') return undefined
  const tip = route[terminal]
  const back = headEnd(route, terminal, strokeWidth)
  return DRAWN[head](tip, Number.isFinite(back.x + back.y) ? back : tip)
}

/** Where on the line a head ends: shorter lines have shorter heads. */
function headEnd(route: ArrowRoute, terminal: Terminal, strokeWidth: number): Point {
  const tip = route[terminal]
  const length = (room: number): number => clamp(room, strokeWidth, strokeWidth * LONGEST)
  if (route.is === 'straight') {
    const other = terminal === 'end' ? route.start : route.end
    return towards(tip, other, length(distance(other, tip) / 5))
  }
  if (route.is === 'elbow') {
    const before = terminal === 'end' ? route.points.at(-2) : route.points[1]
    return before === undefined ? tip : towards(tip, before, length(manhattan(before, tip) / 2))
  }
  const isOnward = route.isClockwise === (terminal === 'end')
  return onBothCircles(tip, length(Math.abs(route.body.length) / 5), route.center, route.radius, isOnward)
}

/** Where two circles cross, seen from the first one's center: on the left of the way to the other, or on its right. */
function onBothCircles(one: Point, radius: number, other: Point, otherRadius: number, isFirst: boolean): Point {
  const apart = distance(one, other)
  const along = (apart * apart - otherRadius * otherRadius + radius * radius) / (2 * apart)
  const aside = Math.sqrt(radius * radius - along * along) * (isFirst ? 1 : -1)
  const { x, y } = times(minus(other, one), 1 / apart)
  return { x: one.x + x * along - y * aside, y: one.y + y * along + x * aside }
}

type DrawnHead = (tip: Point, back: Point) => string

function quarterTurn({ x, y }: Point): Point {
  return { x: -y, y: x }
}

function joined(points: readonly Point[], end = ' Z'): string {
  return `M ${points.map(sayPoint).join(' L ')}${end}`
}

const DRAWN: Readonly<Record<Exclude<Head, 'none'>, DrawnHead>> = {
  arrow: (tip, back) => joined([turned(back, tip, WINGS), tip, turned(back, tip, -WINGS)], ''),
  triangle: (tip, back) => joined([turned(back, tip, WINGS), turned(back, tip, -WINGS), tip]),
  inverted: (tip, back) => {
    const side = quarterTurn(times(minus(back, tip), 0.5))
    return joined([plus(tip, side), back, minus(tip, side)])
  },
  bar: (tip, back) => {
    const side = quarterTurn(times(minus(back, tip), 0.5))
    return joined([plus(tip, side), minus(tip, side)], '')
  },
  pipe: () => '',
  dot: (tip, back) => {
    const center = between(tip, back, 0.45)
    const radius = distance(center, tip)
    const [r, wide] = [say(radius), say(2 * radius)]
    const left = sayPoint({ x: center.x - radius, y: center.y })
    return `M ${left} a ${r} ${r} 0 1 0 ${wide} 0 a ${r} ${r} 0 1 0 ${-wide} 0`
  },
  diamond: (tip, back) => {
    const end = between(tip, back, 0.75)
    const [left, right] = [turned(end, tip, Math.PI / 4), turned(end, tip, -Math.PI / 4)]
    return joined([minus(times(middle(left, right), 2), tip), right, tip, left])
  },
  square: (tip, back) => {
    const end = between(tip, back, 0.85)
    const side = quarterTurn(times(minus(end, tip), 0.5))
    return joined([plus(tip, side), plus(end, side), minus(end, side), minus(tip, side)])
  },
}
