import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import type { ComponentShape } from '../../../shared/board/componentProps.ts'
import { guessLinkKind } from '../../../shared/graph/guessLinkKind.ts'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import { newNodeKey } from '../../../shared/placing/addition.ts'
import { solidPieces } from '../../../shared/placing/arrangement.ts'
import { findPlace, placesAround } from '../../../shared/placing/findPlace.ts'
import { planAddition } from '../../../shared/placing/planAddition.ts'
import { findComponent } from '../../../shared/catalog/index.ts'
import { boardGraph } from '../graph/editorGraph.ts'
import { bringIntoView, freeView } from '../view/freeView.ts'
import { rectOf } from '../view/rectOf.ts'
import { drawPlan } from './drawPlan.ts'
import { contains, type Box } from '../../../shared/geometry/box.ts'
import { frontOf, growAround, laneOf, roomIn } from './lanes.ts'
import { noteRecentKind } from './recentKinds.ts'
import { sceneOf } from './sceneOf.ts'

/** What to place: a catalogue entry, perhaps with a name and a technology of its own. */
export interface Part {
  kind: string
  title?: string
  technology?: string
}

export interface InsertOptions {
  /** Joins the new component to the one it is placed beside. */
  link?: boolean
  /** Where the pointer asked for it, in page coordinates; otherwise it goes beside the selection. */
  at?: { x: number; y: number }
}

/**
 * Places a component where the eye is and selects it; one step of undo. Nothing happens for people who may only look.
 */
export function insertPart(
  editor: Editor,
  part: Part,
  { link = false, at }: InsertOptions = {},
): TLShapeId | undefined {
  if (editor.getIsReadonly()) return undefined
  noteRecentKind(editor, part.kind)
  const selected = at === undefined ? editor.getOnlySelectedShape() : null
  const beside = selected?.type === 'component' ? selected : undefined
  // A lane that is selected is asked for; else each component has its own.
  if (at === undefined && selected?.type !== 'lane' && (hasLanes(editor) || (beside !== undefined && link)))
    return insertByPlan(editor, part, beside, link)
  const lane = selected?.type === 'lane' ? selected : beside && laneOf(editor, beside)
  const place = placeFor(editor, beside, lane, at)
  const id = createShapeId()
  editor.markHistoryStoppingPoint('insert component')
  editor.run(() => {
    createAt(editor, id, part, place, lane)
    editor.select(id)
  })
  bringIntoView(editor, place)
  return id
}

function hasLanes(editor: Editor): boolean {
  return boardGraph(editor).lanes.some(({ plane, isLocked }) => plane !== 'free' && !isLocked)
}

/** In the lane of its plane, beside what it is linked to, and linked by a way that is clear. */
function insertByPlan(
  editor: Editor,
  { kind, title = '', technology = '' }: Part,
  beside: ComponentShape | undefined,
  link: boolean,
): TLShapeId | undefined {
  const key = newNodeKey(1)
  const added = { key, kind, title: title || (findComponent(kind)?.title ?? ''), technology }
  const start = beside === undefined || !link ? [] : [{ key: beside.id, existingId: beside.id, ...beside.props }]
  const links = start.map((from) => ({
    from: from.key,
    to: key,
    kind: guessLinkKind(findComponent(from.kind), findComponent(kind)),
    label: '',
  }))
  const plan = planAddition({ nodes: [...start, added], links, lanes: [] }, sceneOf(editor), beside?.id)
  const id = drawPlan(editor, plan).get(key)
  if (id !== undefined) editor.select(id)
  return id
}

function placeFor(
  editor: Editor,
  beside: ComponentShape | undefined,
  lane: LaneShape | undefined,
  at: InsertOptions['at'],
): Box {
  const { x, y, w, h } = freeView(editor)
  return findPlace(
    placesAround({
      beside: beside === undefined ? lane && frontOf(editor, lane) : rectOf(editor, beside.id),
      view: at === undefined ? { x, y, w, h } : { ...at, w: 0, h: 0 },
      size: COMPONENT_SIZE,
    }),
    { taken: takenRects(editor), within: lane && roomIn(editor, lane) },
  )
}

export function createAt(
  editor: Editor,
  id: TLShapeId,
  { kind, title = '', technology = '' }: Part,
  place: Box,
  lane: LaneShape | undefined,
): void {
  const props = { kind, title, technology }
  if (lane === undefined || !contains(roomIn(editor, lane), place)) {
    // tldraw finds the lane that lies under it, if any.
    editor.createShape<ComponentShape>({ id, type: 'component', x: place.x, y: place.y, props })
    return
  }
  const { x, y } = editor.getPointInShapeSpace(lane, place)
  editor.createShape<ComponentShape>({ id, type: 'component', parentId: lane.id, x, y, props })
  growAround(editor, lane, place)
}

/** What a new card must keep clear of, but for what is left out because it is about to move. */
export function takenRects(editor: Editor, leftOut: ReadonlySet<TLShapeId> = new Set()): Box[] {
  return solidPieces(boardGraph(editor)).filter(({ id }) => !leftOut.has(id as TLShapeId))
}
