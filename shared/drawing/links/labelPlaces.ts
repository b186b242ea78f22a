import { middleOf, type Box, type Point, type Size } from '../../geometry/box.ts'
import { between, distance } from '../../geometry/points.ts'
import { textWidth } from '../../geometry/textMetrics.ts'
import { breakText } from '../../geometry/wrapText.ts'
import { LABEL, LABEL_LINE_PX, LABEL_PADDING_PX, labelLines } from '../../routing/labelSize.ts'
import { seamsOf } from '../../text/seams.ts'
import type { LabelledLink } from './labelGround.ts'

/** Where a label is drawn, in page px. */
export interface LabelPlace {
  /** As large as for a label of the size that room is kept for, however large this one is. */
  box: Box
  /** px of its letters. */
  size: number
}

/** A place that a label could have. */
export interface Spot extends LabelPlace {
  /** What its letters and the least air around them cover. */
  ink: Box
  /** How far it is from what a reader expects, in px. */
  cost: number
}

/** The air on a plate that a label does without where room is scarce, as a share of the size of its letters. */
const SPARE = { across: 0.16, down: 0.45 } as const
/** What a label leaves free of its link at its start, and of its head at the end, px. */
const START_PX = 4
const HEAD_PX = 12
/** Between two places that are tried: the shorter the run, the less may be missed. */
const STEP_PX = { least: 1.5, most: 8 } as const
const MOST_STEPS = 60
/** Of another number of lines than at home. */
const LINE_COST = 30
const MOST_LINES = 3

/** A label at its own place and in its own lines, in letters of another size. */
export function spotAtHome(link: LabelledLink, size: number): Spot {
  return spotAt(middleOf(link.home), roomAtHome(link), size, 0)
}

/**
 * All places of a label along the straight runs of its link, in letters of a size, the nearest to its own first.
 *
 * @param rooms what it takes in its own lines, and in others
 */
export function spotsAlong(link: LabelledLink, rooms: readonly Size[], size: number): Spot[] {
  const own = middleOf(link.home)
  const runs = straightRuns(link.points)
  const spots = rooms.flatMap((room, order) => {
    const cost = order === 0 ? 0 : LINE_COST
    const { w, h } = inkSize(room, size)
    const along = runs.flatMap(({ from, to }, at) => {
      const half = (from.y === to.y ? w : h) / 2
      const length = distance(from, to)
      const first = half + (at === 0 ? START_PX : 0)
      const last = length - half - (at === runs.length - 1 ? HEAD_PX : 0)
      return placesFrom(first, last).map((px) => between(from, to, px / length))
    })
    return [...(cost > 0 ? [own] : []), ...along].map((at) => spotAt(at, room, size, cost + distance(at, own)))
  })
  return spots.sort((one, other) => one.cost - other.cost)
}

/** The room that a label takes in one, two or three lines, what it has at home first. */
export function roomsFor(link: LabelledLink): Size[] {
  const { text } = link
  const pieces = piecesOf(text)
  const rooms = [roomAtHome(link)]
  for (let lines = 1; lines <= Math.min(MOST_LINES, pieces.length); lines += 1) {
    const w = widthIn(pieces, lines) + 2 * LABEL_PADDING_PX
    const h = labelLines(text, w).length * LABEL_LINE_PX + 2 * LABEL_PADDING_PX
    if (breakText(text, LABEL, w - 2 * LABEL_PADDING_PX).lonely !== undefined) continue
    if (rooms.every((room) => Math.abs(room.w - w) > 1)) rooms.push({ w, h })
  }
  return rooms
}

/** Without what is free beside lines that broke early. */
function roomAtHome({ text, home: { w, h } }: LabelledLink): Size {
  if (h < 2 * LABEL_LINE_PX) return { w, h }
  const widest = Math.max(...labelLines(text, w).map((line) => textWidth(line, LABEL)))
  return { w: Math.min(w, widest + 2 * LABEL_PADDING_PX), h }
}

interface Piece {
  text: string
  /** Whether a space stands before it. */
  isWord: boolean
}

function piecesOf(text: string): Piece[] {
  return text.split(/\s+/).flatMap((word) => seamsOf(word).map((piece, at) => ({ text: piece, isWord: at === 0 })))
}

/** The least width, px, in which a label has so many lines. */
function widthIn(pieces: readonly Piece[], lines: number): number {
  const whole = textWidth(pieces.map(({ text, isWord }, at) => (isWord && at > 0 ? ` ${text}` : text)).join(''), LABEL)
  if (lines === 1) return whole
  let least = whole
  for (let kept = 1; kept <= pieces.length - lines + 1; kept += 1) {
    const [first, rest] = [pieces.slice(0, kept), pieces.slice(kept)]
    least = Math.min(least, Math.max(widthIn(first, 1), widthIn(rest, lines - 1)))
  }
  return least
}

function spotAt({ x, y }: Point, { w, h }: Size, size: number, cost: number): Spot {
  const ink = inkSize({ w, h }, size)
  const box = { x: x - w / 2, y: y - h / 2, w, h }
  return { box, size, cost, ink: { x: x - ink.w / 2, y: y - ink.h / 2, ...ink } }
}

function inkSize({ w, h }: Size, size: number): Size {
  const share = size / LABEL.fontSize
  return { w: w * share - 2 * SPARE.across * size, h: h * share - 2 * SPARE.down * size }
}

function straightRuns(points: readonly Point[]): { from: Point; to: Point }[] {
  const runs: { from: Point; to: Point }[] = []
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] ?? to
    const last = runs.at(-1)
    if (last !== undefined && isStraight(last.from, last.to, to)) last.to = to
    else runs.push({ from, to })
  }
  return runs.filter(({ from, to }) => distance(from, to) > 1)
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (near(a.x, b.x) && near(b.x, c.x)) || (near(a.y, b.y) && near(b.y, c.y))
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5
}

/** Places from the first to the last px of a run, its middle among them; none where it is too short. */
function placesFrom(first: number, last: number): number[] {
  if (last < first) return []
  const step = Math.min(STEP_PX.most, Math.max(STEP_PX.least, (last - first) / MOST_STEPS))
  const steps = Math.ceil((last - first) / step / 2) * 2
  return steps === 0 ? [first] : Array.from({ length: steps + 1 }, (_, at) => first + ((last - first) * at) / steps)
}
