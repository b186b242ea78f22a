import type { Box, Point } from '../geometry/box.ts'
import { portPoint, type Port, type Side } from '../geometry/port.ts'
import type { Elbow } from './route.ts'

/** tldraw keeps elbow arrows of size s this many px away from the cards they are bound to. */
export const LEG_PX = 28
/** A leg with a head on it needs this much, else the head sits on a corner; either end may have one. */
const HEAD_LEG_PX = 24

/**
 * The routes tldraw can draw between two cards from `start` to `end`, one for each place of the middle run, which lie
 * `trackPx` apart.
 * tldraw knows only the two bound cards, so which of these is free of other cards is for the caller to say.
 */
export function elbowsBetween(a: Box, b: Box, start: Port, end: Port, trackPx: number): Elbow[] {
  const frame = FRAMES[start.side]
  const from = turnBox(frame, a)
  const to = turnBox(frame, b)
  const p = frame.to(portPoint(a, start))
  const q = frame.to(portPoint(b, end))
  const arrival = frame.sides[end.side]
  return routesRightward({ from, to, p, q, trackPx }, arrival).map(({ points, midPoint }) => ({
    start,
    end,
    midPoint,
    points: points.map(frame.back),
  }))
}

interface Leg {
  from: Box
  to: Box
  p: Point
  q: Point
  trackPx: number
}

interface Run {
  points: Point[]
  midPoint: number
}

/** Every case is the case "leaves to the right", seen from another side. */
interface Frame {
  to(point: Point): Point
  back(point: Point): Point
  sides: Record<Side, Side>
}

const FRAMES: Record<Side, Frame> = {
  right: {
    to: ({ x, y }) => ({ x, y }),
    back: ({ x, y }) => ({ x, y }),
    sides: { right: 'right', left: 'left', top: 'top', bottom: 'bottom' },
  },
  left: {
    to: ({ x, y }) => ({ x: -x, y }),
    back: ({ x, y }) => ({ x: -x, y }),
    sides: { right: 'left', left: 'right', top: 'top', bottom: 'bottom' },
  },
  bottom: {
    to: ({ x, y }) => ({ x: y, y: x }),
    back: ({ x, y }) => ({ x: y, y: x }),
    sides: { right: 'bottom', left: 'top', top: 'left', bottom: 'right' },
  },
  top: {
    to: ({ x, y }) => ({ x: -y, y: x }),
    back: ({ x, y }) => ({ x: y, y: -x }),
    sides: { right: 'bottom', left: 'top', top: 'right', bottom: 'left' },
  },
}

function turnBox(frame: Frame, box: Box): Box {
  const one = frame.to(box)
  const other = frame.to({ x: box.x + box.w, y: box.y + box.h })
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return { x, y, w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y) }
}

function routesRightward(leg: Leg, arrival: Side): Run[] {
  if (arrival === 'right') return loopRoutes(leg)
  if (arrival === 'left') return acrossRoutes(leg)
  return cornerRoutes(leg, arrival)
}

/** Right side to right side: around the outside of both, at a fixed distance. */
function loopRoutes({ from, to, p, q }: Leg): Run[] {
  if (isBeside(q, from) || isBeside(p, to)) return []
  const x = Math.max(from.x + from.w, to.x + to.w) + LEG_PX
  return [{ points: [p, { x, y: p.y }, { x, y: q.y }, q], midPoint: 0.5 }]
}

function isBeside(point: Point, box: Box): boolean {
  return point.y > box.y - LEG_PX && point.y < box.y + box.h + LEG_PX
}

/** Right side to left side: straight, or with one cross run anywhere in the gap. */
function acrossRoutes({ from, to, p, q, trackPx }: Leg): Run[] {
  if (to.x - (from.x + from.w) < 2 * HEAD_LEG_PX) return []
  if (p.y === q.y) return [{ points: [p, q], midPoint: 0.5 }]
  return tracks(from, to, trackPx).map(({ x, midPoint }) => ({
    points: [p, { x, y: p.y }, { x, y: q.y }, q],
    midPoint,
  }))
}

/** Right side to top or bottom: one corner when the card lies that way, else a step in front of it. */
function cornerRoutes({ from, to, p, q, trackPx }: Leg, arrival: 'top' | 'bottom'): Run[] {
  const before = arrival === 'top' ? to.y - LEG_PX : to.y + to.h + LEG_PX
  const isAhead = q.x > from.x + from.w + LEG_PX
  const isClear = arrival === 'top' ? p.y < before : p.y > before
  if (isAhead && isClear) return [{ points: [p, { x: q.x, y: p.y }, q], midPoint: 0.5 }]
  if (to.x - (from.x + from.w) < 2 * HEAD_LEG_PX) return []
  return tracks(from, to, trackPx).map(({ x, midPoint }) => ({
    points: [p, { x, y: p.y }, { x, y: before }, { x: q.x, y: before }, q],
    midPoint,
  }))
}

function tracks(from: Box, to: Box, trackPx: number): { x: number; midPoint: number }[] {
  const right = from.x + from.w
  const lowest = right + LEG_PX
  const span = to.x - LEG_PX - lowest
  const found = []
  // Without a span `elbowMidPoint` cannot move the run, because tldraw interpolates between two equal ends.
  if (Math.abs(span) < 1) return [{ x: lowest, midPoint: 0.5 }]
  for (let x = right + HEAD_LEG_PX; x <= to.x - HEAD_LEG_PX; x += trackPx)
    found.push({ x, midPoint: (x - lowest) / span })
  return found
}
