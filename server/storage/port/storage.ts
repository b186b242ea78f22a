import type { Seat } from '../../../shared/protocol/seats.ts'
import type { ErasureStore } from './erasure.ts'
import type { LogId } from './logId.ts'

/** One update of a log as it is kept: V1 bytes of Yjs, and who sent them when. */
export interface LogEntry {
  log: LogId
  update: Uint8Array
  /** The session that sent it, or `seed` for the content a board starts with. */
  actor: string
  seat: Seat
  /** Milliseconds since 1970. */
  atMs: number
}

/** A row of a log; `seq` grows with every append, over all logs. */
export interface LogRow extends LogEntry {
  seq: number
}

/** A snapshot that stands for all rows of a log up to and with `uptoSeq`. */
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
}

export interface BoardKit {
  id: string
  /** Made by somebody to practise alone, so that the host is the candidate. */
  practice: boolean
}

/** What the server holds true of a board beside its docs. */
export interface StoredFact {
  /** 1 for the first value; grows by 1 with each, and never starts anew. */
  version: number
  /** Anything that JSON can say. */
  value: unknown
}

/** A fact that may be as large as a board, so that it is read by its name and never along with others. */
export const LARGE_FACT = 'handed'

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

/** Boards, the keys that open them, and what the server holds true of them. */
export interface BoardStore {
  /**
   * Stores a board, its seats and the first update of one of its logs, or nothing of them. Rejects for an id that
   * exists or was deleted.
   */
  createBoard(board: StoredBoard, first: LogEntry): Promise<void>
  findBoard(boardId: string): Promise<StoredBoard | undefined>
  /** The board that a key with this hash opens. */
  findBoardOfKey(keyHash: Uint8Array): Promise<StoredBoard | undefined>
  setTitle(boardId: string, title: string): Promise<void>
  /** Replaces the seats of a board that are given, all or none; the others stay. */
  setSeats(boardId: string, seats: readonly StoredSeat[]): Promise<void>
  /** The facts of a board by name, but for {@link LARGE_FACT}; none for an unknown board. */
  readFacts(boardId: string): Promise<ReadonlyMap<string, StoredFact>>
  /** One fact of a board, whichever it is; undefined for an unknown board and before its first value. */
  readFact(boardId: string, name: string): Promise<StoredFact | undefined>
  /**
   * Replaces the value of a fact and resolves with the version that it has from then on; with undefined, and nothing is
   * changed, when its version is not `expectedVersion` (0 before its first value). Without one any is replaced. Rejects
   * for an unknown board.
   */
  setFact(
    boardId: string,
    name: string,
    expectedVersion: number | undefined,
    value: unknown,
  ): Promise<number | undefined>
}

/**
 * The two moments at which entries are safe. Both reject when nothing was stored; who awaits only one of them need not
 * look after the other. Where `synced` alone rejects, the disk did not take what is written, and an append of nothing
 * asks it again.
 */
export interface Appending {
  /** They survive the death of this process, and are read from now on. */
  written: Promise<void>
  /** They survive the loss of power, too, and so does all that was written before; never before `written`. */
  synced: Promise<void>
}

/** Logs of updates and what is kept beside them: bases, what was put aside, and who wrote. */
export interface LogStore {
  /**
   * Stores all entries or none, in the order given. The order of `seq` is the order of commit within a log, whoever
   * appends: what is read up to a row never grows again, so that a base may stand for it. Both moments reject with
   * {@link RefusedLogs} when there are entries that never can be stored, as of a board that is gone, and with anything
   * else when trying again may help.
   */
  append(entries: readonly LogEntry[]): Appending
  /** A log in order, from behind `afterSeq` on and at most `limit` rows; empty for an unknown one. */
  readLog(log: LogId, afterSeq?: number, limit?: number): Promise<LogRow[]>
  /** The logs of a board in which there is a row. */
  listLogs(boardId: string): Promise<LogId[]>
  /**
   * The bases of a log, the newest first and at most `limit` of them; the rows they stand for are still in the log,
   * merged.
   */
  readBases(log: LogId, limit?: number): Promise<LogBase[]>
  /** Stores a base and forgets all but it and the one before, which is there for the day this one cannot be read. */
  addBase(log: LogId, base: LogBase): Promise<void>
  /** Makes all merges or none. Rejects when a row to be replaced is not there. */
  mergeRows(log: LogId, merges: readonly RowMerge[]): Promise<void>
  /**
   * Moves a row or a base out of the way and keeps its bytes, because a later build may be able to read them; a row
   * that was mended stays in the log with what is left of it.
   */
  quarantine(log: LogId, damage: Damage): Promise<void>
  /** What was moved out of the way so far. */
  readQuarantine(log: LogId): Promise<Damage[]>
  /** Which browsers, named by their visits, wrote as which Yjs clients. */
  readVisits(log: LogId): Promise<ReadonlyMap<number, string>>
  /** Keeps which browser wrote as a Yjs client. */
  setVisit(log: LogId, client: number, visit: string): Promise<void>
}

/** The pictures of boards. */
export interface AssetStore {
  /**
   * Keeps a picture, unless the board would then hold more than `maxBytes` of them; tells whether it is kept. One that
   * is there already costs nothing. Rejects for an unknown board.
   */
  addAsset(boardId: string, asset: Asset, maxBytes: number): Promise<boolean>
  findAsset(boardId: string, hash: string): Promise<Asset | undefined>
  listAssets(boardId: string): Promise<AssetFacts[]>
}

/**
 * Bytes and order, nothing else: a backend knows neither Yjs nor sessions. Every method rejects when the backend fails,
 * and a promise that resolved means the data survives a crash of the machine, where it does not say less.
 */
export interface Storage extends BoardStore, LogStore, AssetStore, ErasureStore {
  /**
   * Resolves with `ready` when a write succeeds now, and with `busy`, at once, while writes wait for something that the
   * backend does by itself and ends.
   */
  ping(): Promise<'ready' | 'busy'>
  close(): Promise<void>
}

/** Nothing of an append was stored, because entries of these logs never can be; without them the others can. */
export class RefusedLogs extends Error {
  readonly logs: ReadonlySet<LogId>

  constructor(refused: ReadonlyMap<LogId, unknown>) {
    const each = [...refused].map(([log, why]) => `${log} (${why instanceof Error ? why.message : String(why)})`)
    super(`Storage refuses ${each.join(', ')}.`)
    this.logs = new Set(refused.keys())
  }
}
