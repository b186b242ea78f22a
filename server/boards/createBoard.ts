import type { Blank } from '../../shared/kit/blank.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import { recordsUpTo, type KitLayer } from '../../shared/kit/layers.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import { hashKey, keysFrom, makeToken, type Random } from '../access/keys.ts'
import type { Clock } from '../runtime/clock.ts'
import { boardLog } from '../storage/port/logId.ts'
import type { BoardStore, LogEntry } from '../storage/port/storage.ts'
import { seedBoard } from './seedBoard.ts'

/** The case studies and blanks that boards can start from, and how one becomes records. */
export interface KitShelf {
  kits: readonly Kit[]
  blanks: readonly Blank[]
  /** Ids of kits whose content is for hosts of boards that were made from them. */
  privateKits?: ReadonlySet<string> | undefined
  layOut(kit: Kit): BoardRecord[]
  layOutBlank(blank: Blank): BoardRecord[]
}

export interface CreatedBoard {
  id: string
  title: string
  keys: Record<Seat, string>
}

export interface BoardMakerParts {
  storage: BoardStore
  clock: Clock
  random: Random
  shelf: KitShelf
}

export interface BoardWish {
  title?: string
  /** The case study it starts from. */
  start?: KitStart
  /** Or the blank. */
  blank?: Blank
}

export interface KitStart {
  kit: Kit
  /** How much of it is on the board at first; the rest stays here until a host reveals it. */
  layer: KitLayer
  practice: boolean
}

const UNTITLED = 'Untitled board'

/** Creates a board with its keys and its first content in one step. Rejects when storage fails. */
export async function createBoard(parts: BoardMakerParts, wish: BoardWish): Promise<CreatedBoard> {
  const { storage, clock, random, shelf } = parts
  const id = makeToken(random)
  const keys = keysFrom(makeToken(random), 'host', new Map()) as Record<Seat, string>
  const { start, blank } = wish
  const title = wish.title ?? start?.kit.title ?? blank?.title ?? UNTITLED
  const update = seedBoard(title, firstRecords(shelf, wish))
  const kit = start && { id: start.kit.id, practice: start.practice }
  const seats = SEATS.map((seat) => ({ seat, epoch: 0, keyHash: hashKey(keys[seat]) }))
  const createdAtMs = clock.nowMs()
  const first: LogEntry = { log: boardLog(id), update, actor: 'seed', seat: 'host', atMs: createdAtMs }
  await storage.createBoard({ id, title, createdAtMs, seats, ...(kit && { kit }) }, first)
  return { id, title, keys }
}

function firstRecords(shelf: KitShelf, { start, blank }: BoardWish): BoardRecord[] {
  if (start !== undefined) return recordsUpTo(start.kit, shelf.layOut(start.kit), start.layer)
  return blank === undefined ? [] : shelf.layOutBlank(blank)
}
