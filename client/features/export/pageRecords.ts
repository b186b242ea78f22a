import type { Editor } from 'tldraw'
import { isBoardRecordType } from '../../../shared/board/schema.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'

/** What is on the open page, with all that joins it. */
export function pageRecords(editor: Editor): BoardRecord[] {
  const shown = editor.getCurrentPageShapeIds()
  const records = editor.store.allRecords().filter(({ typeName }) => isBoardRecordType(typeName))
  return records.filter((record) => record.typeName !== 'shape' || shown.has(record.id)) as unknown as BoardRecord[]
}
