import { createInlineCompactor, type Compactor } from '../../../server/compaction/compactor.ts'
import type { Log } from '../../../server/runtime/log.ts'
import { NO_METRICS } from '../../../server/metrics/metrics.ts'
import { GroupCommit } from '../../../server/rooms/commit/groupCommit.ts'
import { openRoom } from '../../../server/rooms/registry/openRoom.ts'
import type { Room } from '../../../server/rooms/room/room.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { MemoryBudget } from '../../../server/rooms/memoryBudget.ts'
import { Rounds } from '../../../server/rooms/rounds.ts'
import type { Session } from '../../../server/rooms/wire/session.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'
import { FakeClock, settle } from '../../server/support/fakeClock.ts'
import type { Findings } from './findings.ts'

export const BOARD = { id: 'board', title: 'Hostile', createdAtMs: 0, seats: [] }
/** Above this a call held up everybody. Wide, because the machine may be busy with other things. */
const MAX_CALL_MS = 250
/** A flush that is not done after so many turns never will be. */
const MAX_TURNS = 200

/** One board's room and storage, with every call into it watched. */
export class HostileWorld {
  readonly clock = new FakeClock()
  readonly storage: Storage
  readonly compactor: Compactor
  readonly #findings: Findings
  readonly #rounds = new Rounds(this.clock, ROOM_LIMITS.watchIntervalMs)
  #commit: GroupCommit
  #room: Room | undefined

  constructor(findings: Findings, storage = openSqliteStorage(':memory:')) {
    this.#findings = findings
    this.storage = storage
    this.compactor = createInlineCompactor({ storage: this.storage, nowMs: () => this.clock.nowMs(), pause: async () => {} })
    this.#commit = this.#createCommit()
  }

  async create(seed: Uint8Array): Promise<void> {
    await this.storage.createBoard(BOARD, { log: boardLog(BOARD.id), update: seed, actor: 'seed', seat: 'host', atMs: 0 })
  }

  /** Opens the room; false when the board does not open. */
  async open(): Promise<boolean> {
    const { storage, compactor, clock } = this
    const parts = { storage, compactor, clock, memory: new MemoryBudget(Number.POSITIVE_INFINITY), rounds: this.#rounds, commit: this.#commit, log: this.#log(), metrics: NO_METRICS }
    try {
      this.#room = await this.#timed('open', () => openRoom(boardLog(BOARD.id), parts))
      return true
    } catch (error) {
      this.#findings.violation('does not open', error)
      return false
    }
  }

  join(session: Session): void {
    this.#call('join', () => this.#room?.join(session))
  }

  leave(session: Session): void {
    this.#call('leave', () => this.#room?.leave(session))
  }

  receive(session: Session, frame: Uint8Array): void {
    this.#call('receive', () => this.#room?.receive(session, frame))
  }

  async turn(): Promise<void> {
    await this.#guarded('turn', () => this.clock.turn())
    // The clock is ours, and the disk is not.
    await this.storage.append([]).synced
    await settle()
  }

  async rest(ms: number): Promise<void> {
    await this.#guarded('rest', () => this.clock.advance(ms))
  }

  /** Has everything stored that was received; false when that does not happen. */
  async flush(): Promise<boolean> {
    let isDone = false
    void this.#room?.flush().then(() => { isDone = true }, (error: unknown) => this.#findings.violation('rejected', error))
    for (let turn = 0; turn < MAX_TURNS && !isDone; turn++) await this.turn()
    if (!isDone) this.#findings.violation('flush hangs', `after ${MAX_TURNS} turns`)
    return isDone
  }

  /** Closes the room as the registry does; one that is stuck is given up, as by the end of the process. */
  async close(): Promise<void> {
    const isWhole = await this.flush()
    if (!isWhole) {
      this.#commit.stop()
      this.#commit = this.#createCommit()
    }
    await this.#guarded('destroy', async () => this.#room?.destroy())
    this.#room = undefined
  }

  async compact(): Promise<void> {
    try {
      await this.#timed('compact', () => this.compactor.compact(boardLog(BOARD.id)))
    } catch (error) {
      this.#findings.violation('compaction failed', error)
    }
  }

  async end(): Promise<void> {
    this.#commit.stop()
    await this.compactor.close()
    await this.storage.close()
  }

  #createCommit(): GroupCommit {
    return new GroupCommit({ storage: this.storage, clock: this.clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: (error) => this.#findings.violation('rejected', error) })
  }

  #log(): Log {
    const error = (facts: unknown, text: string): void => {
      const reason = (facts as { err?: unknown; reason?: unknown }).err ?? (facts as { reason?: unknown }).reason
      if (text.includes('could not be compacted')) this.#findings.violation('compaction failed', reason)
      else this.#findings.note(`log: ${text}`)
    }
    return { info() {}, warn() {}, error } as unknown as Log
  }

  #call(name: string, run: () => void): void {
    const startMs = performance.now()
    try {
      run()
    } catch (error) {
      this.#findings.violation('threw', error)
    }
    this.#judge(name, startMs)
  }

  async #guarded(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await this.#timed(name, run)
    } catch (error) {
      this.#findings.violation('threw', error)
    }
  }

  async #timed<T>(name: string, run: () => Promise<T>): Promise<T> {
    const startMs = performance.now()
    try {
      return await run()
    } finally {
      this.#judge(name, startMs)
    }
  }

  #judge(name: string, startMs: number): void {
    const ms = performance.now() - startMs
    this.#findings.took(name, ms)
    // A rest walks through many steps of the clock and a compaction leaves turns to others, so that these are no single call.
    if (ms > MAX_CALL_MS && name !== 'rest' && name !== 'compact') this.#findings.violation('slow', `${name} took ${ms.toFixed(0)} ms`)
  }
}
