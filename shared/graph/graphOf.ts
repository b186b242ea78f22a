import { attrsOf } from '../board/fitHeight.ts'
import type { ComponentProps } from '../board/componentProps.ts'
import { LANE_PLANES } from '../board/laneProps.ts'
import { plainText } from '../board/plainText.ts'
import { componentTitle } from '../board/titles.ts'
import type { BoardRecord } from '../doc/boardRecord.ts'
import type { Box } from '../geometry/box.ts'
import type { BoardGraph, Course, GraphLane, GraphLink, GraphOther, GraphPart, GraphPiece } from './boardGraph.ts'
import { boundEnds, linkOf, type BoundEnds } from './linkOf.ts'
import { Places } from './places.ts'

export interface Measures {
  /**
   * A shape's box on its page, px; for who can measure text and strokes. Without it a shape is as large as its record
   * says.
   */
  boxOf?: (id: string) => Box | undefined
  /** How an arrow is drawn now. */
  courseOf?: (id: string) => Course | undefined
}

/** Reads a board, or a page of it, from its records; what is not valid is read as far as it goes. */
export function graphOf(records: Iterable<BoardRecord>, measures: Measures = {}): BoardGraph {
  const shapes = new Map<string, BoardRecord>()
  const bindings: BoardRecord[] = []
  for (const record of records) {
    if (record.typeName === 'shape') shapes.set(record.id, record)
    else if (record.typeName === 'binding' && record['type'] === 'arrow') bindings.push(record)
  }
  const ends = boundEnds(bindings, shapes)
  const places = new Places(shapes, measures.boxOf)
  const graph = {
    parts: [] as GraphPart[],
    lanes: [] as GraphLane[],
    links: [] as GraphLink[],
    others: [] as GraphOther[],
  }
  for (const shape of shapes.values()) {
    const bound = ends.get(shape.id) ?? {}
    const link = shape['type'] === 'arrow' ? linkOf(shape, bound, places, measures.courseOf) : undefined
    if (link !== undefined) graph.links.push(link)
    else if (shape['type'] === 'component') graph.parts.push(partOf(shape, places))
    else if (shape['type'] === 'lane') graph.lanes.push(laneOf(shape, places))
    else graph.others.push({ ...otherOf(shape, places, measures.courseOf), ...looseEnds(bound) })
  }
  return graph
}

function pieceOf(shape: BoardRecord, places: Places): GraphPiece {
  const { holder, lane, pageId, rotation, isLocked } = places.placeOf(shape)
  const { x, y, w, h } = places.boxOf(shape)
  const isPinned = (shape['meta'] as { pinned?: unknown } | undefined)?.pinned === true
  const piece = { x, y, w, h, id: shape.id, parentId: String(shape['parentId']), pageId, rotation, isLocked, isPinned }
  return { ...piece, holder: holder ?? shape.id, ...(lane !== undefined && { lane }) }
}

function partOf(shape: BoardRecord, places: Places): GraphPart {
  const props = propsOf(shape) as Partial<ComponentProps>
  const [kind, technology, note] = [words(props.kind), words(props.technology), words(props.note)]
  const { revealed } = (shape['meta'] ?? {}) as { revealed?: unknown }
  return {
    ...pieceOf(shape, places),
    kind,
    title: componentTitle({ kind, title: words(props.title) }),
    technology,
    note,
    attrs: attrsOf({ attrs: props.attrs ?? {} }),
    ...(typeof revealed === 'string' && { revealed }),
  }
}

function laneOf(shape: BoardRecord, places: Places): GraphLane {
  const { plane, title } = propsOf(shape) as { plane?: unknown; title?: unknown }
  const known = LANE_PLANES.find((one) => one === plane)
  return { ...pieceOf(shape, places), plane: known ?? 'free', title: words(title) }
}

function otherOf(shape: BoardRecord, places: Places, courseOf: Measures['courseOf']): GraphOther {
  const { richText, name, text } = propsOf(shape) as { richText?: unknown; name?: unknown; text?: unknown }
  const course = shape['type'] === 'arrow' ? courseOf?.(shape.id) : undefined
  return {
    ...pieceOf(shape, places),
    ...(course && { course }),
    type: String(shape['type']),
    text: plainText(richText) || words(name) || words(text),
  }
}

function looseEnds({ start, end }: BoundEnds): Pick<GraphOther, 'from' | 'to'> {
  return { ...(start && { from: start.shape.id }), ...(end && { to: end.shape.id }) }
}

function propsOf({ props }: BoardRecord): object {
  return typeof props === 'object' && props !== null ? props : {}
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
