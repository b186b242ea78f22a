import { MAX_HANDED_BYTES, parseHanded, partsOf } from '../../shared/debrief/parseHanded.ts'
import type { Handed } from '../../shared/debrief/debrief.ts'
import { LARGE_FACT, type BoardStore } from '../storage/port/storage.ts'
import { setFact, type FactParts } from './boardFacts.ts'

/**
 * The copies of what hosts shared. They lie beside the facts, under a name that is none of theirs: they are too large
 * to be told over sockets and kept by rooms, and one who takes something back wants it gone at once.
 */
export interface StoredHanded {
  /** Counts as a fact's does. */
  version: number
  handed: Handed
}

export async function readHanded(storage: BoardStore, boardId: string): Promise<StoredHanded> {
  const stored = await storage.readFact(boardId, LARGE_FACT)
  return { version: stored?.version ?? 0, handed: parseHanded(stored?.value) ?? {} }
}

export type HandAnswer = { type: 'set'; stored: StoredHanded } | { type: 'stale' } | { type: 'unfit' }

/** Replaces all that is shared of a board, and tells everybody which parts that are. Rejects when storage fails. */
export async function hand(
  parts: FactParts, boardId: string, wish: { value: unknown; expected: number },
): Promise<HandAnswer> {
  const handed = parseHanded(wish.value)
  if (handed === undefined || Buffer.byteLength(JSON.stringify(handed)) > MAX_HANDED_BYTES) return { type: 'unfit' }
  const version = await parts.storage.setFact(boardId, LARGE_FACT, wish.expected, handed)
  if (version === undefined) return { type: 'stale' }
  await setFact(parts, boardId, 'shared', { value: partsOf(handed) })
  return { type: 'set', stored: { version, handed } }
}
