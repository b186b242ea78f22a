import type { Kit } from '../../shared/board/kit.ts'
import type { BoardRecord } from '../../shared/board/records.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import { hashKey, keysFrom, makeToken, type Random } from '../access/keys.ts'
import type { Clock } from '../clock.ts'
import type { Storage } from '../storage/storage.ts'
import { seedBoard } from './seedBoard.ts'

/** The case studies that boards can start from, and how one becomes records. */
export interface KitShelf {
  kits: readonly Kit[]
  layOut(kit: Kit): BoardRecord[]
}

export interface CreatedBoard {
  id: string
  title: string
  keys: Record<Seat, string>
}

export interface BoardMakerParts {
  storage: Storage
  clock: Clock
  random: Random
  shelf: KitShelf
}

const UNTITLED = 'Untitled board'

/** Creates a board with its keys and its first content in one step. Rejects when storage fails. */
export async function createBoard({ storage, clock, random, shelf }: BoardMakerParts, wish: { kit?: Kit; title?: string }): Promise<CreatedBoard> {
  const id = makeToken(random)
  const keys = keysFrom(makeToken(random), 'host', new Map()) as Record<Seat, string>
  const title = wish.title ?? wish.kit?.title ?? UNTITLED
  const update = seedBoard(title, wish.kit === undefined ? [] : shelf.layOut(wish.kit))
  const seats = SEATS.map((seat) => ({ seat, epoch: 0, keyHash: hashKey(keys[seat]) }))
  const createdAtMs = clock.nowMs()
  await storage.createBoard({ id, title, createdAtMs, seats }, { boardId: id, update, actor: 'seed', seat: 'host', atMs: createdAtMs })
  return { id, title, keys }
}
