import { DatabaseSync } from 'node:sqlite'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { LogEntry, LogRow, Storage, StoredBoard, StoredSeat } from '../storage.ts'
import { migrate } from './migrations.ts'
import { prepareStatements, type Statements } from './statements.ts'
import { inTransaction } from './transaction.ts'

const BUSY_TIMEOUT_MS = 2000

/**
 * Opens the SQLite backend on a file. FULL is what makes a resolved promise survive a power cut; with WAL it costs one
 * fsync per commit. The calls block, which is fine because a commit takes well under a millisecond.
 * `afterClose` gives back what the caller holds for as long as the file is open.
 */
export function openSqliteStorage(file: string, afterClose: () => void = () => {}): Storage {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: BUSY_TIMEOUT_MS })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  migrate(db)
  return new SqliteStorage(db, afterClose)
}

class SqliteStorage implements Storage {
  readonly #db: DatabaseSync
  readonly #afterClose: () => void
  readonly #sql: Statements

  constructor(db: DatabaseSync, afterClose: () => void) {
    this.#db = db
    this.#afterClose = afterClose
    this.#sql = prepareStatements(db)
  }

  async createBoard(board: StoredBoard, first: LogEntry): Promise<void> {
    inTransaction(this.#db, () => {
      this.#sql.insertBoard.run(board.id, board.title, board.createdAtMs)
      for (const { seat, epoch, keyHash } of board.seats) this.#sql.insertSeat.run(board.id, seat, epoch, keyHash)
      this.#insert(first)
    })
  }

  async findBoard(boardId: string): Promise<StoredBoard | undefined> {
    const row = this.#sql.findBoard.get(boardId)
    // The seats are read for an unknown board too, so that both answers take the same time.
    const seats = this.#sql.findSeats.all(boardId).map(toSeat)
    if (row === undefined) return undefined
    return { id: String(row.id), title: String(row.title), createdAtMs: Number(row.created_at_ms), seats }
  }

  async setTitle(boardId: string, title: string): Promise<void> {
    this.#sql.setTitle.run(title, boardId)
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    inTransaction(this.#db, () => {
      for (const entry of entries) this.#insert(entry)
    })
  }

  async readLog(boardId: string): Promise<LogRow[]> {
    return this.#sql.readLog.all(boardId).map((row) => ({
      seq: Number(row.seq),
      boardId,
      update: row.bytes as Uint8Array,
      actor: String(row.actor),
      seat: row.seat as Seat,
      atMs: Number(row.at_ms),
    }))
  }

  async ping(): Promise<void> {
    this.#sql.ping.run(Date.now())
  }

  async close(): Promise<void> {
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#db.close()
    this.#afterClose()
  }

  #insert({ boardId, atMs, actor, seat, update }: LogEntry): void {
    this.#sql.insertLog.run(boardId, atMs, actor, seat, update)
  }
}

function toSeat(row: Record<string, unknown>): StoredSeat {
  return { seat: row.seat as Seat, epoch: Number(row.epoch), keyHash: row.key_hash as Uint8Array }
}
