import type { TextFormat } from '../../../shared/interchange/format.ts'
import { TEXT_FORMATS } from '../../../shared/interchange/index.ts'
import { KIT_FORMAT } from '../../../shared/interchange/kit.ts'
import { NOTEBOOK_FORMAT } from '../../../shared/interchange/notebook.ts'
import { TLDR_FORMAT } from '../../../shared/interchange/tldr.ts'
import { boardMarkdown } from '../../canvas/notebook/boardMarkdown.ts'
import { writeTldrFile } from '../../interchange/tldrFile.ts'
import type { ExportFormat } from './exportFormat.ts'
import { PNG } from './pngFormat.ts'
import { pageRecords } from './pageRecords.ts'
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
  { kind: 'file', format: NOTEBOOK_FORMAT, write: async (editor) => boardMarkdown(editor) },
  ...TEXT_FORMATS.flatMap((format) => writtenFrom(format)),
]

function writtenFrom(format: TextFormat): ExportFormat[] {
  const { write } = format
  return write === undefined ? [] : [{ kind: 'file', format, write: async (editor) => write(pageRecords(editor)) }]
}
