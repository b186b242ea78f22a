import { useEffect } from 'react'
import { parseTldrawJsonFile, type Editor, type TLRecord } from 'tldraw'
import { layOut } from '../../../shared/kit/layOut.ts'
import { isBoardRecordType } from '../../../shared/board/schema.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { insertRecords } from '../../canvas/places/insertRecords.ts'
import { takeImport } from '../../memory/importHandover.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import { keepPictures } from '../../canvas/guards/keepPictures.ts'
import { soundRecords } from '../../canvas/guards/soundRecords.ts'

/** Fills a new board with the file that was opened on the home page. */
export function useImportedFile(boardId: string, board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  useEffect(() => {
    if (editor === undefined || !board.canWrite) return
    void takeImport(boardId).then(async (text) => {
      if (text === undefined) return
      const problem = isKit(text) ? await importKit(editor, text) : await importFile(editor, text)
      if (problem !== undefined) toast({ text: problem })
    })
  }, [boardId, board, editor, toast])
}

function isKit(text: string): boolean {
  // A board's file is large, and a kit says what it is within its first lines.
  return /^\s*\{\s*"sevenstep"\s*:\s*"kit\//.test(text)
}

/** Loaded for this alone: no other board needs a kit's form. */
async function importKit(editor: Editor, text: string): Promise<string | undefined> {
  const { readKitFile } = await import('../../../shared/kitFile/readKitFile.ts')
  const read = readKitFile(text)
  if (!read.ok) return `This kit cannot be opened. Line ${read.line}: ${read.message}`
  insertRecords(editor, layOut(read.kit))
  // It is what the board starts from, and so nothing to take back.
  editor.clearHistory()
  return undefined
}

/** Returns a sentence for people when the file cannot be used. */
async function importFile(editor: Editor, text: string): Promise<string | undefined> {
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
  const leftOut = inFile.length - records.length
  return leftOut === 0
    ? undefined
    : `${leftOut} ${leftOut === 1 ? 'part' : 'parts'} of this file cannot be shown here and ${leftOut === 1 ? 'was' : 'were'} left out.`
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
