import { FACTS, type FactName } from '../../shared/protocol/facts.ts'
import type { BoardPurpose } from '../../shared/protocol/purpose.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'
import { isEnded } from './boardFacts.ts'

/** Whether a board is an interview that its host has not ended. */
export async function isInterviewOn(storage: BoardStore, board: StoredBoard): Promise<boolean> {
  return !await isEnded(storage, board.id) && (await purposeOf(storage, board)) === 'interview'
}

/**
 * What a board is for. Those that were made before this was asked tell it by their case study: it is kept from whoever
 * does not practise alone.
 */
export async function purposeOf(storage: BoardStore, { id, kit }: StoredBoard): Promise<BoardPurpose> {
  const stored = FACTS.purpose.parse((await storage.readFact(id, 'purpose' satisfies FactName))?.value)
  if (stored !== undefined) return stored
  if (kit === undefined) return 'board'
  return kit.practice ? 'practice' : 'interview'
}
