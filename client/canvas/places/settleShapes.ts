import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { overlaps, type Box, type Point } from '../../../shared/geometry/box.ts'
import type { BoardGraph } from '../../../shared/graph/boardGraph.ts'
import { solidPieces } from '../../../shared/placing/arrangement.ts'
import { leavesWays } from '../../../shared/placing/leavesWays.ts'
import { settleBlock, type Block, type Settled } from '../../../shared/placing/settleBlock.ts'
import { boardGraph, courseOf } from '../graph/editorGraph.ts'
import { rectOf } from '../view/rectOf.ts'
import { adoptCovered } from './adoptCovered.ts'
import { makeRoom } from './makeRoom.ts'
import { moveTo } from './moveTo.ts'

/** What a dropped card and what a pasted one keep free around others, px. */
export const DROP_AIR = { x: 16, y: 16 } as const
export const PASTE_AIR = { x: 48, y: 32 } as const

/**
 * Moves what has just come to the page, together, to the nearest place where it lies on nothing, and into the lane
 * there. Part of the running history step.
 */
export function settleShapes(editor: Editor, ids: readonly TLShapeId[], { air, at }: Pick<Block, 'air' | 'at'>): void {
  const shapes = ids.flatMap((id) => editor.getShape(id) ?? []).filter((one) => !editor.isShapeOrAncestorLocked(one))
  const solid = shapes.filter(({ type }) => !INK.has(type))
  if (solid.length === 0) return
  const graph = without(boardGraph(editor), editor.getShapeAndDescendantIds(shapes.map(({ id }) => id)))
  const boxes = solid.map(({ id }) => rectOf(editor, id))
  // A lane in a lane is nothing that anybody means by dropping one.
  const around = solid.some(isZone) ? { ...graph, lanes: graph.lanes.map(locked) } : graph
  const suits = (places: readonly Box[]): boolean => leavesWays(places, withCourses(editor, graph))
  const settled = settleBlock({ boxes, air, at, suits }, around)
  if (settled.standing !== undefined) makeRoom(editor, settled.standing)
  for (const shape of solid) placeIn(editor, shape, boxes[solid.indexOf(shape)], settled)
  for (const { id } of shapes.filter(({ type }) => INK.has(type))) follow(editor, id, settled)
}

function withCourses(editor: Editor, graph: BoardGraph): BoardGraph {
  return { ...graph, links: graph.links.map((link) => ({ ...link, course: courseOf(editor, link.id as TLShapeId) })) }
}

const INK: ReadonlySet<string> = new Set(['arrow', 'line', 'draw', 'highlight'])

const locked = <L extends { isLocked: boolean }>(lane: L): L => ({ ...lane, isLocked: true })

/**
 * Settles what a hand has let go of: lanes and frames that it put over loose cards stay there and hold them. Part of
 * the running history step.
 */
export function settleInHand(editor: Editor, ids: readonly TLShapeId[], at: Point): void {
  if (!liesOnOthers(editor, ids) && zonesIn(editor, ids).filter((id) => adoptCovered(editor, id, 'middle')).length > 0)
    return
  settleShapes(editor, ids, { air: DROP_AIR, at })
}

function zonesIn(editor: Editor, ids: readonly TLShapeId[]): TLShapeId[] {
  return ids.filter((id) => isZone(editor.getShape(id)))
}

const isZone = (shape: TLShape | undefined): boolean => shape?.type === 'lane' || shape?.type === 'frame'

/** Whether a card that is new, alone or in a new lane, lies on one that was there. */
function liesOnOthers(editor: Editor, ids: readonly TLShapeId[]): boolean {
  const graph = boardGraph(editor)
  const brought = editor.getShapeAndDescendantIds([...ids])
  const own = [...graph.parts, ...graph.others].filter(({ id }) => brought.has(id as TLShapeId))
  const cards = own.filter(({ id }) => !isZone(editor.getShape(id as TLShapeId)))
  return solidPieces(without(graph, brought)).some((there) => cards.some((card) => overlaps(card, there)))
}

function without({ parts, lanes, others, links }: BoardGraph, ids: ReadonlySet<string>): BoardGraph {
  const stays = ({ id }: { id: string }): boolean => !ids.has(id)
  const [some, more] = [parts.filter(stays), others.filter(stays)]
  return { parts: some, lanes: lanes.filter(stays), others: more, links: links.filter(stays) }
}

function placeIn(editor: Editor, { id, type }: TLShape, box: Box | undefined, { by, lane }: Settled): void {
  if (box === undefined) return
  const parent = editor.getShapeParent(id)
  if (lane !== undefined && parent?.id !== lane) editor.reparentShapes([id], lane as TLShapeId)
  else if (lane === undefined && parent?.type === 'lane' && type !== 'lane')
    editor.reparentShapes([id], editor.getCurrentPageId())
  moveTo(editor, id, { x: box.x + by.x, y: box.y + by.y })
}

/** Bound arrows follow what they join; a free line goes along. */
function follow(editor: Editor, id: TLShapeId, { by }: Settled): void {
  const shape = editor.getShape(id)
  if (shape === undefined || editor.getBindingsFromShape(id, 'arrow').length > 0) return
  const { x, y } = rectOf(editor, id)
  moveTo(editor, id, { x: x + by.x, y: y + by.y })
}
