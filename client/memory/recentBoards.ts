import { BOARD_PURPOSES, type BoardPurpose } from '../../shared/protocol/purpose.ts'
import { SEATS, type Seat } from '../../shared/protocol/seats.ts'
import { isToken } from '../../shared/protocol/ids.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isText } from '../api/fields.ts'
import type { BoardKitFacts } from '../api/boards.ts'
import { readJson, type StorageLike } from './browserStorage.ts'

/** A board this browser has opened, with the key that opens it again. */
export interface RecentBoard {
  id: string
  title: string
  key: string
  seat: Seat
  /** Milliseconds since 1970. */
  lastOpenedAt: number
  /** Absent on the list of an older build. */
  purpose?: BoardPurpose
  /** Its host ended it, as far as this browser knows. */
  ended?: boolean
  /** The case study its host may look into, so that the panel is there without the server too. */
  kit?: BoardKitFacts
  /** Names of others that were seen there, the last one last: whom one interviewed. */
  people?: readonly string[]
  /** Those of them that sat in the candidate's seat. */
  candidates?: readonly string[]
}

export const RECENT_BOARDS_KEY = 'sevenstep.recentBoards'
const MAX_RECENT = 60
/** Names that are kept of one board. */
export const MAX_PEOPLE = 8

/** The boards of this browser, the last opened first; damaged entries are left out. */
export function readRecentBoards(storage: StorageLike): RecentBoard[] {
  const stored = readJson(storage, RECENT_BOARDS_KEY)
  if (!Array.isArray(stored)) return []
  return stored.filter(isRecentBoard).sort(byLastOpened)
}

/**
 * Adds a board or brings its entry up to date, and answers with the new list.
 *
 * @param former names that people there no longer have
 */
export function rememberBoard(
  storage: StorageLike, opened: RecentBoard, former: readonly string[] = [],
): RecentBoard[] {
  const known = readRecentBoards(storage)
  const before = known.find((board) => board.id === opened.id)
  const others = known.filter((board) => board.id !== opened.id)
  return write(storage, [keepBest(opened, before, former), ...others].sort(byLastOpened).slice(0, MAX_RECENT))
}

export function forgetBoard(storage: StorageLike, id: string): RecentBoard[] {
  return write(storage, readRecentBoards(storage).filter((board) => board.id !== id))
}

export function forgetAllBoards(storage: StorageLike): RecentBoard[] {
  return write(storage, [])
}

// A host who tries out the viewer link must not lose the host key, because nothing else can bring it back; nor the case
// study when the board is opened without the server, which alone tells of it.
function keepBest(opened: RecentBoard, before: RecentBoard | undefined, former: readonly string[]): RecentBoard {
  if (before === undefined) return opened
  const kit = opened.kit ?? before.kit
  const isLower = SEATS.indexOf(opened.seat) > SEATS.indexOf(before.seat)
  const namesOf = (list: 'people' | 'candidates'): string[] => (
    [...new Set([...namesBut(before[list], former), ...(opened[list] ?? [])])].slice(-MAX_PEOPLE)
  )
  const [people, candidates] = [namesOf('people'), namesOf('candidates')]
  return {
    ...opened,
    ...(isLower && { key: before.key, seat: before.seat }),
    ...(kit && { kit }),
    ...(people.length > 0 && { people }),
    ...(candidates.length > 0 && { candidates }),
  }
}

function namesBut(names: readonly string[] = [], former: readonly string[]): string[] {
  return names.filter((name) => !former.includes(name))
}

function byLastOpened(a: RecentBoard, b: RecentBoard): number {
  return b.lastOpenedAt - a.lastOpenedAt
}

function write(storage: StorageLike, boards: RecentBoard[]): RecentBoard[] {
  storage.setItem(RECENT_BOARDS_KEY, JSON.stringify(boards))
  return boards
}

function isRecentBoard(value: unknown): value is RecentBoard {
  const { id, title, key, seat, lastOpenedAt, purpose, ended, kit, people, candidates } = fieldsOf(value)
  return (
    typeof id === 'string' &&
    isToken(id) &&
    typeof key === 'string' &&
    isToken(key) &&
    typeof title === 'string' &&
    (SEATS as readonly unknown[]).includes(seat) &&
    typeof lastOpenedAt === 'number' &&
    (purpose === undefined || (BOARD_PURPOSES as readonly unknown[]).includes(purpose)) &&
    (ended === undefined || typeof ended === 'boolean') &&
    (kit === undefined || isKitFacts(kit)) &&
    areNames(people) &&
    areNames(candidates)
  )
}

function areNames(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length <= MAX_PEOPLE && value.every(isText))
}

function isKitFacts(value: unknown): value is BoardKitFacts {
  const { id, practice } = fieldsOf(value)
  return isText(id) && typeof practice === 'boolean'
}
