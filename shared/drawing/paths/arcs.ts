import type { Point } from '../../geometry/box.ts'
import type { Step } from './path.ts'

export interface Arc {
  rx: number
  ry: number
  isLarge: boolean
  /** Clockwise on the screen. */
  isClockwise: boolean
  to: Point
}

/** px of an arc for which one straight piece stands where it is measured, and the least pieces of any arc. */
const SAMPLE_PX = 20
const LEAST_SAMPLES = 8
/** Nobody draws so large an arc, but whoever wrote a record may have. */
const MOST_SAMPLES = 400

export function samplesFor(length: number): number {
  return Math.min(MOST_SAMPLES, Math.max(LEAST_SAMPLES, Math.ceil(length / SAMPLE_PX)))
}

/** Part of an ellipse that is not turned, in cubic curves of at most a quarter turn each. */
export function arcSteps(from: Point, arc: Arc, roundness?: Pick<Step, 'wobble' | 'roundness'>): Step[] {
  const { to } = arc
  if (from.x === to.x && from.y === to.y) return []
  if (arc.rx === 0 || arc.ry === 0) return [{ to, ...roundness }]
  const { center, rx, ry } = ellipseThrough(from, arc)
  const start = Math.atan2((from.y - center.y) / ry, (from.x - center.x) / rx)
  const sweep = sweepBetween(start, Math.atan2((to.y - center.y) / ry, (to.x - center.x) / rx), arc.isClockwise)
  const count = Math.min(4, Math.ceil(Math.abs(sweep) / (Math.PI / 2)))
  const samples = Math.ceil(samplesFor(Math.max(rx, ry) * Math.abs(sweep)) / count)
  const by = sweep / count
  // The handles that keep a cubic closest to its arc.
  const reach = (4 / 3) * Math.tan(by / 4)
  const at = (angle: number, out = 0): Point => ({
    x: center.x + rx * (Math.cos(angle) - out * Math.sin(angle)),
    y: center.y + ry * (Math.sin(angle) + out * Math.cos(angle)),
  })
  return Array.from({ length: count }, (_, index): Step => {
    const [a, b] = [start + index * by, start + (index + 1) * by]
    const step: Step = { to: at(b), curve: [at(a, reach), at(b, -reach)], samples, ...roundness }
    return index > 0 ? { ...step, isSameRun: true } : step
  })
}

interface Ellipse {
  center: Point
  rx: number
  ry: number
}

function ellipseThrough(from: Point, { rx, ry, isLarge, isClockwise, to }: Arc): Ellipse {
  // Half of the chord, where the ellipse is the unit circle.
  const [dx, dy] = [(from.x - to.x) / 2 / rx, (from.y - to.y) / 2 / ry]
  const half = dx * dx + dy * dy
  // An ellipse too small to reach both points grows until it does.
  const grow = Math.max(1, Math.sqrt(half))
  const away = Math.sqrt(Math.max(0, (grow * grow - half) / half)) * (isLarge === isClockwise ? -1 : 1)
  return {
    center: { x: (from.x + to.x) / 2 + away * dy * rx, y: (from.y + to.y) / 2 - away * dx * ry },
    rx: rx * grow,
    ry: ry * grow,
  }
}

function sweepBetween(start: number, end: number, isClockwise: boolean): number {
  if (isClockwise && end < start) return end - start + 2 * Math.PI
  if (!isClockwise && end > start) return end - start - 2 * Math.PI
  return end - start
}
