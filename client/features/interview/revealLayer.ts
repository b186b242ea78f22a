import { getIndices, getIndicesAbove, type IndexKey } from '@tldraw/utils'
import type { Editor, TLPageId, TLParentId, TLRecord } from 'tldraw'
import type { Kit } from '../../../shared/kit/kit.ts'
import type { KitLayer } from '../../../shared/kit/layers.ts'
import { planReveal, type Reveal, type StandingShape } from '../../../shared/kit/reveal.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { fitBoard } from '../../canvas/view/freeView.ts'

/** Puts a layer of the kit on the board for everybody, as one step of undo. Nothing happens when all of it is there. */
export function revealLayer(editor: Editor, kit: Kit, layer: KitLayer): Reveal {
  const pageId = pageOf(editor, kit)
  const reveal = planReveal(kit, standingOn(editor, pageId), layer)
  if (reveal.records.length === 0) return reveal
  editor.markHistoryStoppingPoint('reveal a layer')
  editor.run(() => editor.store.put(onTop(editor, reveal.records, pageId) as unknown as TLRecord[]))
  editor.setCurrentPage(pageId)
  fitBoard(editor)
  return reveal
}

/** The page with the kit's lanes, else the one on screen. */
function pageOf(editor: Editor, kit: Kit): TLPageId {
  const lane = editor.store.query
    .records('shape')
    .get()
    .find(({ id, type }) => type === 'lane' && id.startsWith(`shape:${kit.id}-`))
  return (lane && editor.getAncestorPageId(lane)) ?? editor.getCurrentPageId()
}

function standingOn(editor: Editor, pageId: TLPageId): StandingShape[] {
  return [...editor.getPageShapeIds(pageId)].flatMap((id) => {
    const shape = editor.getShape(id)
    const bounds = editor.getShapePageBounds(id)
    if (shape === undefined || bounds === undefined) return []
    const { x, y, w, h } = bounds
    return [{ id, type: shape.type, box: { x, y, w, h }, rotation: editor.getShapePageTransform(id).rotation() }]
  })
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
