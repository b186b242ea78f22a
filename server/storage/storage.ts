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

/** A snapshot that stands for all rows of a board up to and with `uptoSeq`. */
export interface LogBase {
  uptoSeq: number
  atMs: number
  /** As `makeBase` packs them. */
  bytes: Uint8Array
  /** SHA-256 of the bytes. */
  checksum: Uint8Array
}

/** Rows that one row replaces. It takes the place of the last of them, so that the order of the log stays. */
export interface RowMerge {
  seqs: readonly number[]
  row: LogRow
}

/** A row or a base that cannot be read, or holds what would harm. */
export interface Damage {
  kind: 'row' | 'base'
  /** The row's `seq` or the base's `uptoSeq`. */
  seq: number
  reason: string
  /** What a row is to hold from now on, when something of it can stay. */
  mended?: Uint8Array
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
  /** The case study it started from; absent for a board that started blank or from a file. */
  kit?: BoardKit
  /** Since when the host has the editors paused; undefined while they may write. */
  pausedAtMs?: number | undefined
}

export interface BoardKit {
  id: string
  /** Made by somebody to practise alone, so that the host is the candidate. */
  practice: boolean
}

/** What is known of a picture without its bytes. */
export interface AssetFacts {
  /** SHA-256 of the bytes in hex: its name, so that the same picture is kept once and can never change. */
  hash: string
  /** Media type, found out from the bytes. */
  type: string
  size: number
}

export interface Asset extends Omit<AssetFacts, 'size'> {
  bytes: Uint8Array
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
  /** Replaces the seats of a board that are given, all or none; the others stay. */
  setSeats(boardId: string, seats: readonly StoredSeat[]): Promise<void>
  /** Pauses the editors of a board since then, or lets them go on. */
  setPaused(boardId: string, pausedAtMs: number | undefined): Promise<void>
  /** Which browsers, named by their visits, wrote as which Yjs clients. */
  readVisits(boardId: string): Promise<ReadonlyMap<number, string>>
  /** Keeps which browser wrote as a Yjs client. */
  setVisit(boardId: string, client: number, visit: string): Promise<void>
  /**
   * Keeps a picture, unless the board would then hold more than `maxBytes` of them; tells whether it is kept. One that is
   * there already costs nothing. Rejects for an unknown board.
   */
  addAsset(boardId: string, asset: Asset, maxBytes: number): Promise<boolean>
  findAsset(boardId: string, hash: string): Promise<Asset | undefined>
  listAssets(boardId: string): Promise<AssetFacts[]>
  /** Stores all entries or none, in the order given. Rejects when one of the boards is unknown. */
  append(entries: readonly LogEntry[]): Promise<void>
  /** The log of a board in order, from behind `afterSeq` on and at most `limit` rows; empty for an unknown board. */
  readLog(boardId: string, afterSeq?: number, limit?: number): Promise<LogRow[]>
  /** The bases of a board, the newest first and at most `limit` of them; the rows they stand for are still in the log, merged. */
  readBases(boardId: string, limit?: number): Promise<LogBase[]>
  /** Stores a base and forgets all but it and the one before, which is there for the day this one cannot be read. */
  addBase(boardId: string, base: LogBase): Promise<void>
  /** Makes all merges or none. Rejects when a row to be replaced is not there. */
  mergeRows(boardId: string, merges: readonly RowMerge[]): Promise<void>
  /**
   * Moves a row or a base out of the way and keeps its bytes, because a later build may be able to read them; a row that was
   * mended stays in the log with what is left of it.
   */
  quarantine(boardId: string, damage: Damage): Promise<void>
  /** What was moved out of the way so far. */
  readQuarantine(boardId: string): Promise<Damage[]>
  /** Resolves when a write would succeed now. */
  ping(): Promise<void>
  close(): Promise<void>
}
