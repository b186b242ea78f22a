import { getIndices, getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { Box, type Editor, type TLPageId, type TLParentId, type TLRecord, type TLShapeId } from 'tldraw'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import type { Pairing } from '../../../shared/kit/pairings.ts'
import { revealCopy } from '../../../shared/kit/reveal.ts'
import { planReveal, type RevealPlan } from '../../../shared/reveal/planReveal.ts'
import { boardGraphWithCourses } from '../../canvas/graph/editorGraph.ts'
import { noteDrawn } from '../../canvas/places/drawn.ts'
import { drawPlan } from '../../canvas/places/drawPlan.ts'
import { asRevealed } from '../../shapes/revealed.ts'

/** Into the lanes that are there, or beside everything. */
export type RevealWay = 'lanes' | 'copy'

export interface ToReveal {
  kit: Kit
  layer: KitLayer
  way: RevealWay
  /** What hosts said of parts that were drawn. */
  pairings: readonly Pairing[]
}

/**
 * Puts a layer of the kit on the board for everybody, as one step of undo; the camera stays. Nothing happens when all
 * of it is there.
 */
export function revealLayer(
  editor: Editor, { kit, layer, way, pairings }: ToReveal,
): RevealPlan & { pageId: TLPageId } {
  const pageId = pageOf(editor, kit)
  if (editor.getCurrentPageId() !== pageId) editor.setCurrentPage(pageId)
  const page = boardGraphWithCourses(editor)
  const plan: RevealPlan = way === 'lanes' ? planReveal(kit, page, layer, pairings) : revealCopy(kit, page, layer)
  if (plan.records.length === 0 && plan.retitled.length === 0) return { ...plan, pageId }
  const records = plan.records.map((record) => asRevealed(record, layer))
  // Drawing a plan begins the step by itself; its cards and links are among the records, under the kit's ids.
  if (plan.room === undefined) editor.markHistoryStoppingPoint('reveal a layer')
  editor.run(() => {
    if (plan.room !== undefined) drawPlan(editor, plan.room)
    editor.store.put(onTop(editor, records, pageId) as unknown as TLRecord[])
    retitle(editor, plan)
  })
  // Bindings come along, which stand nowhere.
  const shapes = records.filter(({ typeName }) => typeName === 'shape')
  const boxes = shapes.flatMap(({ id }) => editor.getShapePageBounds(id as TLShapeId) ?? [])
  if (boxes.length > 0) noteDrawn(editor, Box.Common(boxes), pageId)
  return { ...plan, pageId }
}

function retitle(editor: Editor, { retitled }: RevealPlan): void {
  const changes = retitled.map(({ id, title }) => ({ id: id as TLShapeId, type: 'lane' as const, props: { title } }))
  editor.run(() => void editor.updateShapes(changes), { ignoreShapeLock: true })
}

/** The page with the kit's lanes, else the one on screen. */
function pageOf(editor: Editor, kit: Kit): TLPageId {
  const lane = editor.store.query
    .records('shape')
    .get()
    .find(({ id, type }) => type === 'lane' && id.startsWith(`shape:${kit.id}-`))
  return (lane && editor.getAncestorPageId(lane)) ?? editor.getCurrentPageId()
}

/** Above what is there, because two shapes with one index could not be put in order any more. */
function onTop(editor: Editor, records: readonly BoardRecord[], pageId: TLPageId): BoardRecord[] {
  const placed = records.map((record) => (record.parentId === 'page:page' ? { ...record, parentId: pageId } : record))
  const parents = new Map<unknown, BoardRecord[]>()
  for (const record of placed) {
    if (record.typeName === 'shape') parents.set(record.parentId, [...(parents.get(record.parentId) ?? []), record])
  }
  const indices = new Map<string, IndexKey>()
  for (const [parentId, children] of parents) {
    const free = indicesIn(editor, parentId as TLParentId, children.length)
    children.forEach(({ id }, order) => indices.set(id, free[order] as IndexKey))
  }
  return placed.map((record) => (record.typeName === 'shape' ? { ...record, index: indices.get(record.id) } : record))
}

function indicesIn(editor: Editor, parentId: TLParentId, count: number): IndexKey[] {
  const highest = editor.getSortedChildIdsForParent(parentId).at(-1)
  const index = highest && editor.getShape(highest)?.index
  return index === undefined ? getIndices(count) : getIndicesAbove(index, count)
}
