import type { Editor, TLRecord } from 'tldraw'
import { isBoardRecordType } from '../../shared/board/schema.ts'
import { keepPictures } from '../canvas/guards/keepPictures.ts'
import { soundRecords } from '../canvas/guards/soundRecords.ts'
import { insertRecords, whyNotInsert } from '../canvas/places/insertRecords.ts'
import { asBoardRecord } from '../sync/asBoardRecord.ts'
import { readTldr } from './readTldr.ts'
import { pagesIn, SAY_TLDR } from './tldrFile.ts'

/**
 * Puts the first page with something on it of a .tldr file beside what is on the board, as one step of undo; returns a
 * sentence for people when there is something to say.
 */
export async function insertTldr(editor: Editor, text: string): Promise<string | undefined> {
  const read = readTldr(text, editor.store.schema)
  if (!read.ok) return SAY_TLDR[read.why]
  const inFile = read.records.filter(({ typeName }) => isBoardRecordType(typeName))
  const records = soundRecords(await keepPictures(editor, inFile))
  const pages = pagesIn(records).map(({ id }) => shapesOf(records, id)).filter((shapes) => shapes.length > 0)
  const [shapes] = pages
  if (shapes === undefined) return read.isNewer ? SAY_TLDR.tooNew : SAY_TLDR.invalidRecords
  const ids = new Set<string>(shapes.map(({ id }) => id))
  const bindings = records.filter((one) => one.typeName === 'binding' && ids.has(one.fromId) && ids.has(one.toId))
  const inserted = [...shapes, ...bindings].map(asBoardRecord)
  const problem = whyNotInsert(editor, inserted)
  if (problem !== undefined) return problem
  const pictures = records.filter(({ typeName }) => typeName === 'asset')
  editor.run(() => editor.store.put(pictures), { history: 'ignore' })
  insertRecords(editor, inserted)
  if (pages.length === 1) return undefined
  const all = 'Open it from the home page to have them all.'
  return `Only the first of the ${pages.length} pages in this file was put on the board. ${all}`
}

/** All shapes of a page, also those in frames and groups. */
function shapesOf(records: readonly TLRecord[], page: string): TLRecord[] {
  const inside = new Set<string>([page])
  const shapes = records.filter((record) => record.typeName === 'shape')
  // Each round finds what lies one level deeper, and ends with the first that finds nothing.
  for (let before = -1; before !== inside.size;) {
    before = inside.size
    for (const { id, parentId } of shapes) if (inside.has(parentId)) inside.add(id)
  }
  return shapes.filter(({ id }) => inside.has(id))
}
