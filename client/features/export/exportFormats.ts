import type { Editor } from 'tldraw'
import { isBoardRecordType } from '../../../shared/board/schema.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import type { TextFormat } from '../../../shared/interchange/format.ts'
import { TEXT_FORMATS } from '../../../shared/interchange/index.ts'
import { KIT_FORMAT } from '../../../shared/interchange/kit.ts'
import { TLDR_FORMAT } from '../../../shared/interchange/tldr.ts'
import { writeTldrFile } from '../../interchange/tldrFile.ts'
import type { ExportFormat } from './exportFormat.ts'
import { PNG } from './pngFormat.ts'
import { SaveKitDialog } from './SaveKitDialog.tsx'
import { SVG } from './svgFormat.ts'

/**
 * All ways to take a board away, in the order of the dialog. A form of text that is written from records alone joins by
 * itself.
 */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  PNG,
  SVG,
  { kind: 'asked', format: KIT_FORMAT, Dialog: SaveKitDialog },
  { kind: 'file', format: TLDR_FORMAT, write: writeTldrFile },
  ...TEXT_FORMATS.flatMap((format) => writtenFrom(format)),
]

function writtenFrom(format: TextFormat): ExportFormat[] {
  const { write } = format
  return write === undefined ? [] : [{ kind: 'file', format, write: async (editor) => write(pageRecords(editor)) }]
}

/** What is on the open page, with all that joins it. */
function pageRecords(editor: Editor): BoardRecord[] {
  const shown = editor.getCurrentPageShapeIds()
  const records = editor.store.allRecords().filter(({ typeName }) => isBoardRecordType(typeName))
  return records.filter((record) => record.typeName !== 'shape' || shown.has(record.id)) as unknown as BoardRecord[]
}
