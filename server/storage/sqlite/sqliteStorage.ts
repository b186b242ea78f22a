import { DatabaseSync } from 'node:sqlite'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { Asset, AssetFacts, Damage, LogBase, LogEntry, LogRow, RowMerge, Storage, StoredBoard, StoredSeat } from '../storage.ts'
import { fillLog } from './fillLog.ts'
import { migrate } from './migrations.ts'
import { prepareStatements, type Statements } from './statements.ts'
import { inTransaction } from './transaction.ts'

const BUSY_TIMEOUT_MS = 2_000
/** A thread beside the server may wait for a pause between commits. */
const SECOND_BUSY_TIMEOUT_MS = 60_000
const NO_LIMIT = -1

/**
 * Opens the SQLite backend on a file. FULL is what makes a resolved promise survive a power cut; with WAL it costs one
 * fsync per commit. The calls block, which is fine because a commit takes well under a millisecond.
 * `afterClose` gives back what the caller holds for as long as the file is open.
 */
export function openSqliteStorage(file: string, afterClose: () => void = () => {}): Storage {
  const db = connect(file, BUSY_TIMEOUT_MS)
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db)
  fillLog(file)
  return new SqliteStorage(db, () => {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    afterClose()
  })
}

/**
 * A connection of another thread beside the one that owns the file. It leaves the checkpoint to the owner when it closes,
 * because that one waits for it.
 */
export function openSecondConnection(file: string): Storage {
  const db = connect(file, SECOND_BUSY_TIMEOUT_MS)
  return new SqliteStorage(db, () => db.close())
}

function connect(file: string, timeout: number): DatabaseSync {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout })
  db.exec('PRAGMA synchronous = FULL')
  return db
}

class SqliteStorage implements Storage {
  readonly #db: DatabaseSync
  readonly #end: () => void
  readonly #sql: Statements

  constructor(db: DatabaseSync, end: () => void) {
    this.#db = db
    this.#end = end
    this.#sql = prepareStatements(db)
  }

