import type { Editor } from 'tldraw'
import { sayFault } from '../../shared/interchange/format.ts'
import { formatOf } from '../../shared/interchange/index.ts'
import { TLDR_FORMAT } from '../../shared/interchange/tldr.ts'
import { notebookOf } from '../canvas/notebook/editorNotebook.ts'
import { insertRecords } from '../canvas/places/insertRecords.ts'
import { openTldrFile } from './tldrFile.ts'

/** The forms that only an editor can bring onto a board. */
const BY_EDITOR: Readonly<Record<string, (editor: Editor, text: string) => Promise<string | undefined>>> = {
  [TLDR_FORMAT.id]: openTldrFile,
}

/** Fills a new board with a file's text; returns a sentence for people when something is wrong with it. */
export async function openText(editor: Editor, text: string): Promise<string | undefined> {
  const format = formatOf(text)
  const open = format && BY_EDITOR[format.id]
  if (open !== undefined) return open(editor, text)
  const read = await format?.read?.(text)
  if (read === undefined) return 'This file holds nothing that boards are made of. The board is unchanged.'
  if (!read.ok) return `This file cannot be opened${sayFault(read)}`
  insertRecords(editor, read.records?.() ?? [])
  notebookOf(editor)?.append(read.notebook ?? {})
  // It is what the board starts from, and so nothing to take back.
  editor.clearHistory()
  return undefined
}
