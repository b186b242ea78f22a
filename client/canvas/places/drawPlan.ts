import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { boundsOf } from '../../../shared/geometry/box.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { GraphLane } from '../../../shared/graph/boardGraph.ts'
import { isNew, type NamedNode } from '../../../shared/placing/addition.ts'
import type { AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { noteDrawn } from './drawn.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'
import { lookFor } from './lookFor.ts'
import { makeRoom } from './makeRoom.ts'
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
    makeRoom(editor, plan.standing)
    drawLanes(editor, plan.lanes, idOf)
    drawCards(editor, plan, idOf)
    for (const { link, route, existingId } of plan.links) {
      if (existingId === undefined)
        createLink(editor, { from: idOf(link.from), to: idOf(link.to), kind: link.kind, label: link.label }, route)
      else if (route !== undefined) rerouteLink(editor, existingId as TLShapeId, link.label, route)
    }
  })
  show(editor, plan)
  const made = [...plan.cards, ...plan.lanes.filter(({ id }) => isNew(id))]
  if (made.length > 1) noteDrawn(editor, boundsOf(made))
  return ids
}

function drawLanes(editor: Editor, lanes: readonly GraphLane[], idOf: (key: string) => TLShapeId): void {
  for (const { id, plane, x, y, w, h } of lanes.filter((lane) => isNew(lane.id))) {
    editor.createShape<LaneShape>({
      id: idOf(id),
      type: 'lane',
      parentId: editor.getCurrentPageId(),
      x,
      y,
      props: { w, h, plane },
    })
    editor.sendToBack([idOf(id)])
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

/** As much of what was drawn as the view has room for; it never zooms, so that what was there keeps its size. */
function show(editor: Editor, plan: AdditionPlan): void {
  const look = lookFor(plan, freeView(editor))
  if (look !== undefined) bringIntoView(editor, look)
}
