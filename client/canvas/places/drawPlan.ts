import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { boundsOf, contains } from '../../../shared/geometry/box.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { GraphLane } from '../../../shared/graph/boardGraph.ts'
import { isNew, type NamedNode } from '../../../shared/placing/addition.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { bringIntoView, fitBoard, freeView } from '../view/freeView.ts'
import { createLink, rerouteLink } from '../links/createLink.ts'

/** Draws a plan in one step of undo. Gives the ids of all components that it names, by their keys. */
export function drawPlan(editor: Editor, plan: AdditionPlan): ReadonlyMap<string, TLShapeId> {
  const ids = new Map<string, TLShapeId>()
  const idOf = (key: string): TLShapeId => ids.get(key) ?? (key as TLShapeId)
  for (const { id } of plan.lanes) if (isNew(id)) ids.set(id, createShapeId())
  for (const { node } of plan.cards) ids.set(node.key, createShapeId())
  for (const { node } of plan.reused) ids.set(node.key, node.key as TLShapeId)
  editor.markHistoryStoppingPoint('draw')
  editor.run(() => {
    makeRoom(editor, plan)
    drawLanes(editor, plan.lanes, idOf)
    drawCards(editor, plan, idOf)
    for (const { link, route, existingId } of plan.links) {
      if (existingId === undefined)
        createLink(editor, { from: idOf(link.from), to: idOf(link.to), kind: link.kind, label: link.label }, route)
      else if (route !== undefined) rerouteLink(editor, existingId as TLShapeId, link.label, route)
    }
  })
  show(editor, plan)
  return ids
}

/** What is loose and lies below growing lanes moves down; what lanes hold moves with them. */
function makeRoom(editor: Editor, { shift, standing }: AdditionPlan): void {
  const followers = new Set<string>(standing.links.map(({ id }) => id))
  for (const id of editor.getSortedChildIdsForParent(editor.getCurrentPageId())) {
    const shape = editor.getShape(id)
    const bounds = editor.getShapePageBounds(id)
    // A bound arrow follows its ends.
    if (shape === undefined || bounds === undefined || shape.type === 'lane' || followers.has(id)) continue
    const down = shift(bounds.y)
    if (down !== 0) editor.updateShape({ id, type: shape.type, y: shape.y + down })
  }
}

function drawLanes(editor: Editor, lanes: readonly GraphLane[], idOf: (key: string) => TLShapeId): void {
  for (const { id, plane, x, y, w, h } of lanes) {
    const lane = editor.getShape<LaneShape>(idOf(id))
    if (lane === undefined) {
      editor.createShape<LaneShape>({
        id: idOf(id),
        type: 'lane',
        parentId: editor.getCurrentPageId(),
        x,
        y,
        props: { w, h, plane },
      })
      editor.sendToBack([idOf(id)])
    } else {
      const before = editor.getShapePageBounds(lane)
      editor.updateShape<LaneShape>({ id: lane.id, type: 'lane', y: lane.y + y - (before?.y ?? y), props: { w, h } })
    }
  }
}

function drawCards(editor: Editor, { cards }: AdditionPlan, idOf: (key: string) => TLShapeId): void {
  for (const { node, lane, x, y, w, h } of cards) {
    const parentId = lane === undefined ? editor.getCurrentPageId() : idOf(lane)
    const place = lane === undefined ? { x, y } : editor.getPointInShapeSpace(idOf(lane), { x, y })
    editor.createShape<ComponentShape>({
      id: idOf(node.key),
      type: 'component',
      parentId,
      x: place.x,
      y: place.y,
      props: { w, h, kind: node.kind, title: ownTitle(node), technology: node.technology },
    })
  }
}

/** The catalogue's title is not written down, so that it stays the catalogue's. */
function ownTitle({ kind, title }: NamedNode): string {
  return title === findComponent(kind)?.title ? '' : title
}

/** All that was drawn, in one look if need be. */
function show(editor: Editor, { bounds, cards, reused }: AdditionPlan): void {
  const view = freeView(editor)
  const isSeen = cards.length + reused.length > 0 && contains(view, boundsOf([...cards, ...reused]))
  if (bounds === undefined || isSeen) return
  if (bounds.w > view.w || bounds.h > view.h) fitBoard(editor)
  else bringIntoView(editor, bounds)
}
