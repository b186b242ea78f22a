import { factsIn, factValue } from '../../shared/protocol/facts.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { loadLog } from '../rooms/doc/loadDoc.ts'
import { Turns } from '../runtime/turns.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import { boardLog } from '../storage/port/logId.ts'
import type { AssetStore, BoardStore, LogStore, StoredBoard } from '../storage/port/storage.ts'
import { copyContent } from './copyContent.ts'
import { storeBoard, type BoardMakerParts, type CreatedBoard, type NewBoard } from './createBoard.ts'
import { dealFrom, kitOfBoard, type KitInHand } from './dealtKit.ts'
import { nextContent } from './nextBoard.ts'
import { purposeOf } from './purposeOf.ts'

export interface CopyParts extends BoardMakerParts {
  storage: BoardStore & LogStore & AssetStore
  rooms: RoomRegistry
  /** All pictures of a board together. */
  assetBytesPerBoard: number
  drawSeed(): string
}

const COPY_OF = 'Copy of '

/** What of a board a copy holds: all that it shows, or what it was before anybody drew on it. */
export const COPY_CONTENTS = ['all', 'start'] as const
type CopyContent = (typeof COPY_CONTENTS)[number]

/** The numbers of the next board's case study: other ones, or those of this board. */
export const COPY_SEEDS = ['new', 'same'] as const

export interface CopyWish {
  content: CopyContent
  /** Without one, other numbers where this board's were dealt. */
  seed?: (typeof COPY_SEEDS)[number] | undefined
}

/**
 * Makes another board like this one, with links, a log and facts of its own; what it is for and its case study come
 * along, and of what it shows as much as is asked for. Others are served meanwhile, however much it is; undefined when
 * the board was deleted by then. Rejects when storage fails.
 */
export async function copyBoard(
  parts: CopyParts, board: StoredBoard, wanted: CopyWish,
): Promise<CreatedBoard | undefined> {
  const { storage, rooms, shelf, clock } = parts
  const pace = new Turns(clock)
  // What somebody has just drawn is there, too.
  await rooms.flush()
  const { doc } = await loadLog(storage, boardLog(board.id))
  const purpose = await purposeOf(storage, board)
  // Whatever the last candidate was helped with, the next one begins as this one did.
  const facts = factsIn(await storage.readFacts(board.id))
  const hints = factValue(facts, 'began') ?? factValue(facts, 'hints')
  const shown = factValue(facts, 'shown') ?? undefined
  // The rules of the room are as its host last set them: they were agreed, and help nobody.
  const rules = { agenda: factValue(facts, 'agenda'), ai: factValue(facts, 'ai') }
  const held = await kitOfBoard(storage, shelf, board)
  const wish = { purpose, hints, shown, ...rules, seed: held?.dealt?.seed, ...(board.kit && { kit: board.kit }) }
  if (wanted.content === 'start') {
    // Without a number, because its candidate reads it and need not know of others; its host's list has days and names.
    const { title } = board
    const next = nextHand(parts, held, wanted)
    const about = { title, kit: next?.kit, purpose, shown, isDealtAnew: next !== held }
    const update = await nextContent(shelf, doc, about, pace)
    doc.destroy()
    if (await storage.findBoard(board.id) === undefined) return undefined
    return storeBoard(parts, { ...wish, title, update, seed: next?.dealt?.seed })
  }
  const title = `${COPY_OF}${board.title}`.slice(0, LIMITS.maxTitleLength).trim()
  const { update, pictures } = await copyContent(doc, title, pace)
  doc.destroy()
  if (await storage.findBoard(board.id) === undefined) return undefined
  const pinned = factValue(facts, 'pinned')
  return storeWithPictures(parts, board.id, { ...wish, title, update, pinned }, pictures, pace)
}

/** What the next board's case study is; the same object when it stays as it is. */
function nextHand({ shelf, drawSeed }: CopyParts, held: KitInHand | undefined, { seed }: CopyWish): typeof held {
  const wanted = seed ?? (held?.dealt === undefined ? 'same' : 'new')
  if (held === undefined || wanted === 'same') return held
  return dealFrom(shelf, held.kit.id, drawSeed()) ?? held
}

async function storeWithPictures(
  parts: CopyParts, from: string, board: NewBoard, pictures: ReadonlySet<string>, pace: Turns,
): Promise<CreatedBoard> {
  const { storage, assetBytesPerBoard } = parts
  const created = await storeBoard(parts, board)
  // One after the other, because all of them at once may be more than there is memory for.
  for (const hash of pictures) {
    await pace.rest()
    const picture = await storage.findAsset(from, hash)
    if (picture === undefined) continue
    const { type, bytes } = picture
    await storage.addAsset(created.id, { hash, type, bytes }, assetBytesPerBoard)
  }
  return created
}
