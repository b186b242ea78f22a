import * as Y from 'yjs'
import { createBoardSchema } from '../../shared/board/schema.ts'
import { hashOfSource } from '../../shared/board/assetSource.ts'
import { readDocSchema, writeDocMeta } from '../../shared/doc/docMeta.ts'
import { createRecordMap, openRecordMap, type Pace, type RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { copyComments } from '../../shared/comments/copyComments.ts'
import { readSharedText, sharedText } from '../../shared/doc/sharedText.ts'
import { CURVEBALL_KEY } from '../../shared/interview/stamp.ts'
import { MAX_PAGE_LENGTH, PAGE_IDS, textName } from '../../shared/notebook/pages.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { SEED_CLIENT_ID } from './seedBoard.ts'

export interface CopiedContent {
  update: Uint8Array
  /** Pictures that it shows, by their hashes. */
  pictures: ReadonlySet<string>
}

const DOCUMENT_ID = 'document:document'

/** What a board's doc says now under another title: without its history, and without who wrote it. */
export async function copyContent(doc: Y.Doc, title: string, pace: Pace): Promise<CopiedContent> {
  const source = await openRecordMap(doc, pace)
  const copy = new Y.Doc()
  copy.clientID = SEED_CLIENT_ID
  const map = createRecordMap(copy)
  // In the schema that it is written in, or whoever opens it would not bring it up to date.
  const schema = readDocSchema(doc) ?? createBoardSchema().serialize()
  map.transact('seed', () => {
    writeDocMeta(copy, { serialize: () => schema })
    map.set({ gridSize: 16, meta: {}, ...source.get(DOCUMENT_ID), id: DOCUMENT_ID, typeName: 'document', name: title })
  })
  const pictures = await copyRecords(source, map, pace)
  map.transact('seed', () => {
    copyComments(doc, copy)
    for (const page of PAGE_IDS) {
      const { text } = readSharedText(sharedText(doc, textName(page)), MAX_PAGE_LENGTH)
      if (text !== '') sharedText(copy, textName(page)).insert(0, text)
    }
  })
  const update = Y.encodeStateAsUpdate(copy)
  for (const one of [source, map, copy]) one.destroy()
  return { update, pictures }
}

/** Several transactions, because what ends one takes its time, too; gives the pictures. */
async function copyRecords(source: RecordMap, map: RecordMap, pace: Pace): Promise<Set<string>> {
  const ids = [...source.ids()].filter((id) => id !== DOCUMENT_ID)
  const pictures = new Set<string>()
  for (let at = 0; at < ids.length; await pace.rest()) {
    map.transact('seed', () => {
      do {
        const record = source.get(ids[at++] ?? '')
        if (record === undefined) continue
        map.set(withoutCurveball(record))
        const picture = pictureOf(record)
        if (picture !== undefined) pictures.add(picture)
      } while (at < ids.length && !pace.isOver)
    })
  }
  return pictures
}

/** The copy is for somebody who has not been played that card. */
function withoutCurveball(record: BoardRecord): BoardRecord {
  const { meta } = record
  if (typeof meta !== 'object' || meta === null || !Object.hasOwn(meta, CURVEBALL_KEY)) return record
  const { [CURVEBALL_KEY]: _id, ...rest } = meta as Record<string, unknown>
  return { ...record, meta: rest }
}

function pictureOf({ typeName, props }: BoardRecord): string | undefined {
  const { src } = fieldsOf(props)
  return typeName === 'asset' && typeof src === 'string' ? hashOfSource(src) : undefined
}