  async createBoard(board: StoredBoard, first: LogEntry): Promise<void> {
    inTransaction(this.#db, () => {
      this.#sql.insertBoard.run(board.id, board.title, board.createdAtMs, board.kit?.id ?? null, board.kit?.practice === true ? 1 : 0)
      for (const { seat, epoch, keyHash } of board.seats) this.#sql.insertSeat.run(board.id, seat, epoch, keyHash)
      this.#insert(first)
    })
  }

  async findBoard(boardId: string): Promise<StoredBoard | undefined> {
    const row = this.#sql.findBoard.get(boardId)
    // The seats are read for an unknown board too, so that both answers take the same time.
    const seats = this.#sql.findSeats.all(boardId).map(toSeat)
    if (row === undefined) return undefined
    const kit = row.kit === null ? {} : { kit: { id: String(row.kit), practice: row.practice === 1 } }
    const pausedAtMs = row.paused_at_ms === null ? undefined : Number(row.paused_at_ms)
    return { id: String(row.id), title: String(row.title), createdAtMs: Number(row.created_at_ms), seats, pausedAtMs, ...kit }
  }

  async setTitle(boardId: string, title: string): Promise<void> {
    this.#sql.setTitle.run(title, boardId)
  }

  async setSeats(boardId: string, seats: readonly StoredSeat[]): Promise<void> {
    inTransaction(this.#db, () => {
      for (const { seat, epoch, keyHash } of seats) this.#sql.setSeat.run(epoch, keyHash, boardId, seat)
    })
  }

  async setPaused(boardId: string, pausedAtMs: number | undefined): Promise<void> {
    this.#sql.setPaused.run(pausedAtMs ?? null, boardId)
  }

  async readVisits(boardId: string): Promise<ReadonlyMap<number, string>> {
    return new Map(this.#sql.readVisits.all(boardId).map(({ client, visit }) => [Number(client), String(visit)]))
  }

  async setVisit(boardId: string, client: number, visit: string): Promise<void> {
    this.#sql.setVisit.run(boardId, client, visit)
  }

  async addAsset(boardId: string, { hash, type, bytes }: Asset, maxBytes: number): Promise<boolean> {
    let isKept = true
    inTransaction(this.#db, () => {
      const held = this.#sql.sumAssets.get(hash, boardId)
      if (Number(held?.is_there) === 1) return
      isKept = Number(held?.bytes) + bytes.byteLength <= maxBytes
      if (isKept) this.#sql.insertAsset.run(boardId, hash, type, bytes.byteLength, bytes)
    })
    return isKept
  }

  async findAsset(boardId: string, hash: string): Promise<Asset | undefined> {
    const row = this.#sql.findAsset.get(boardId, hash)
    return row && { hash, type: String(row.type), bytes: row.bytes as Uint8Array }
  }

  async listAssets(boardId: string): Promise<AssetFacts[]> {
    return this.#sql.listAssets.all(boardId).map(({ hash, type, size }) => ({ hash: String(hash), type: String(type), size: Number(size) }))
  }

  async append(entries: readonly LogEntry[]): Promise<void> {
    inTransaction(this.#db, () => {
      for (const entry of entries) this.#insert(entry)
    })
  }

  async readLog(boardId: string, afterSeq = 0, limit = NO_LIMIT): Promise<LogRow[]> {
    return this.#sql.readLog.all(boardId, afterSeq, limit).map((row) => ({
      seq: Number(row.seq),
      boardId,
      update: row.bytes as Uint8Array,
      actor: String(row.actor),
      seat: row.seat as Seat,
      atMs: Number(row.at_ms),
    }))
  }

  async readBases(boardId: string, limit = NO_LIMIT): Promise<LogBase[]> {
    return this.#sql.readBases.all(boardId, limit).map((row) => ({
      uptoSeq: Number(row.upto_seq),
      atMs: Number(row.at_ms),
      bytes: row.bytes as Uint8Array,
      checksum: row.checksum as Uint8Array,
    }))
  }

  async addBase(boardId: string, { uptoSeq, atMs, checksum, bytes }: LogBase): Promise<void> {
    inTransaction(this.#db, () => {
      this.#sql.insertBase.run(boardId, uptoSeq, atMs, checksum, bytes)
      this.#sql.forgetBases.run(boardId, boardId)
    })
  }

  async mergeRows(boardId: string, merges: readonly RowMerge[]): Promise<void> {
    inTransaction(this.#db, () => {
      for (const { seqs, row } of merges) {
        for (const seq of seqs) {
          if (this.#sql.deleteRow.run(boardId, seq).changes !== 1) throw new Error(`Row ${seq} of board ${boardId} is not there to be merged.`)
        }
        this.#sql.insertRow.run(boardId, row.atMs, row.actor, row.seat, row.update, row.seq)
      }
    })
  }

  async quarantine(boardId: string, { kind, seq, reason, mended }: Damage): Promise<void> {
    inTransaction(this.#db, () => {
      this.#sql[kind === 'row' ? 'keepRow' : 'keepBase'].run(reason, boardId, seq)
      if (mended === undefined) this.#sql[kind === 'row' ? 'deleteRow' : 'deleteBase'].run(boardId, seq)
      else this.#sql.mendRow.run(mended, boardId, seq)
    })
  }

  async readQuarantine(boardId: string): Promise<Damage[]> {
    return this.#sql.readQuarantine.all(boardId).map(({ kind, seq, reason }) => ({ kind: kind as Damage['kind'], seq: Number(seq), reason: String(reason) }))
  }

  async ping(): Promise<void> {
    this.#sql.ping.run(Date.now())
  }

  async close(): Promise<void> {
    this.#end()
  }

  #insert({ boardId, atMs, actor, seat, update }: LogEntry): void {
    this.#sql.insertLog.run(boardId, atMs, actor, seat, update)
  }
}

function toSeat(row: Record<string, unknown>): StoredSeat {
  return { seat: row.seat as Seat, epoch: Number(row.epoch), keyHash: row.key_hash as Uint8Array }
}
