import type { Editor } from 'tldraw'
import type { BoardRecord } from '../../../../shared/doc/boardRecord.ts'
import { noteReveal } from '../../../canvas/hostLane/noteReveal.ts'
import { insertRecords } from '../../../canvas/places/insertRecords.ts'
import { sayRevealed } from '../../../features/interview/sayRevealed.ts'
import { audienceOf, tellRevealed } from '../../../features/interview/tellRevealed.ts'
import { asRevealed, wholeLayer } from '../../../shapes/revealed.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'

export interface InsertionPlace {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
}

export interface Inserted {
  id: string
  title: string
  /** Lanes and prompts alone give no answer away. */
  isCaseStudy: boolean
  records: readonly BoardRecord[]
}

/**
 * Puts a case study beside what is on the board, and gives what there is to say about it. Where somebody is examined it
 * is a reveal like those of the panel, because nobody there drew it: marked, noted as help, and told to everybody.
 */
export function insertKit(place: InsertionPlace, { id, title, isCaseStudy, records }: Inserted): string | undefined {
  const { board, editor } = place
  if (board.purpose === 'board' || !isCaseStudy) return void insertRecords(editor, records)
  const layer = wholeLayer(id)
  const what = `case study “${title}”`
  insertRecords(editor, records.map((record) => asRevealed(record, layer)))
  noteReveal(editor, layer, what)
  // Only hosts may say it; whoever else practises here sees it come.
  if (board.seat.get() === 'host') tellRevealed({ ...place, layer, what })
  return `${sayRevealed(what, audienceOf(board))} Undo takes it back.`
}
