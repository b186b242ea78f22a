import type { TLArrowShape } from '@tldraw/tlschema'
import type { Side } from '../../geometry/port.ts'
import type { Scene } from '../base/scene.ts'
import type { ElbowRoute, RoutePoint } from './arrowRoute.ts'
import { planBetween } from './elbowPlan.ts'
import { reaching, withoutNubs } from './elbowEnds.ts'
import { searchElbow } from './elbowSearch.ts'
import { doorsOf, type Doors } from './elbowSides.ts'
import { asPoint, elbowTerminal, facing, isWithin, legsOf, type ElbowTerminal, type Legs } from './elbowTerminal.ts'

/** Along the axes from shape to shape, around both, with a gap for each head. Undefined where no such way is found. */
export function elbowRoute(arrow: TLArrowShape, scene: Scene): ElbowRoute | undefined {
  const legs = legsOf(arrow)
  const [start, end] = facingEachOther(elbowTerminal(arrow, 'start', scene), elbowTerminal(arrow, 'end', scene), legs)
  // The search begins at the end whose side is given.
  const isBackwards = start.side === undefined && end.side !== undefined
  const [a, b] = isBackwards ? unblocked(end, start, legs) : unblocked(start, end, legs)
  const share = arrow.props.elbowMidPoint
  const plan = planBetween(a, b, legs, isBackwards ? 1 - share : share)
  const found = searchElbow(plan, sideOf(a, b, plan.a.doors), sideOf(b, a, plan.b.doors))
  if (found === undefined || found.length < 2) return undefined
  const reached = reaching(found, a, b)
  const both = reaching(reached.toReversed(), b, a).toReversed()
  const points: RoutePoint[] = withoutNubs(both, a, b)
  const ordered = isBackwards ? points.toReversed() : points
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return { is: 'elbow', points: ordered, start: first, end: last, gaps: isBackwards ? [b.gap, a.gap] : [a.gap, b.gap] }
}

function facingEachOther(start: ElbowTerminal, end: ElbowTerminal, legs: Legs): [ElbowTerminal, ElbowTerminal] {
  const one = facing(start, end, legs)
  return [one, facing(end, one, legs)]
}

/** Where a shape has no free side, the other one need not be gone around; the route may then cross it. */
function unblocked(a: ElbowTerminal, b: ElbowTerminal, legs: Legs): [ElbowTerminal, ElbowTerminal] {
  const isUsable = (one: ElbowTerminal, other: ElbowTerminal): boolean => hasDoor(doorsOf(one, other, legs), one.side)
  const [aIsUsable, bIsUsable] = [isUsable(a, b), isUsable(b, a)]
  if (aIsUsable && bIsUsable) return [a, b]
  const other = aIsUsable ? b : asPoint(b)
  const one = bIsUsable ? a : asPoint(a)
  const seen = isWithin(other.box, one.aim, legs.around) ? asPoint(other) : other
  return [isWithin(one.box, seen.aim, legs.around) ? asPoint(one) : one, seen]
}

function hasDoor(doors: Doors, side: ElbowTerminal['side']): boolean {
  if (side === undefined) return Object.keys(doors).length > 0
  if (side === 'x') return doors.left !== undefined || doors.right !== undefined
  if (side === 'y') return doors.top !== undefined || doors.bottom !== undefined
  return doors[side] !== undefined
}

/** The side that is asked for; of an axis the one that looks at the other shape, if it is free. */
function sideOf({ side, box }: ElbowTerminal, other: ElbowTerminal, doors: Doors): Side | undefined {
  if (side !== 'x' && side !== 'y') return side
  const isAcross = side === 'x'
  const middle = isAcross ? box.x + box.w / 2 : box.y + box.h / 2
  const otherMiddle = isAcross ? other.box.x + other.box.w / 2 : other.box.y + other.box.h / 2
  const [low, high]: [Side, Side] = isAcross ? ['left', 'right'] : ['top', 'bottom']
  if (middle > otherMiddle && doors[low]) return low
  return doors[high] ? high : undefined
}
