import { createShapeId, type Editor, type TLRecord } from 'tldraw'
import { boxOfRecords, freshRecords } from '../../../shared/board/freshRecords.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { bringing } from '../round/editorRound.ts'
import { fitBox } from '../view/fit.ts'
import { noteDrawn } from './drawn.ts'
import { bringIntoView } from '../view/freeView.ts'

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
  editor.run(() => bringing(editor, () => editor.store.put(fresh as unknown as TLRecord[])))
  const place = { x: box.x + by.x, y: box.y + by.y, w: box.w, h: box.h }
  // On an empty page it is what one came for; beside a design the eye keeps its zoom.
  if (page === undefined) fitBox(editor, place, 'at once', 'readable')
  else bringIntoView(editor, place)
  noteDrawn(editor, place)
}
