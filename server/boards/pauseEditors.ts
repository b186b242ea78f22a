import type { Clock } from '../clock.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { Storage } from '../storage/storage.ts'

export interface PauseParts {
  storage: Storage
  rooms: RoomRegistry
  clock: Clock
}

/** Pauses the editors of a board, or lets them go on; it holds over a restart of the server. Rejects when storage fails. */
export async function pauseEditors({ storage, rooms, clock }: PauseParts, boardId: string, isPaused: boolean): Promise<void> {
  await storage.setPaused(boardId, isPaused ? clock.nowMs() : undefined)
  await rooms.setPaused(boardId, isPaused)
}
