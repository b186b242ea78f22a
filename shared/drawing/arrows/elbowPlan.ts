import { boundsOf, grow, type Box, type Point } from '../../geometry/box.ts'
import type { Side } from '../../geometry/port.ts'
import { doorsOf, type Doors } from './elbowSides.ts'
import type { ElbowTerminal, Legs } from './elbowTerminal.ts'

/** One end of the way that is looked for. */
export interface PlanEnd {
  box: Box
  /** With the room that routes keep. */
  wide: Box
  doors: Doors
  isPoint: boolean
}

/** All that the choice of a route depends on. `gap` goes from `a` to `b`; 0 where they lie beside each other. */
export interface ElbowPlan {
  legs: Legs
  a: PlanEnd
  b: PlanEnd
  /** Around both, with their room. */
  common: Box
  gap: Point
  /** Where a piece between both runs; undefined where there is no room for one. */
  mid: { x: number | undefined; y: number | undefined }
  /** Which way is rather taken when two are alike: down and right. */
  bias: Point
}

/** @param midPoint where between both the piece in the middle runs, 0 to 1 */
export function planBetween(a: ElbowTerminal, b: ElbowTerminal, legs: Legs, midPoint: number): ElbowPlan {
  const one: PlanEnd = { box: a.box, wide: widened(a, legs), doors: doorsOf(a, b, legs), isPoint: a.isPoint }
  const other: PlanEnd = { box: b.box, wide: widened(b, legs), doors: doorsOf(b, a, legs), isPoint: b.isPoint }
  const gap = {
    x: gapBetween(a.box.x, a.box.w, b.box.x, b.box.w),
    y: gapBetween(a.box.y, a.box.h, b.box.y, b.box.h),
  }
  const mid = {
    x: midBetween(gap.x, { x: 1, y: 0 }, [a, one], [b, other], legs, midPoint),
    y: midBetween(gap.y, { x: 0, y: 1 }, [a, one], [b, other], legs, midPoint),
  }
  return { legs, a: one, b: other, common: boundsOf([one.wide, other.wide]), gap, mid, bias: { x: 1, y: 1 } }
}

function widened({ box, isPoint }: ElbowTerminal, { around }: Legs): Box {
  return isPoint ? box : grow(box, around)
}

function gapBetween(from: number, size: number, otherFrom: number, otherSize: number): number {
  const after = otherFrom - (from + size)
  if (after >= 0) return after
  const before = from - (otherFrom + otherSize)
  return before < 0 ? 0 : -before
}

type EndInPlan = readonly [ElbowTerminal, PlanEnd]

/** Three times the piece with a head is what a loose end needs. */
const POINT_LEGS = 3

function midBetween(
  gap: number, axis: Point, [a, one]: EndInPlan, [b, other]: EndInPlan, { least }: Legs, share: number,
): number | undefined {
  const needed = (terminal: ElbowTerminal): number => (terminal.isPoint ? terminal.leastEnd * POINT_LEGS : least)
  if (Math.abs(gap) <= needed(a) + needed(b)) return undefined
  const towards = Math.sign(gap)
  const from = edgeOf(a, one, axis, towards)
  return from + (edgeOf(b, other, axis, -towards) - from) * share
}

function edgeOf(terminal: ElbowTerminal, { wide }: PlanEnd, axis: Point, sign: number): number {
  const [start, size] = axis.x === 1 ? [wide.x, wide.w] : [wide.y, wide.h]
  const room = terminal.isPoint ? terminal.leastEnd * POINT_LEGS * sign : 0
  return start + (sign > 0 ? size : 0) + room
}

/** A plan seen from another side, and the way back. */
export interface Frame {
  to(point: Point): Point
  back(point: Point): Point
  sides: Readonly<Record<Side, Side>>
}

/** Each turns the side that it is named after to the right. */
export const FRAMES: Readonly<Record<Side, Frame>> = {
  right: { to: (p) => p, back: (p) => p, sides: { right: 'right', left: 'left', top: 'top', bottom: 'bottom' } },
  left: {
    to: ({ x, y }) => ({ x: -x, y: -y }), back: ({ x, y }) => ({ x: -x, y: -y }),
    sides: { left: 'right', right: 'left', top: 'bottom', bottom: 'top' },
  },
  top: {
    to: ({ x, y }) => ({ x: -y, y: x }), back: ({ x, y }) => ({ x: y, y: -x }),
    sides: { top: 'right', bottom: 'left', left: 'top', right: 'bottom' },
  },
  bottom: {
    to: ({ x, y }) => ({ x: y, y: -x }), back: ({ x, y }) => ({ x: -y, y: x }),
    sides: { bottom: 'right', top: 'left', left: 'bottom', right: 'top' },
  },
}

/** Upside down. */
export const MIRROR: Frame = {
  to: ({ x, y }) => ({ x, y: -y }), back: ({ x, y }) => ({ x, y: -y }),
  sides: { right: 'right', left: 'left', top: 'bottom', bottom: 'top' },
}

export function framed(plan: ElbowPlan, frame: Frame): ElbowPlan {
  const end = ({ box, wide, doors, isPoint }: PlanEnd): PlanEnd => {
    const turned: Doors = {}
    for (const side of ['right', 'bottom', 'left', 'top'] as const) {
      const door = doors[side]
      if (door) turned[frame.sides[side]] = { at: frame.to(door.at), out: door.out && frame.to(door.out) }
    }
    return { box: turnedBox(box, frame), wide: turnedBox(wide, frame), doors: turned, isPoint }
  }
  return {
    ...plan, a: end(plan.a), b: end(plan.b), common: turnedBox(plan.common, frame),
    gap: frame.to(plan.gap), bias: frame.to(plan.bias), mid: turnedMid(plan.mid, frame),
  }
}

function turnedBox({ x, y, w, h }: Box, frame: Frame): Box {
  const [one, other] = [frame.to({ x, y }), frame.to({ x: x + w, y: y + h })]
  return {
    x: Math.min(one.x, other.x), y: Math.min(one.y, other.y),
    w: Math.abs(one.x - other.x), h: Math.abs(one.y - other.y),
  }
}

function turnedMid({ x, y }: ElbowPlan['mid'], frame: Frame): ElbowPlan['mid'] {
  const isTransposed = frame.to({ x: 1, y: 0 }).x === 0
  const [across, down] = isTransposed ? [y, x] : [x, y]
  const sign = frame.to({ x: 1, y: 1 })
  return { x: across === undefined ? undefined : across * sign.x, y: down === undefined ? undefined : down * sign.y }
}
