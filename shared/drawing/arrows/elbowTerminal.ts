import type { TLArrowShape } from '@tldraw/tlschema'
import { toInner, toOuter } from '../../geometry/transform.ts'
import { manhattan, minus, turned, unit } from '../../geometry/points.ts'
import { boxAround } from '../base/bounds.ts'
import type { Box, Point } from '../../geometry/box.ts'
import type { Side } from '../../geometry/port.ts'
import type { Outline, Scene } from '../base/scene.ts'
import { arrowStroke, boundEnd, headAt, HEAD_GAP_PX, type BoundEnd, type Terminal } from './boundEnd.ts'
import { boundsOf, crossings, lengthOf, mapOutlines, pointAlong, shareAt } from './outlineMath.ts'

export interface Legs {
  /** px that a route keeps away from what it goes around. */
  around: number
  /** The shortest piece between two shapes, px. */
  least: number
}

const AROUND_PX = { s: 28, m: 36, l: 44, xl: 66 } as const
const LEAST_PX = { s: 6, m: 10.5, l: 15, xl: 30 } as const

export function legsOf({ props: { size, scale } }: TLArrowShape): Legs {
  return { around: AROUND_PX[size] * scale, least: LEAST_PX[size] * scale }
}

/** What an elbow arrow leaves from or arrives at, in the arrow's space. */
export interface ElbowTerminal {
  shapeId: string | undefined
  /** The side that was chosen, or only its axis; undefined leaves the choice to the router. */
  side: Side | 'x' | 'y' | undefined
  box: Box
  /** Empty for a loose end. */
  outlines: readonly Outline[]
  isClosed: boolean
  aim: Point
  /** px between the arrow's end and the outline. */
  gap: number
  /** px that the piece with the head is long at least. */
  leastEnd: number
  isExact: boolean
  /** Without a size: the route need not go around it. */
  isPoint: boolean
  /** Whether the end was put on the outline. */
  isOnEdge: boolean
}

export function elbowTerminal(arrow: TLArrowShape, terminal: Terminal, scene: Scene): ElbowTerminal {
  const { scale } = arrow.props
  const strokeHalf = (arrowStroke(arrow) * scale) / 2
  const end = boundEnd(arrow, terminal, scene)
  const leastEnd = strokeHalf * 3
  if (end === undefined) return looseTerminal(arrow.props[terminal], leastEnd)
  const page = scene.pageTransform(arrow.id)
  const toArrow = (point: Point): Point => toInner(page, toOuter(end.space, point))
  const { isPrecise, isExact, normalizedAnchor, snap } = end.binding.props
  const anchor = isPrecise ? normalizedAnchor : { x: 0.5, y: 0.5 }
  const own = boundsOf(end.outlines)
  const outlines = mapOutlines(end.outlines, toArrow)
  const seen = turned(normalizedAnchor, { x: 0.5, y: 0.5 }, end.space.rotation - page.rotation)
  const side = isPrecise ? sideOf(seen) : undefined
  const gap = headAt(arrow, terminal) === 'none' ? 0 : strokeHalf + end.strokeHalf * scaleOf(end) + HEAD_GAP_PX * scale
  return {
    shapeId: end.shape.id, side, box: boundsOf(outlines), outlines, isClosed: end.isClosed,
    aim: toArrow({ x: own.x + own.w * anchor.x, y: own.y + own.h * anchor.y }),
    gap, leastEnd, isExact, isPoint: false, isOnEdge: snap === 'edge' || snap === 'edge-point',
  }
}

function scaleOf({ shape: { props } }: BoundEnd): number {
  return 'scale' in props ? props.scale : 1
}

function looseTerminal({ x, y }: Point, leastEnd: number): ElbowTerminal {
  return {
    shapeId: undefined, side: undefined, box: { x, y, w: 0, h: 0 }, outlines: [], isClosed: true, aim: { x, y },
    gap: 0, leastEnd, isExact: false, isPoint: true, isOnEdge: false,
  }
}

/** The side that an anchor is closest to; none in the middle, and rather one across than one down. */
function sideOf({ x, y }: Point): Side | undefined {
  const [across, down] = [x - 0.5, y - 0.5]
  if (Math.abs(across) <= 1e-6 && Math.abs(down) <= 1e-6) return undefined
  if (Math.abs(across) > Math.abs(down) - 0.0001) return across < 0 ? 'left' : 'right'
  return down < 0 ? 'top' : 'bottom'
}

/** The same end where the shape's size is no longer looked at. */
export function asPoint(terminal: ElbowTerminal): ElbowTerminal {
  if (terminal.isPoint) return terminal
  const { side, isOnEdge, aim } = terminal
  const axis = side === undefined ? undefined : side === 'left' || side === 'right' || side === 'x' ? 'x' : 'y'
  return {
    ...terminal, side: isOnEdge ? axis : undefined, gap: isOnEdge ? terminal.gap : 0, isPoint: true,
    box: { x: aim.x, y: aim.y, w: 0, h: 0 },
  }
}

export function isWithin({ x, y, w, h }: Box, point: Point, margin = 0): boolean {
  const isAcross = point.x >= x - margin && point.x <= x + w + margin
  return isAcross && point.y >= y - margin && point.y <= y + h + margin
}

/** An open line is met square to where it runs, from the side that less of it lies on. */
export function facing(terminal: ElbowTerminal, other: ElbowTerminal, { around }: Legs): ElbowTerminal {
  const points = terminal.outlines[0]?.points
  if (points === undefined || terminal.isClosed) return terminal
  const share = shareAt(points, terminal.aim)
  const step = 0.01 / lengthOf(points)
  const run = unit(minus(pointAlong(points, share + step), pointAlong(points, share - step)))
  const axis = Math.abs(run.y) > Math.abs(run.x) ? 'x' : 'y'
  const box = boxAround(points)
  if (box !== undefined && isWithin(box, other.aim, around)) return asPoint({ ...terminal, side: axis })
  return { ...terminal, side: openSide(terminal, axis) }
}

function openSide({ aim, box, outlines }: ElbowTerminal, axis: 'x' | 'y'): Side | 'x' | 'y' {
  const reach = axis === 'x' ? { x: box.w * 2, y: 0 } : { x: 0, y: box.h * 2 }
  const found = crossings(outlines, minus(aim, reach), { x: aim.x + reach.x, y: aim.y + reach.y })
    .filter((point) => Math.abs(point[axis] - aim[axis]) >= 1)
  const furthest = (points: Point[]): number => Math.max(0, ...points.map((point) => manhattan(point, aim)))
  const before = furthest(found.filter((point) => point[axis] < aim[axis]))
  const after = furthest(found.filter((point) => point[axis] >= aim[axis]))
  const [low, high]: [Side, Side] = axis === 'x' ? ['left', 'right'] : ['top', 'bottom']
  if (before === 0 && after === 0) return axis
  return before > after ? high : low
}
