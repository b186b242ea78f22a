import { createShapeId, type Editor, type TLArrowBinding, type TLShapeId } from 'tldraw'
import { COMPONENT_SIZE } from '../../shared/board/componentProps.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import type { Talk } from '../../shared/catalog/parseTalk.ts'
import type { TalkLink } from '../../shared/catalog/talkBuilder.ts'
import type { TalkNode } from '../../shared/catalog/talkNames.ts'
import { bringIntoView, freeView } from '../board/freeView.ts'
import { createLink, rectOf } from './createLink.ts'
import { findPlace, type Rect } from './findPlace.ts'
import { createComponentAt, takenRects } from './insertPart.ts'
import { frontOf, laneOf, roomIn } from './lanes.ts'

/** Draws what a talk line says: new components beside the ones they are linked to, then the links; one step of undo. */
export function drawTalk(editor: Editor, talk: Talk): void {
  if (editor.getIsReadonly() || talk.nodes.length === 0) return
  const ids = new Map<string, TLShapeId>()
  editor.markHistoryStoppingPoint('talk and type')
  editor.run(() => {
    for (const node of talk.nodes) ids.set(node.key, (node.existingId as TLShapeId | undefined) ?? placeNode(editor, node, talk, ids))
    for (const link of talk.links) drawLink(editor, link, ids)
    editor.select(...ids.values())
  })
  const drawn = editor.getSelectionPageBounds()
  if (drawn) bringIntoView(editor, drawn)
}

function placeNode(editor: Editor, node: TalkNode, talk: Talk, ids: ReadonlyMap<string, TLShapeId>): TLShapeId {
  const beside = neighbourOf(node, talk.links, ids)
  const lane = laneFor(editor, node, beside)
  const place = findPlace({
    taken: takenRects(editor),
    beside: besideRect(editor, beside, lane),
    view: { ...freeView(editor).toJson() },
    size: COMPONENT_SIZE,
    within: lane && roomIn(editor, lane),
  })
  const id = createShapeId()
  // The catalogue's own title stays empty, so that it follows the catalogue.
  const title = node.title === findComponent(node.kind)?.title ? '' : node.title
  createComponentAt(editor, id, { kind: node.kind, title, technology: node.technology }, place, lane)
  return id
}

/** The component it is linked to that is on the board by now: what it follows rather than what follows it. */
function neighbourOf({ key }: TalkNode, links: readonly TalkLink[], ids: ReadonlyMap<string, TLShapeId>): TLShapeId | undefined {
  const source = links.find(({ from, to }) => to === key && ids.has(from))?.from
  const target = links.find(({ from, to }) => from === key && ids.has(to))?.to
  return ids.get(source ?? target ?? '') ?? [...ids.values()].at(-1)
}

function laneFor(editor: Editor, node: TalkNode, beside: TLShapeId | undefined): LaneShape | undefined {
  const shape = beside && editor.getShape(beside)
  if (node.lane === undefined) return shape && laneOf(editor, shape)
  return editor.getCurrentPageShapes().find((lane): lane is LaneShape => lane.type === 'lane' && lane.props.plane === node.lane && !lane.isLocked)
}

/** Beside its neighbour, unless that lies in another lane. */
function besideRect(editor: Editor, beside: TLShapeId | undefined, lane: LaneShape | undefined): Rect | undefined {
  const shape = beside && editor.getShape(beside)
  if (shape && (lane === undefined || laneOf(editor, shape)?.id === lane.id)) return rectOf(editor, shape.id)
  return lane && frontOf(editor, lane)
}

function drawLink(editor: Editor, { from, to, kind, label }: TalkLink, ids: ReadonlyMap<string, TLShapeId>): void {
  const [start, end] = [ids.get(from), ids.get(to)]
  if (start !== undefined && end !== undefined && !areLinked(editor, start, end)) createLink(editor, { from: start, to: end, kind, label })
}

/** Saying a link twice must not draw it twice. */
function areLinked(editor: Editor, from: TLShapeId, to: TLShapeId): boolean {
  const leaving = (id: TLShapeId, terminal: 'start' | 'end'): TLShapeId[] =>
    editor.getBindingsToShape<TLArrowBinding>(id, 'arrow').filter(({ props }) => props.terminal === terminal).map(({ fromId }) => fromId)
  const arriving = new Set(leaving(to, 'end'))
  return leaving(from, 'start').some((arrow) => arriving.has(arrow))
}
