import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import { newNodeKey } from '../../../shared/placing/addition.ts'
import { solidPieces } from '../../../shared/placing/arrangement.ts'
import { findPlace, placesAround } from '../../../shared/placing/findPlace.ts'
import { planAddition, type AdditionPlan } from '../../../shared/placing/planAddition.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'
import { rectOf } from '../view/rectOf.ts'
import { drawPlan } from './drawPlan.ts'
import type { Box } from '../../../shared/geometry/box.ts'
import { noteRecentKind } from './recentKinds.ts'
import { sceneOf } from './sceneOf.ts'
import { DROP_AIR, settleShapes } from './settleShapes.ts'

/** What to place: a catalogue entry, perhaps with a name and a technology of its own. */
export interface Part {
  kind: string
  title?: string
  technology?: string
}

export interface InsertOptions {
  /** Joins the new component to the one it is placed beside; `in` when it feeds that. */
  link?: boolean | 'in'
  /** Where the pointer asked for it, in page coordinates; otherwise it goes beside the selection. */
  at?: { x: number; y: number }
}

/**
 * Places a component in the lane that is its own, or where the eye is when none is, and selects it; one step of undo.
 * Nothing happens for people who may only look.
 */
export function insertPart(
  editor: Editor,
  part: Part,
  { link = false, at }: InsertOptions = {},
): TLShapeId | undefined {
  if (editor.getIsReadonly()) return undefined
  if (at !== undefined) {
    const corner = { x: at.x - COMPONENT_SIZE.w / 2, y: at.y - COMPONENT_SIZE.h / 2 }
    return insertAt(editor, part, corner, at)
  }
  const selected = editor.getOnlySelectedShape()
  const beside = selected?.type === 'component' ? selected : undefined
  // A lane that is selected is asked for; else each component has its own.
  const lane = selected?.type === 'lane' ? selected.id : undefined
  const wish = { part, beside, link: beside !== undefined && link, lane }
  if (wish.link !== false) return insertByPlan(editor, wish, planWith(editor, wish))
  const plan = boardGraph(editor).lanes.length === 0 ? undefined : planWith(editor, wish)
  const isInLane = plan?.cards.every((card) => card.lane !== undefined) === true
  if (plan !== undefined && isInLane) return insertByPlan(editor, wish, plan)
  return insertAt(editor, part, placeFor(editor, beside))
}

/** Places a component where its lane has room, linked with one that is there by a way that is clear. */
export function insertBeside(editor: Editor, part: Part, beside: ComponentShape, side: 'in' | 'out'): void {
  const wish = { part, beside, link: side === 'in' ? side : true, lane: undefined } as const
  insertByPlan(editor, wish, planWith(editor, wish))
}

/** Places a component here or as near as nothing is in the way, in the lane there. */
export function insertAt(
  editor: Editor,
  { kind, title = '', technology = '' }: Part,
  { x, y }: { x: number; y: number },
  at?: InsertOptions['at'],
  alongWith: (id: TLShapeId) => void = () => {},
): TLShapeId {
  noteRecentKind(editor, kind)
  const id = createShapeId()
  editor.markHistoryStoppingPoint('insert component')
  editor.run(() => {
    editor.createShape<ComponentShape>({ id, type: 'component', x, y, props: { kind, title, technology } })
    settleShapes(editor, [id], { air: DROP_AIR, at })
    alongWith(id)
    editor.select(id)
  })
  bringIntoView(editor, rectOf(editor, id))
  return id
}

interface Wish {
  part: Part
  beside: ComponentShape | undefined
  link: boolean | 'in'
  lane: TLShapeId | undefined
}

function planWith(editor: Editor, { part, beside, link, lane }: Wish): AdditionPlan {
  const { kind, title = '', technology = '' } = part
  const named = { kind, title: title || (findComponent(kind)?.title ?? ''), technology }
  const added = { ...named, key: newNodeKey(1), ...(lane !== undefined && { laneId: lane }) }
  const isLinked = beside !== undefined && link !== false
  const there = isLinked ? [{ key: beside.id, existingId: beside.id, ...beside.props }] : []
  const links = there.map((other) => {
    const [from, to] = link === 'in' ? [added, other] : [other, added]
    const linkKind = guessLinkKind(findComponent(from.kind), findComponent(to.kind))
    return { from: from.key, to: to.key, kind: linkKind, label: '' }
  })
  return planAddition({ nodes: [...there, added], links, lanes: [] }, sceneOf(editor), beside?.id)
}

function insertByPlan(editor: Editor, { part }: Wish, plan: AdditionPlan): TLShapeId | undefined {
  noteRecentKind(editor, part.kind)
  const id = drawPlan(editor, plan).get(newNodeKey(1))
  if (id !== undefined) editor.select(id)
  return id
}

function placeFor(editor: Editor, beside: ComponentShape | undefined): Box {
  const { x, y, w, h } = freeView(editor)
  const places = placesAround({
    beside: beside && rectOf(editor, beside.id),
    view: { x, y, w, h },
    size: COMPONENT_SIZE,
  })
  return findPlace(places, { taken: takenRects(editor) })
}

/** What a new card must keep clear of, but for what is left out because it is about to move. */
export function takenRects(editor: Editor, leftOut: ReadonlySet<TLShapeId> = new Set()): Box[] {
  return solidPieces(boardGraph(editor)).filter(({ id }) => !leftOut.has(id as TLShapeId))
}
