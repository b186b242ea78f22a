import * as Y from 'yjs'
import { writeDocMeta } from '../../shared/doc/docMeta.ts'
import { createRecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { createBoardSchema } from '../../shared/board/schema.ts'
import { plainLines, sharedText } from '../../shared/doc/sharedText.ts'
import { MAX_PAGE_LENGTH, PAGE_IDS, textName, type NotebookTexts } from '../../shared/notebook/pages.ts'

/**
 * The Yjs client that writes the content a board starts with. It is the same for every board, because content that is
 * written twice by two clients is there twice, and by one client once.
 */
export const SEED_CLIENT_ID = 7

/** A page's place among pages, as tldraw names the first of them. */
const FIRST_INDEX = 'a1'

/** The first update of a board: a document of that title, one page, the records of its kit, and its notebook. */
export function seedBoard(title: string, records: readonly BoardRecord[], notebook: NotebookTexts = {}): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = SEED_CLIENT_ID
  const map = createRecordMap(doc)
  map.transact('seed', () => {
    writeDocMeta(doc, createBoardSchema())
    map.set({ id: 'document:document', typeName: 'document', gridSize: 16, name: title, meta: {} })
    map.set({ id: 'page:page', typeName: 'page', name: 'Board', index: FIRST_INDEX, meta: {} })
    for (const record of records) map.set(record)
    for (const page of PAGE_IDS) {
      const text = plainLines(notebook[page] ?? '').slice(0, MAX_PAGE_LENGTH)
      if (text !== '') sharedText(doc, textName(page)).insert(0, text)
    }
  })
  const update = Y.encodeStateAsUpdate(doc)
  map.destroy()
  doc.destroy()
  return update
}
