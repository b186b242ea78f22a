import { Box, createShapeId, type Editor, type TLRecord } from 'tldraw'
import { boxOfRecords, freshRecords } from '../../../shared/board/freshRecords.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { fitBox } from '../view/freeView.ts'

const GAP_PX = 128

/** A sentence for people when these records cannot be put on the page. */
export function whyNotInsert(editor: Editor, records: readonly BoardRecord[]): string | undefined {
  if (editor.getIsReadonly()) return 'You may look at this board, not change it.'
  const added = records.filter(({ typeName }) => typeName === 'shape').length
  const isTooMuch = editor.getCurrentPageShapeIds().size + added > editor.options.maxShapesPerPage
  return isTooMuch
    ? 'This page is too full for it. Make a new page, from the menu beside the page’s name, and insert it there.'
    : undefined
}

/**
 * Puts laid out records beside what is on the page and shows them: one transaction, one step of undo. Ask
 * `whyNotInsert` before.
 */
export function insertRecords(editor: Editor, records: readonly BoardRecord[]): void {
  const box = boxOfRecords(records)
  const page = editor.getCurrentPageBounds()
  const by = page === undefined ? { x: 0, y: 0 } : { x: page.maxX + GAP_PX - box.x, y: page.y - box.y }
  const pageId = editor.getCurrentPageId()
  const fresh = freshRecords(records, () => createShapeId().slice('shape:'.length), {
    pageId,
    above: editor.getHighestIndexForParent(pageId),
    by,
  })
  editor.markHistoryStoppingPoint('insert kit')
  editor.run(() => editor.store.put(fresh as unknown as TLRecord[]))
  fitBox(editor, new Box(box.x + by.x, box.y + by.y, box.w, box.h))
}
