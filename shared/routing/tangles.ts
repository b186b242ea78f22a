import { boundsOf, grow, touches, type Box, type Point } from '../geometry/box.ts'
import type { Course, GraphLink } from '../graph/boardGraph.ts'
import { runsOf } from './route.ts'

/** A link as it is drawn, for who asks what it lies on. */
export interface Line extends Pick<GraphLink, 'from' | 'to' | 'kind'> {
  points: readonly Point[]
  /** Straight pieces, each without width or without height. */
  runs: readonly Box[]
  label: Box | undefined
  /** Who does not touch it with their own shares nothing with it. */
  reach: Box
}

/** Lines nearer than this, px, look like one. */
const ONE_LINE_PX = 6
/** So much may two links have in common, px: a leg with a head on it, before they part. */
export const MOST_SHARED_PX = 24
/** Two links that touch a side of a card nearer to each other than this, px, look like one that goes on. */
export const ENDS_APART_PX = 16
/** What that weighs, in px of two links in one line. */
const ENDS_WEIGHT = 50
const LABEL_AIR_PX = 2
const SAME_POINT_PX = 1
/** What a label on a line or on another label weighs, in px of two links in one line. */
const LABEL_WEIGHT = 100

/** Undefined for what is curved or slanted, which nobody takes for another link. */
export function lineOf({ from, to, kind }: Pick<GraphLink, 'from' | 'to' | 'kind'>, course: Course): Line | undefined {
  const { points, labelBox } = course
  const runs = runsOf(points).filter(({ w, h }) => w + h > 0)
  if (runs.length === 0 || runs.some(({ w, h }) => w > SAME_POINT_PX && h > SAME_POINT_PX)) return undefined
  const straight = runs.map((run) => (run.w > run.h ? { ...run, h: 0 } : { ...run, w: 0 }))
  const label = labelBox !== undefined && labelBox.w > 0 ? labelBox : undefined
  const reach = grow(boundsOf([...straight, ...(label === undefined ? [] : [label])]), ENDS_APART_PX / 2)
  return { from, to, kind, points, runs: straight, label, reach }
}

/** How far two lines run on each other, px in all. */
export function sharedPx(one: Line, other: Line): number {
  if (!touches(one.reach, other.reach) || isOneBranching(one, other)) return 0
  return one.runs.reduce((sum, a) => sum + other.runs.reduce((px, b) => px + together(a, b), 0), 0)
}

/** How badly two lines are mistaken for each other or cross each other's words; 0 when they are not. */
export function tangleOf(one: Line, other: Line): number {
  if (!touches(one.reach, other.reach)) return 0
  const shared = sharedPx(one, other)
  const words = [isOn(one.label, other.runs), isOn(other.label, one.runs), isOn(one.label, labelsOf(other))]
  const ends = meetsAtEnd(one, other) ? ENDS_WEIGHT : 0
  return (shared > MOST_SHARED_PX ? shared : 0) + words.filter(Boolean).length * LABEL_WEIGHT + ends
}

/** Whether the two touch a side of one card at places that nobody tells apart, coming or going. */
function meetsAtEnd(one: Line, other: Line): boolean {
  if (isOneBranching(one, other)) return false
  return endsOf(one).some((a) => endsOf(other).some((b) => a.card === b.card && isNear(a.at, b.at)))
}

function endsOf({ from, to, points }: Line): { card: string; at: Point | undefined }[] {
  return [{ card: from, at: points[0] }, { card: to, at: points.at(-1) }]
}

/** On one side; around a corner of a card lines part at once. */
function isNear(one: Point | undefined, other: Point | undefined): boolean {
  if (one === undefined || other === undefined) return false
  const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)]
  return Math.min(x, y) <= SAME_POINT_PX && Math.max(x, y) < ENDS_APART_PX
}

/** Links of one kind that part from one place, or meet at one, are read as one that branches. */
function isOneBranching(one: Line, other: Line): boolean {
  if (one.kind !== other.kind) return false
  const parts = one.from === other.from && isSame(one.points[0], other.points[0])
  return parts || (one.to === other.to && isSame(one.points.at(-1), other.points.at(-1)))
}

function isSame(one: Point | undefined, other: Point | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return Math.abs(one.x - other.x) <= SAME_POINT_PX && Math.abs(one.y - other.y) <= SAME_POINT_PX
}

function together(a: Box, b: Box): number {
  const isAcross = a.h === 0
  if (isAcross !== (b.h === 0)) return 0
  const apart = isAcross ? Math.abs(a.y - b.y) : Math.abs(a.x - b.x)
  if (apart >= ONE_LINE_PX) return 0
  const [from, to] = isAcross
    ? [Math.max(a.x, b.x), Math.min(a.x + a.w, b.x + b.w)]
    : [Math.max(a.y, b.y), Math.min(a.y + a.h, b.y + b.h)]
  return Math.max(0, to - from)
}

function isOn(label: Box | undefined, others: readonly Box[]): boolean {
  return label !== undefined && others.some((other) => touches(grow(label, LABEL_AIR_PX), other))
}

function labelsOf({ label }: Line): readonly Box[] {
  return label === undefined ? [] : [label]
}
