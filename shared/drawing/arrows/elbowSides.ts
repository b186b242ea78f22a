import type { Point } from '../../geometry/box.ts'
import type { Side } from '../../geometry/port.ts'
import type { ElbowTerminal, Legs } from './elbowTerminal.ts'

/** A side of a shape at which a route can leave or arrive. */
export interface Door {
  /** On the side, where the route meets it. */
  at: Point
  /** As far in front of it as routes keep away; undefined for a loose end, which needs no room. */
  out: Point | undefined
}

export type Doors = Partial<Record<Side, Door>>

const OUTWARDS: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 }, right: { x: 1, y: 0 }, bottom: { x: 0, y: 1 }, left: { x: -1, y: 0 },
}

const TINY_PX = 1e-9

interface Span {
  from: number
  to: number
}

/** The sides of `one` that are not blocked by the other. */
export function doorsOf(one: ElbowTerminal, other: ElbowTerminal, legs: Legs): Doors {
  const doors: Doors = {}
  for (const side of ['right', 'bottom', 'left', 'top'] as const) {
    const door = doorAt(one, other, side, legs)
    if (door !== undefined) doors[side] = door
  }
  return doors
}

function doorAt(one: ElbowTerminal, other: ElbowTerminal, side: Side, { around, least }: Legs): Door | undefined {
  const isAcross = side === 'left' || side === 'right'
  const outwards = OUTWARDS[side]
  const sign = outwards.x + outwards.y
  const mine = spansOf(one, isAcross)
  const theirs = spansOf(other, isAcross)
  const value = sign > 0 ? mine.main.to : mine.main.from
  const aim = isAcross ? one.aim.y : one.aim.x
  // Whoever stands in front of this side, with the room that a piece of route needs.
  const room = other.isPoint ? 0 : 2 * least
  const reach = { from: theirs.main.from - (sign > 0 ? room : 0), to: theirs.main.to + (sign > 0 ? 0 : room) }
  // From its one edge to its other, an arrow from a shape to itself runs outside.
  const isOwnLoop = one.shapeId !== undefined && one.shapeId === other.shapeId && one.isOnEdge && other.isOnEdge
  const isFaced = !one.isPoint && !other.isPoint && !isOwnLoop && isIn(value, reach)
  const taken = { from: theirs.cross.from - around, to: theirs.cross.to + around }
  const free = isFaced ? remaining(mine.cross, taken) : mine.cross
  // A corner may be a last bit outside of its own side.
  if (free === undefined || !isIn(aim, { from: free.from - TINY_PX, to: free.to + TINY_PX })) return undefined
  const place = (main: number): Point => (isAcross ? { x: main, y: aim } : { x: aim, y: main })
  return { at: place(value), out: one.isPoint ? undefined : place(value + sign * around) }
}

function spansOf({ box: { x, y, w, h } }: ElbowTerminal, isAcross: boolean): { main: Span; cross: Span } {
  const [across, down] = [{ from: x, to: x + w }, { from: y, to: y + h }]
  return isAcross ? { main: across, cross: down } : { main: down, cross: across }
}

function isIn(value: number, { from, to }: Span): boolean {
  return value >= from && value <= to
}

/** What is left of a span without another; the larger part, if that leaves two. */
function remaining(span: Span, without: Span): Span | undefined {
  if (without.from >= span.from && without.to <= span.to) {
    const [low, high] = [{ from: span.from, to: without.from }, { from: without.to, to: span.to }]
    return low.to - low.from > high.to - high.from ? low : high
  }
  if (without.to <= span.from || without.from >= span.to) return span
  if (without.from <= span.from && without.to >= span.to) return undefined
  return isIn(span.from, without) ? { from: without.to, to: span.to } : { from: span.from, to: without.from }
}
