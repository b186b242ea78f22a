import { serializeTldrawJson, type Editor, type TLDocument, type TLPage, type TLRecord } from 'tldraw'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { textsIn, withoutTexts, withTexts } from '../../shared/notebook/keptTexts.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { fitBoard } from '../canvas/view/fit.ts'
import { notebookOf } from '../canvas/notebook/editorNotebook.ts'
import { keepPictures } from '../canvas/guards/keepPictures.ts'
import { soundRecords } from '../canvas/guards/soundRecords.ts'
import { readTldr } from './readTldr.ts'

interface TldrawFile {
  records: { typeName: string; meta?: unknown }[]
}

/**
 * The board as a .tldr file, with its notebook. Cursor, camera and user records stay out: they tell about a person, not
 * about the board.
 */
export async function writeTldrFile(editor: Editor): Promise<string> {
  const file = JSON.parse(await serializeTldrawJson(editor)) as TldrawFile
  const texts = notebookOf(editor)?.texts() ?? {}
  file.records = file.records
    .filter(({ typeName }) => isBoardRecordType(typeName))
    .map((one) => (one.typeName === 'document' ? { ...one, meta: withTexts(one.meta, texts) } : one))
  return JSON.stringify(file)
}

/** Puts a .tldr file in the place of all that is on a board; returns a sentence for people when it cannot be used. */
export async function openTldrFile(editor: Editor, text: string): Promise<string | undefined> {
  const read = readTldr(text, editor.store.schema)
  if (!read.ok) return SAY_TLDR[read.why]
  const all = read.records.filter(({ typeName }) => isBoardRecordType(typeName))
  const texts = textsIn(all.find(isDocument)?.meta)
  const inFile = all.map((one) => (isDocument(one) ? { ...one, meta: withoutTexts(one.meta) as typeof one.meta } : one))
  // Pictures first, because taking one in turns it into one that can be shown.
  const records = soundRecords(await keepPictures(editor, inFile))
  if (pagesIn(records).length === 0) return read.isNewer ? SAY_TLDR.tooNew : SAY_TLDR.invalidRecords
  // All of it reaches the server as one change.
  if (JSON.stringify(records).length > LIMITS.maxMessageBytes) return SAY_TLDR.tooBig
  editor.run(() => replaceAll(editor, records), { history: 'ignore' })
  notebookOf(editor)?.append(texts)
  fitBoard(editor, 'at once', 'readable')
  return sayLeftOut(inFile.length - records.length, read.isNewer)
}

function isDocument(record: TLRecord): record is TLDocument {
  return record.typeName === 'document'
}

function sayLeftOut(count: number, isNewer: boolean): string | undefined {
  if (count === 0) return undefined
  const [parts, were] = count === 1 ? ['part', 'was'] : ['parts', 'were']
  const because = isNewer ? ', because a newer tldraw has written it' : ''
  return `${count} ${parts} of this file cannot be shown here and ${were} left out${because}.`
}

/** In their order, which is not the one in which they stand in the file. */
export function pagesIn(records: readonly TLRecord[]): TLPage[] {
  return records
    .filter((record): record is TLPage => record.typeName === 'page')
    .sort((a, b) => (a.index < b.index ? -1 : 1))
}

function replaceAll(editor: Editor, records: readonly TLRecord[]): void {
  const kept = new Set(records.map(({ id }) => id))
  const old = editor.store
    .allRecords()
    .filter(({ id, typeName }) => isBoardRecordType(typeName) && typeName !== 'document' && !kept.has(id))
  editor.store.put([...records])
  const [first] = pagesIn(records)
  if (first !== undefined) editor.setCurrentPage(first.id)
  editor.store.remove(old.map(({ id }) => id))
}

export const SAY_TLDR = {
  notATldrawFile: 'This file is not a board: choose a .tldr file saved from Sevenstep or tldraw.',
  tooNew:
    'This file was made by a newer tldraw than this board knows, and nothing in it could be read. '
    + 'The board is unchanged. A copy saved by an older tldraw can be opened.',
  migrationFailed: 'This file was made by a version that cannot be brought up to date.',
  invalidRecords: 'This file holds nothing that can be drawn, so it was not opened. The board is unchanged.',
  tooBig: 'This file is too big for a board, so it was not opened. Its pictures may be large, but not the rest.',
  v1File: 'This file was made by the first version of tldraw, which cannot be opened here.',
} as const
