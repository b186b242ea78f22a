import { dealKit } from '../../shared/kit/deal/dealKit.ts'
import type { Dealt } from '../../shared/kit/deal/form.ts'
import { DEALS, seedOf } from '../../shared/kit/deal/seed.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import type { Random } from '../access/keys.ts'
import type { BoardStore, StoredBoard } from '../storage/port/storage.ts'
import { readFact } from './boardFacts.ts'
import type { KitShelf } from './createBoard.ts'

/** A case study as it was dealt, or as it is. */
export interface KitInHand {
  kit: Kit
  dealt?: Dealt
}

/** The case study of that id with the numbers of a seed; undefined when there is none, or it cannot be dealt. */
export function dealFrom({ forms }: KitShelf, kitId: string, seed: string): Required<KitInHand> | undefined {
  const form = forms?.get(kitId)
  return form && dealKit(form, seed)
}

/**
 * The case study that a board started from, with the numbers that were dealt for it; undefined when the server no
 * longer has it. A case that can no longer be dealt is given as it is.
 */
export async function kitOfBoard(
  storage: BoardStore, shelf: KitShelf, board: StoredBoard,
): Promise<KitInHand | undefined> {
  const kit = shelf.kits.find(({ id }) => id === board.kit?.id)
  if (kit === undefined) return undefined
  const seed = (await readFact(storage, board.id, 'deal')).value
  return (seed === null ? undefined : dealFrom(shelf, kit.id, seed)) ?? { kit }
}

/**
 * Draws seeds one after the other, so that no deal comes again before all others have; their first letters are by
 * chance, because a seed should tell nothing of the one before it.
 */
export function seedDrawer(random: Random): () => string {
  let next = numberFrom(random) % DEALS
  return () => {
    next = (next + STRIDE) % DEALS
    return seedOf(next + DEALS * (numberFrom(random) % ROUNDS))
  }
}

/** Without a factor in common with DEALS, so that it meets every deal. */
const STRIDE = 389
/** How often the deals go round within all seeds. */
const ROUNDS = 2_000_000

function numberFrom(random: Random): number {
  return Buffer.from(random(4)).readUInt32BE(0)
}
