import { browserStorage, readJson, type StorageLike } from './browserStorage.ts'

const KEY = 'sevenstep.rooms.read'
/** As many boards, the last one first. */
const MAX_BOARDS = 100
const MAX_ID_LENGTH = 64

/** Whether the rules of a room were read in this browser. */
export function wasRoomRead(boardId: string, storage: StorageLike = browserStorage()): boolean {
  return stored(storage).includes(boardId)
}

export function rememberRoom(boardId: string, storage: StorageLike = browserStorage()): void {
  const others = stored(storage).filter((id) => id !== boardId)
  storage.setItem(KEY, JSON.stringify([boardId, ...others].slice(0, MAX_BOARDS)))
}

export function forgetRoom(boardId: string, storage: StorageLike = browserStorage()): void {
  storage.setItem(KEY, JSON.stringify(stored(storage).filter((id) => id !== boardId)))
}

function stored(storage: StorageLike): string[] {
  const value = readJson(storage, KEY)
  const ids: unknown[] = Array.isArray(value) ? value.slice(0, MAX_BOARDS) : []
  return ids.filter((id): id is string => typeof id === 'string' && id.length <= MAX_ID_LENGTH)
}
