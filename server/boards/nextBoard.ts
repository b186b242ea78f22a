import type * as Y from 'yjs'
import { openRecordMap, type Pace } from '../../shared/doc/recordMap.ts'
import { readSharedText, sharedText } from '../../shared/doc/sharedText.ts'
import type { Blank } from '../../shared/kit/blank.ts'
import { MAX_PAGE_LENGTH, textName } from '../../shared/notebook/pages.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import type { KitLayer } from '../../shared/kit/layers.ts'
import type { BoardPurpose } from '../../shared/protocol/purpose.ts'
import type { KitShelf } from './createBoard.ts'
import { firstRecords } from './firstRecords.ts'
import { seedBoard } from './seedBoard.ts'

export interface NextBoard {
  title: string
  /** The case study of the next one. */
  kit: Kit | undefined
  purpose: BoardPurpose
  /** How much of the case study this one began with; undefined where nobody kept that. */
  shown: KitLayer | undefined
  /** Its numbers are others than before, and so is its question. */
  isDealtAnew: boolean
}

/**
 * What a board was before anybody drew on it, for whoever comes next: the lanes of its case study or its blank, and the
 * question as it reads now, or as it was dealt anew. Of the case study as much as this board began with; where that was
 * all or nobody kept it, its lanes, or the question alone if none of them is there. Nothing else of the doc is read, so
 * nothing of the last candidate's comes along.
 */
export async function nextContent(shelf: KitShelf, doc: Y.Doc, next: NextBoard, pace: Pace): Promise<Uint8Array> {
  const { title, kit, purpose, shown, isDealtAnew } = next
  const ids = await idsIn(doc, pace)
  const before = readSharedText(sharedText(doc, textName('question')), MAX_PAGE_LENGTH).text
  const question = isDealtAnew && kit !== undefined ? kit.prompt : before
  const blank = kit === undefined ? blankOf(shelf.blanks, ids, question) : undefined
  const layer = shown ?? (kit && hasLaneOf(kit, ids) ? 'prompt' : 'question')
  const records = kit ? firstRecords(shelf, { kit, layer, purpose }) : blank ? shelf.layOutBlank(blank) : []
  return seedBoard(title, records, { question })
}

/** No board says which blank it began with; its question does, or a lane of it that is still there. */
function blankOf(blanks: readonly Blank[], ids: readonly string[], question: string): Blank | undefined {
  return blanks.find((blank) => hasLaneOf(blank, ids)) ?? blanks.find(({ prompt }) => prompt === question)
}

function hasLaneOf({ id }: { id: string }, ids: readonly string[]): boolean {
  return ids.some((one) => one.startsWith(`shape:${id}-lane-`))
}

async function idsIn(doc: Y.Doc, pace: Pace): Promise<string[]> {
  const map = await openRecordMap(doc, pace)
  const ids = [...map.ids()]
  map.destroy()
  return ids
}
