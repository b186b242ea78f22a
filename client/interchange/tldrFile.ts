import { parseTldrawJsonFile, serializeTldrawJson, type Editor, type TLRecord } from 'tldraw'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { keepPictures } from '../canvas/guards/keepPictures.ts'
import { soundRecords } from '../canvas/guards/soundRecords.ts'

interface TldrawFile {
  records: { typeName: string }[]
}

/**
 * The board as a .tldr file. Cursor, camera and user records stay out: they tell about a person, not about the board.
 */
export async function writeTldrFile(editor: Editor): Promise<string> {
  const file = JSON.parse(await serializeTldrawJson(editor)) as TldrawFile
  file.records = file.records.filter(({ typeName }) => isBoardRecordType(typeName))
  return JSON.stringify(file)
}

/** Puts a .tldr file in the place of all that is on a board; returns a sentence for people when it cannot be used. */
export async function openTldrFile(editor: Editor, text: string): Promise<string | undefined> {
  const parsed = parseTldrawJsonFile({ json: text, schema: editor.store.schema })
  if (!parsed.ok) return SAY[parsed.error.type]
  const inFile = parsed.value.allRecords().filter(({ typeName }) => isBoardRecordType(typeName))
  // Pictures first, because taking one in turns it into one that can be shown.
  const records = soundRecords(await keepPictures(editor, inFile))
  if (!records.some(({ typeName }) => typeName === 'page')) return SAY.invalidRecords
  // All of it reaches the server as one change.
  if (JSON.stringify(records).length > LIMITS.maxMessageBytes) return SAY.tooBig
  editor.run(() => replaceAll(editor, records), { history: 'ignore' })
  editor.zoomToFit()
  return sayLeftOut(inFile.length - records.length)
}

function sayLeftOut(count: number): string | undefined {
  if (count === 0) return undefined
  const [parts, were] = count === 1 ? ['part', 'was'] : ['parts', 'were']
  return `${count} ${parts} of this file cannot be shown here and ${were} left out.`
}

function replaceAll(editor: Editor, records: readonly TLRecord[]): void {
  const kept = new Set(records.map(({ id }) => id))
  const old = editor.store
    .allRecords()
    .filter(({ id, typeName }) => isBoardRecordType(typeName) && typeName !== 'document' && !kept.has(id))
  editor.store.put([...records])
  const page = records.find(({ typeName }) => typeName === 'page')
  if (page?.typeName === 'page') editor.setCurrentPage(page.id)
  editor.store.remove(old.map(({ id }) => id))
}

const SAY = {
  notATldrawFile: 'This file is not a board: choose a .tldr file saved from Sevenstep or tldraw.',
  fileFormatVersionTooNew: 'This file was made by a newer version. Refresh the page and open it again.',
  migrationFailed: 'This file was made by a version that cannot be brought up to date.',
  invalidRecords: 'This file holds nothing that can be drawn, so it was not opened. The board is unchanged.',
  tooBig: 'This file is too big for a board, so it was not opened. Its pictures may be large, but not the rest.',
  v1File: 'This file was made by the first version of tldraw, which cannot be opened here.',
} as const
