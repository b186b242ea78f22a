import { getArrowBindings, isShapeId, type Editor, type TLArrowShape, type TLShape, type TLShapeId } from 'tldraw'
import type { LaneShape } from '../../../shared/board/laneProps.ts'
import type { TidyJob } from '../../../shared/tidy/tidyJob.ts'
import type { TidyLane, TidyLink, TidyNode } from '../../../shared/tidy/tidyBoard.ts'
import { rectOf } from '../../canvas/view/rectOf.ts'
import { labelOf, linkKindOf } from '../../shapes/LinkShapeUtil.tsx'
import { isPinned } from '../../shapes/pins.ts'

/** Lines that people draw lie over and around things; nothing keeps clear of them. */
const INK = new Set(['arrow', 'line', 'draw', 'highlight'])

export interface ReadOptions {
  /** What may move; everything that is neither pinned nor locked when not given. */
  only?: ReadonlySet<TLShapeId>
  /** What must stay although it could move, because somebody has just placed it. */
  stay: ReadonlySet<TLShapeId>
}

/** The current page as the layout sees it: cards and lanes, the links between them, and what else lies there. */
export function readBoard(editor: Editor, options: ReadOptions): TidyJob {
  // Always in the same order, because the layout depends on it and tldraw's changes with every arrow that is led anew.
  const shapes = editor.getCurrentPageShapes().toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const lanes = shapes.filter((shape): shape is LaneShape => isTopLane(editor, shape))
  const links = shapes.flatMap((shape) => (shape.type === 'arrow' ? readLink(editor, shape) : []))
  const linked = new Set(links.flatMap(({ link }) => [link.from, link.to]))
  const boxes = shapes.filter(
    (shape) => !INK.has(shape.type) && !lanes.includes(shape as LaneShape) && holderOf(editor, shape) === shape,
  )
  const isNode = (shape: TLShape): boolean =>
    shape.type === 'component' || linked.has(shape.id) || shape.parentId !== editor.getCurrentPageId()
  return {
    board: {
      nodes: boxes.filter(isNode).map((shape) => readNode(editor, shape, options)),
      lanes: lanes.map((lane) => readLane(editor, lane, options)),
      links: links.map(({ link }) => link),
      obstacles: boxes.filter((shape) => !isNode(shape)).map(({ id }) => rectOf(editor, id)),
    },
    routable: links.flatMap(({ link, isRoutable }) => (isRoutable ? [link.id] : [])),
  }
}

/** The shape itself, or the group or frame it is in: what lies on the page or in a lane, and moves as one. */
function holderOf(editor: Editor, shape: TLShape): TLShape {
  const parent = editor.getShapeParent(shape)
  return parent === undefined || isTopLane(editor, parent) ? shape : holderOf(editor, parent)
}

function isTopLane(editor: Editor, shape: TLShape): boolean {
  return shape.type === 'lane' && shape.parentId === editor.getCurrentPageId()
}

function readNode(editor: Editor, shape: TLShape, { only, stay }: ReadOptions): TidyNode {
  const mayMove =
    (only === undefined || only.has(shape.id)) &&
    !stay.has(shape.id) &&
    !isPinned(shape) &&
    !editor.isShapeOrAncestorLocked(shape)
  return {
    id: shape.id,
    ...(isShapeId(shape.parentId) && { lane: shape.parentId }),
    ...rectOf(editor, shape.id),
    isFixed: !mayMove,
  }
}

function readLane(editor: Editor, lane: LaneShape, { only, stay }: ReadOptions): TidyLane {
  const isAsked =
    only === undefined || only.has(lane.id) || editor.getSortedChildIdsForParent(lane).some((id) => only.has(id))
  const { plane, title } = lane.props
  return {
    id: lane.id,
    plane,
    title,
    ...rectOf(editor, lane.id),
    isFixed: !isAsked || stay.has(lane.id) || lane.isLocked || lane.rotation !== 0,
  }
}

function readLink(editor: Editor, arrow: TLArrowShape): { link: TidyLink; isRoutable: boolean }[] {
  const { start, end } = getArrowBindings(editor, arrow)
  const [from, to] = [start && editor.getShape(start.toId), end && editor.getShape(end.toId)]
  if (from === undefined || to === undefined) return []
  const [a, b] = [holderOf(editor, from), holderOf(editor, to)]
  if (a === b || isTopLane(editor, a) || isTopLane(editor, b)) return []
  const isPlain = a === from && b === to && from.rotation === 0 && to.rotation === 0
  const isRoutable = isPlain && arrow.props.kind === 'elbow' && !editor.isShapeOrAncestorLocked(arrow)
  return [
    {
      link: { id: arrow.id, from: a.id, to: b.id, kind: linkKindOf(arrow) ?? 'request', label: labelOf(editor, arrow) },
      isRoutable,
    },
  ]
}
