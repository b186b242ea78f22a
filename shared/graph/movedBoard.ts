import { moved, type Point } from '../geometry/box.ts'
import type { BoardGraph, Course, GraphLink, GraphPiece } from './boardGraph.ts'

/**
 * The same board with each piece elsewhere by so much, px. A link whose ends move alike moves with them; one that gets
 * longer or shorter finds another way, so that how it was drawn is gone.
 */
export function movedBoard(graph: BoardGraph, by: (piece: GraphPiece) => Point): BoardGraph {
  const pieces = [...graph.parts, ...graph.lanes, ...graph.others]
  const ways = new Map(pieces.map((piece) => [piece.id, by(piece)]))
  const elsewhere = <P extends GraphPiece>(piece: P): P => moved(piece, ways.get(piece.id) ?? STAYS)
  return {
    parts: graph.parts.map(elsewhere),
    lanes: graph.lanes.map(elsewhere),
    others: graph.others.map((other) => {
      const course = other.course && movedCourse(other.course, ways.get(other.id) ?? STAYS)
      return { ...elsewhere(other), ...(course && { course }) }
    }),
    links: graph.links.map((link) => movedLink(link, ways.get(link.from) ?? STAYS, ways.get(link.to) ?? STAYS)),
  }
}

const STAYS = { x: 0, y: 0 }

function movedLink(link: GraphLink, from: Point, to: Point): GraphLink {
  if (link.course === undefined) return link
  const { course, ...rest } = link
  return from.x === to.x && from.y === to.y ? { ...link, course: movedCourse(course, from) } : rest
}

function movedCourse({ points, labelBox }: Course, by: Point): Course {
  return { points: points.map((point) => moved(point, by)), ...(labelBox && { labelBox: moved(labelBox, by) }) }
}
