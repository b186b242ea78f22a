import { inOneLine } from '../../board/plainText.ts'
import { bordersOf, boundsOf, boxFrom, type Box, type Point } from '../../geometry/box.ts'
import { runsOf } from '../../routing/route.ts'
import type { BoardGraph } from '../../graph/boardGraph.ts'
import { isHolder } from '../../graph/others.ts'
import { laneTitleBox } from '../card/laneMarks.ts'

/** A link with a label, on its page, px. */
export interface LabelledLink {
  id: string
  points: readonly Point[]
  text: string
  /** The room that is kept for its label. */
  home: Box
}

/** What labels find room between, in page px. */
export interface LabelGround {
  labelled: readonly LabelledLink[]
  /** What no label may cover: cards, notes, titles of lanes. */
  solid: readonly Box[]
  /** The straight lines of all links, and whose they are. */
  runs: readonly { id: string; box: Box }[]
  /** Edges of lanes: a label is better not struck through by one. */
  borders: readonly Box[]
  /** All of the board: what is shown whole has its labels in there. */
  bounds: Box
}

/**
 * What of a board the labels of its links have to keep clear of. Links that are not drawn along the axes keep their
 * label where it is; it is in the way of the others.
 *
 * @param laneScale how much larger than usual the titles of lanes are drawn
 */
export function labelGround({ parts, lanes, links, others }: BoardGraph, laneScale: number): LabelGround {
  const drawn = links.flatMap(({ id, kind, label, isElbow, course }) => {
    const text = inOneLine(label)
    const isLed = kind !== undefined && isElbow && course !== undefined && isAlongAxes(course.points)
    return course === undefined ? [] : [{ id, text, course, isLed: isLed && text !== '' }]
  })
  const labelled = drawn.flatMap(({ id, text, course, isLed }): LabelledLink[] =>
    isLed && course.labelBox !== undefined ? [{ id, text, points: course.points, home: course.labelBox }] : [],
  )
  const apart = drawn.flatMap(({ course, isLed }) => (isLed || course.labelBox === undefined ? [] : [course.labelBox]))
  const homes = drawn.flatMap(({ course: { labelBox } }) => (labelBox === undefined ? [] : [labelBox]))
  const loose = others.flatMap(({ id, course }) => (course === undefined ? [] : [{ id, course }]))
  const runs = [...drawn, ...loose].flatMap(({ id, course }) => runsOf(course.points).map((box) => ({ id, box })))
  return {
    labelled,
    solid: [
      ...parts.map(boxFrom),
      ...others.filter((other) => !isHolder(other) && other.course === undefined).map(boxFrom),
      ...lanes.map((lane) => laneTitleBox(lane, laneScale)),
      ...apart,
    ],
    runs,
    borders: lanes.flatMap(bordersOf),
    bounds: boundsOf([...parts, ...lanes, ...others, ...homes, ...runs.map(({ box }) => box)]),
  }
}

/** px that a line may be off an axis. */
const SLACK_PX = 0.5

function isAlongAxes(points: readonly Point[]): boolean {
  return points.every((to, at) => {
    const from = points[at - 1] ?? to
    return Math.min(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) < SLACK_PX
  })
}
