import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { COMPONENT_SIZE, type ComponentShape } from '../../shared/board/componentProps.ts'
import { guessLinkKind } from '../../shared/board/guessLinkKind.ts'
import type { LaneShape } from '../../shared/board/laneProps.ts'
import { findComponent } from '../../shared/catalog/index.ts'
import { bringIntoView, freeView } from '../board/freeView.ts'
import { createLink, rectOf } from './createLink.ts'
import { contains, findPlace, type Rect } from './findPlace.ts'
import { frontOf, growAround, laneOf, roomIn } from './lanes.ts'
import { noteRecentKind } from './recentKinds.ts'

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

/** Places a component where the eye is and selects it; one step of undo. Nothing happens for people who may only look. */
export function insertPart(editor: Editor, part: Part, { link = false, at }: InsertOptions = {}): TLShapeId | undefined {
  if (editor.getIsReadonly()) return undefined
  const selected = at === undefined ? editor.getOnlySelectedShape() : null
  const beside = selected?.type === 'component' ? selected : undefined
  const lane = selected?.type === 'lane' ? selected : beside && laneOf(editor, beside)
  const place = placeFor(editor, beside, lane, at)
  const id = createShapeId()
  noteRecentKind(editor, part.kind)
  editor.markHistoryStoppingPoint('insert component')
  editor.run(() => {
    createAt(editor, id, part, place, lane)
    const kind = guessLinkKind(findComponent(beside?.props.kind ?? ''), findComponent(part.kind))
    if (beside !== undefined && link) createLink(editor, { from: beside.id, to: id, kind })
    editor.select(id)
  })
  bringIntoView(editor, place)
  return id
}

function placeFor(editor: Editor, beside: ComponentShape | undefined, lane: LaneShape | undefined, at: InsertOptions['at']): Rect {
  const { x, y, w, h } = freeView(editor)
  return findPlace({
    taken: takenRects(editor),
    beside: beside === undefined ? lane && frontOf(editor, lane) : rectOf(editor, beside.id),
    view: at === undefined ? { x, y, w, h } : { ...at, w: 0, h: 0 },
    size: COMPONENT_SIZE,
    within: lane && roomIn(editor, lane),
  })
}

function createAt(editor: Editor, id: TLShapeId, { kind, title = '', technology = '' }: Part, place: Rect, lane: LaneShape | undefined): void {
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

/** Cards, notes and drawings; not what only frames or joins them, nor what is left out because it is about to move. */
export function takenRects(editor: Editor, leftOut: ReadonlySet<TLShapeId> = new Set()): Rect[] {
  return editor.getCurrentPageShapes()
    .filter(({ id, type }) => !leftOut.has(id) && type !== 'arrow' && type !== 'lane' && type !== 'frame' && type !== 'group')
    .map(({ id }) => rectOf(editor, id))
}
