import { boardLog } from '../../../server/storage/port/logId.ts'
import type { LogEntry, Storage, StoredBoard } from '../../../server/storage/port/storage.ts'

export const BOARD: StoredBoard = {
  id: 'board-1',
  title: 'Feed ranking',
  createdAtMs: 1_700_000_000_000,
  seats: [
    { seat: 'host', epoch: 0, keyHash: new Uint8Array(32).fill(1) },
    { seat: 'editor', epoch: 3, keyHash: new Uint8Array(32).fill(2) },
    { seat: 'viewer', epoch: 0, keyHash: new Uint8Array(32).fill(3) },
  ],
}

export const entry = (update: number[], overrides: Partial<LogEntry> = {}): LogEntry => ({
  log: boardLog(BOARD.id),
  update: Uint8Array.from(update),
  actor: 'session-1',
  seat: 'editor',
  atMs: 1_700_000_000_001,
  ...overrides,
})

/** What is in the log of a board, row by row. */
export async function updates(storage: Storage, boardId = BOARD.id): Promise<number[][]> {
  return (await storage.readLog(boardLog(boardId))).map(({ update }) => [...update])
}
