import { browserStorage, readJson, type StorageLike } from './browserStorage.ts'

const KEY = 'sevenstep.comments.read'
/** As many boards, the last used first. */
const MAX_BOARDS = 20
/** More than a board shows. */
const MAX_IDS = 600
const MAX_ID_LENGTH = 64

type OfBoards = [board: string, ids: string[]][]

/** Ids of the messages of a board that were read in this browser; undefined for a board that it knows nothing of. */
export function readComments(board: string, storage: StorageLike = browserStorage()): string[] | undefined {
  return stored(storage).find(([id]) => id === board)?.[1]
}

/**
 * Remembers what was read of a board, beside what another tab has written meanwhile.
 *
 * @param there ids of all messages that the board shows: nothing else need be remembered
 */
export function rememberRead(
  board: string, ids: ReadonlySet<string>, there: ReadonlySet<string>, storage: StorageLike = browserStorage(),
): void {
  const all = stored(storage)
  const before = all.find(([id]) => id === board)?.[1] ?? []
  const kept = [...new Set([...before, ...ids])].filter((id) => there.has(id)).slice(-MAX_IDS)
  const others = all.filter(([id]) => id !== board).slice(0, MAX_BOARDS - 1)
  storage.setItem(KEY, JSON.stringify([[board, kept], ...others]))
}

export function forgetRead(board: string, storage: StorageLike = browserStorage()): void {
  storage.setItem(KEY, JSON.stringify(stored(storage).filter(([id]) => id !== board)))
}

function stored(storage: StorageLike): OfBoards {
  const value = readJson(storage, KEY)
  return Array.isArray(value) ? value.slice(0, MAX_BOARDS).flatMap(ofBoard) : []
}

function ofBoard(value: unknown): OfBoards {
  if (!Array.isArray(value)) return []
  const [board, ids] = value as unknown[]
  if (typeof board !== 'string' || board.length > MAX_ID_LENGTH || !Array.isArray(ids)) return []
  const isId = (id: unknown): id is string => typeof id === 'string' && id.length <= MAX_ID_LENGTH
  return [[board, ids.slice(-MAX_IDS).filter(isId)]]
}
