import type { Seat } from '../../shared/protocol/seats.ts'

/** One update of a board as it is kept: V1 bytes of Yjs, and who sent them when. */
export interface LogEntry {
  boardId: string
  update: Uint8Array
  /** The session that sent it, or `seed` for the content a board starts with. */
  actor: string
  seat: Seat
  /** Milliseconds since 1970. */
  atMs: number
}

/** A row of the log; `seq` grows with every append, over all boards. */
export interface LogRow extends LogEntry {
  seq: number
}

/** What is kept of a key: which seat it opens and its hash, never the key. */
export interface StoredSeat {
  seat: Seat
  /** Counts the rotations of this seat's key; a part of what the key is derived from. */
  epoch: number
  /** SHA-256 of the key. */
  keyHash: Uint8Array
}

export interface StoredBoard {
  id: string
  title: string
  createdAtMs: number
  seats: readonly StoredSeat[]
}

/**
 * Bytes and order, nothing else: a backend knows neither Yjs nor sessions. Every method rejects when the backend fails,
 * and a promise that resolved means the data survives a crash of the machine.
 */
export interface Storage {
  /** Stores a board, its seats and its first update, or nothing of them. Rejects for an id that exists. */
  createBoard(board: StoredBoard, first: LogEntry): Promise<void>
  findBoard(boardId: string): Promise<StoredBoard | undefined>
  setTitle(boardId: string, title: string): Promise<void>
  /** Stores all entries or none, in the order given. Rejects when one of the boards is unknown. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** The log of a board in order; empty for an unknown board. */
  readLog(boardId: string): Promise<LogRow[]>
  /** Resolves when a write would succeed now. */
  ping(): Promise<void>
  close(): Promise<void>
}
