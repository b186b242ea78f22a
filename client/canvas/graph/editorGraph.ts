import {
  computed,
  EditorAtom,
  type Computed,
  type Editor,
  type Group2d,
  type TLArrowShape,
  type TLShapeId,
} from 'tldraw'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { BoardGraph, Course, GraphLane } from '../../../shared/graph/boardGraph.ts'
import { graphOf } from '../../../shared/graph/graphOf.ts'
import { boundsOfPoints, type Box } from '../../../shared/geometry/box.ts'

const GRAPH = new EditorAtom<Computed<BoardGraph>>('board graph', (editor) =>
  computed('board graph', () => graphOf(recordsOfPage(editor), { boxOf: (id) => boxOf(editor, id) })),
)

/** What the page says, read again only after something changed; in the order in which it is drawn. */
export function boardGraph(editor: Editor): BoardGraph {
  return GRAPH.get(editor).get()
}

/**
 * As much of it as one arrow and what it joins tell: for who looks at it in every frame of a drag, when reading the
 * whole page again would cost too much.
 */
export function graphAround(editor: Editor, arrow: TLShapeId): BoardGraph {
  const bindings = editor.getBindingsFromShape(arrow, 'arrow')
  const shapes = [arrow, ...bindings.map(({ toId }) => toId)].flatMap((id) => editor.getShape(id) ?? [])
  return graphOf([...shapes, ...bindings] as unknown as BoardRecord[])
}

/** The page's lanes alone, for the same reason. */
export function lanesOf(editor: Editor): readonly GraphLane[] {
  const lanes = editor.getCurrentPageShapes().filter(({ type }) => type === 'lane')
  return graphOf(lanes as unknown as BoardRecord[]).lanes
}

/** The whole page with the way each arrow runs, which takes longer: for who has to find room between them. */
export function boardGraphWithCourses(editor: Editor): BoardGraph {
  return graphOf(recordsOfPage(editor), {
    boxOf: (id) => boxOf(editor, id),
    courseOf: (id) => courseOf(editor, id as TLShapeId),
  })
}

function recordsOfPage(editor: Editor): BoardRecord[] {
  const bindings = editor.store.query.records('binding').get()
  return [...editor.getCurrentPageShapesSorted(), ...bindings] as unknown as BoardRecord[]
}

function boxOf(editor: Editor, id: string): Box | undefined {
  const bounds = editor.getShapePageBounds(id as TLShapeId)
  return bounds === undefined ? undefined : { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }
}

/** How an arrow is drawn now; undefined when it has no body. */
export function courseOf(editor: Editor, id: TLShapeId): Course | undefined {
  const arrow = editor.getShape<TLArrowShape>(id)
  if (arrow === undefined) return undefined
  const toPage = editor.getShapePageTransform(arrow)
  const [body, label] = editor.getShapeGeometry<Group2d>(arrow).children
  if (body === undefined) return undefined
  const points = toPage.applyToPoints(body.vertices).map(({ x, y }) => ({ x, y }))
  return { points, ...(label && { labelBox: boundsOfPoints(toPage.applyToPoints(label.vertices)) }) }
}
