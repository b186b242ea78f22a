import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { createLink } from '../../canvas/links/createLink.ts'
import { middleOf, type Box } from '../../../shared/geometry/box.ts'
import { laneUnder } from '../../../shared/placing/settleBlock.ts'
import { insertAt, insertBeside, type Part } from '../../canvas/places/insertPart.ts'
import { boardGraph } from '../../canvas/graph/editorGraph.ts'
import type { Flow } from './connectState.ts'

export interface NewNeighbour {
  from: TLShapeId
  part: Part
  place: Box
  flow: Flow
}

/**
 * Places a component and links it with the one it was asked for beside, and selects it: one step of undo. Where lanes
 * are drawn and the place lies in none, it goes into its own.
 */
export function connectNew(editor: Editor, { from, part, place, flow }: NewNeighbour): void {
  const source = componentAt(editor, from)
  if (source === undefined || editor.getIsReadonly()) return
  const graph = boardGraph(editor)
  const middle = middleOf(place)
  if (graph.lanes.length > 0 && laneUnder(middle, graph) === undefined) return insertBeside(editor, part, source, flow)
  insertAt(editor, part, place, middle, (id) => join(editor, from, id, flow))
}

/**
 * Links two components that are on the board and selects the link, so that its kind is one click away; one that is
 * there already is not drawn twice. Says which link is new.
 */
export function connectExisting(
  editor: Editor, from: TLShapeId, other: TLShapeId, flow: Flow,
): TLShapeId | undefined {
  if (editor.getIsReadonly() || componentAt(editor, from) === undefined || componentAt(editor, other) === undefined)
    return undefined
  const [start, end] = flow === 'out' ? [from, other] : [other, from]
  const existing = boardGraph(editor).links.find((link) => link.from === start && link.to === end)
  if (existing !== undefined) {
    editor.select(existing.id as TLShapeId)
    return undefined
  }
  editor.markHistoryStoppingPoint('link components')
  let id: TLShapeId | undefined
  editor.run(() => {
    id = join(editor, from, other, flow)
    editor.select(id)
  })
  return id
}

export function componentAt(editor: Editor, id: TLShapeId): ComponentShape | undefined {
  const shape: TLShape | undefined = editor.getShape(id)
  return shape?.type === 'component' ? shape : undefined
}

function join(editor: Editor, from: TLShapeId, other: TLShapeId, flow: Flow): TLShapeId {
  const [start, end] = flow === 'out' ? [from, other] : [other, from]
  const kindOf = (id: TLShapeId) => findComponent(componentAt(editor, id)?.props.kind ?? '')
  return createLink(editor, { from: start, to: end, kind: guessLinkKind(kindOf(start), kindOf(end)) })
}
