import { factsIn, type FactName } from '../../shared/protocol/facts.ts'
import type { BoardPurpose } from '../../shared/protocol/purpose.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'

/** Whether a board is an interview that its host has not ended. */
export async function isInterviewOn(storage: BoardStore, board: StoredBoard): Promise<boolean> {
  const facts = await storage.readFacts(board.id)
  return (facts.get(ENDED)?.value ?? null) === null && (await purposeOf(storage, board)) === 'interview'
}

/** The fact by which a host ends a board. */
const ENDED = 'ended'

/**
 * What a board is for. Those that were made before this was asked tell it by their case study: it is kept from whoever
 * does not practise alone.
 */
export async function purposeOf(storage: BoardStore, { id, kit }: StoredBoard): Promise<BoardPurpose> {
  const stored = factsIn(await storage.readFacts(id)).get('purpose' satisfies FactName)?.value
  if (stored !== undefined) return stored as BoardPurpose
  if (kit === undefined) return 'board'
  return kit.practice ? 'practice' : 'interview'
}
