import type { Blank } from '../../shared/kit/blank.ts'
import type { KitForm } from '../../shared/kit/deal/form.ts'
import type { Kit } from '../../shared/kit/kit.ts'
import type { KitLayer } from '../../shared/kit/layers.ts'
import { firstRecords } from './firstRecords.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import type { Curveball } from '../../shared/interview/curveballs.ts'
import { agendaFor, USUAL_AGENDA, type Agenda } from '../../shared/interview/agenda.ts'
import type { AiPolicy } from '../../shared/interview/aiPolicy.ts'
import { FACTS, type FactName } from '../../shared/protocol/facts.ts'
import type { PinnedQuestion } from '../../shared/protocol/pinnedQuestions.ts'
import { usualHints, type BoardPurpose, type Hints } from '../../shared/protocol/purpose.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import { hashKey, keysFrom, makeToken, type Random } from '../access/keys.ts'
import type { Clock } from '../runtime/clock.ts'
import { boardLog } from '../storage/port/logId.ts'
import type { BoardKit, BoardStore, LogEntry } from '../storage/port/storage.ts'
import { seedBoard } from './seedBoard.ts'

/** The case studies and blanks that boards can start from, and how one becomes records. */
export interface KitShelf {
  kits: readonly Kit[]
  blanks: readonly Blank[]
  /** Those of them that can be dealt anew, by id. */
  forms?: ReadonlyMap<string, KitForm> | undefined
  /** Ids of kits whose content is for hosts of boards that were made from them. */
  privateKits?: ReadonlySet<string> | undefined
  /** What hosts may play: on any board, and on those of a case study by its id. */
  curveballs?: { common: readonly Curveball[]; cases: ReadonlyMap<string, readonly Curveball[]> } | undefined
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
  /** What it is for; without one, what it starts from says so. */
  purpose?: BoardPurpose
  /** Without them, as is usual for its purpose. */
  hints?: Hints
  /** Without one, a round takes as long as its case study. */
  agenda?: Agenda
  ai?: AiPolicy
  /** What is asked, where it starts from nothing that says so. */
  question?: string
}

export interface KitStart {
  /** As it was dealt, when it was. */
  kit: Kit
  seed?: string | undefined
  /** How much of it is on the board at first; the rest stays here until a host reveals it. */
  layer: KitLayer
  /** As it was told before boards had a purpose. */
  practice?: boolean
}

const UNTITLED = 'Untitled board'

/**
 * Creates a board with its keys and its first content in one step, and then its facts: nobody has a key to it before
 * they are stored. Rejects when storage fails.
 */
export async function createBoard(parts: BoardMakerParts, wish: BoardWish): Promise<CreatedBoard> {
  const { start, blank, ai } = wish
  const title = wish.title ?? start?.kit.title ?? blank?.title ?? UNTITLED
  const purpose = wish.purpose ?? purposeOfStart(start)
  const records = start ? firstRecords(parts.shelf, { ...start, purpose }) : blank ? parts.shelf.layOutBlank(blank) : []
  const update = seedBoard(title, records, { question: (start?.kit ?? blank)?.prompt ?? wish.question })
  const kit = start && { id: start.kit.id, practice: purpose === 'practice' }
  const hints = wish.hints ?? usualHints(purpose)
  const agenda = wish.agenda ?? agendaOfStart(start, purpose)
  const rest = { agenda, ai, shown: start?.layer, seed: start?.seed, ...(kit && { kit }) }
  return storeBoard(parts, { title, update, purpose, hints, ...rest })
}

/** A board before it has an id and keys. */
export interface NewBoard {
  title: string
  /** Its first content. */
  update: Uint8Array
  purpose: BoardPurpose
  hints: Hints
  kit?: BoardKit
  agenda?: Agenda | undefined
  ai?: AiPolicy | undefined
  /** How much of its case study it begins with. */
  shown?: KitLayer | undefined
  /** What hosts asked at its parts. */
  pinned?: readonly PinnedQuestion[] | undefined
  /** What the numbers of its case study were dealt with. */
  seed?: string | undefined
}

/** Stores a board with new keys, and then its facts. Rejects when storage fails. */
export async function storeBoard(
  { storage, clock, random }: Omit<BoardMakerParts, 'shelf'>, board: NewBoard,
): Promise<CreatedBoard> {
  const { title, update, kit } = board
  const id = makeToken(random)
  const keys = keysFrom(makeToken(random), 'host', new Map()) as Record<Seat, string>
  const seats = SEATS.map((seat) => ({ seat, epoch: 0, keyHash: hashKey(keys[seat]) }))
  const createdAtMs = clock.nowMs()
  const first: LogEntry = { log: boardLog(id), update, actor: 'seed', seat: 'host', atMs: createdAtMs }
  await storage.createBoard({ id, title, createdAtMs, seats, ...(kit && { kit }) }, first)
  for (const [name, value] of firstFacts(board)) await storage.setFact(id, name, 0, value)
  return { id, title, keys }
}

/** The facts that are not as they are before anybody sets them. */
function firstFacts({ purpose, hints, agenda, ai, shown, pinned, kit, seed }: NewBoard): [FactName, unknown][] {
  const facts: [FactName, unknown, boolean][] = [
    ['purpose', purpose, kit !== undefined || purpose !== FACTS.purpose.initial],
    ['hints', hints, hints !== FACTS.hints.initial],
    ['began', hints, purpose === 'interview'],
    ['agenda', agenda, agenda !== undefined && JSON.stringify(agenda) !== JSON.stringify(USUAL_AGENDA)],
    ['ai', ai, ai !== undefined && ai !== FACTS.ai.initial],
    ['shown', shown, purpose === 'interview' && shown !== undefined && shown !== 'reference'],
    ['pinned', pinned, pinned !== undefined && pinned.length > 0],
    ['deal', seed, seed !== undefined],
  ]
  return facts.flatMap(([name, value, isSet]) => (isSet ? [[name, value]] : []))
}

/** A board that begins with the whole answer hides nothing, so that it is for studying. */
function purposeOfStart(start: KitStart | undefined): BoardPurpose {
  if (start === undefined) return 'board'
  if (start.practice === true) return 'practice'
  return start.layer === 'reference' ? 'board' : 'interview'
}

/** What nobody is timed on has no round to measure. */
function agendaOfStart(start: KitStart | undefined, purpose: BoardPurpose): Agenda | undefined {
  return start === undefined || purpose === 'board' ? undefined : agendaFor(start.kit.minutes)
}
