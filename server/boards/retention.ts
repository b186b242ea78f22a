import type { Traffic } from '../access/traffic.ts'
import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { Cancel, Clock } from '../runtime/clock.ts'
import { guarded } from '../runtime/guard.ts'
import type { Log } from '../runtime/log.ts'
import type { ErasureStore } from '../storage/port/erasure.ts'
import { eraseBoard } from './deleteBoard.ts'
import type { Wiper } from './wiper.ts'

export const DAY_MS = 24 * 3_600_000
const BOARDS_PER_STEP = 50

export interface RetentionParts {
  storage: ErasureStore
  rooms: Pick<RoomRegistry, 'drop' | 'openBoards'>
  clock: Clock
  traffic: Pick<Traffic, 'forgetBoard'>
  log: Log
  wiper: Pick<Wiper, 'request'>
  /** How long boards are kept that nobody opens; 0 for ever. */
  days: number
}

/**
 * Deletes boards that nobody used for so many days: looks at the start and once a day, with one timer for all. The log
 * is told how many, and not which.
 */
export class Retention {
  readonly #parts: RetentionParts
  #cancel: Cancel | undefined
  #isStopped = false

  constructor(parts: RetentionParts) {
    this.#parts = parts
  }

  start(): void {
    if (this.#parts.days === 0) return
    this.#cancel = this.#parts.clock.every(DAY_MS, guarded(this.#fail, () => this.#look()))
    this.#look()
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
  }

  /** From when on a board may be deleted if nobody opens it before; undefined where boards are kept for ever. */
  async deletesAtMs(boardId: string): Promise<number | undefined> {
    const { storage, days } = this.#parts
    const usedMs = days === 0 ? undefined : await storage.lastUseMs(boardId)
    return usedMs === undefined ? undefined : usedMs + days * DAY_MS
  }

  #look(): void {
    this.#sweep().catch(this.#fail)
  }

  readonly #fail = (err: unknown): void => {
    this.#parts.log.error({ err }, 'boards that nobody used could not be deleted; it is tried again in a day')
  }

  async #sweep(): Promise<void> {
    const { clock, log, wiper, days } = this.#parts
    try {
      const passed = await this.#noteOpen()
      const deleted = await this.#deleteUnused(clock.nowMs() - days * DAY_MS, passed)
      if (deleted > 0) log.warn({ boards: deleted, days }, 'boards that nobody had used for that long were deleted')
    } finally {
      // Whatever failed: what went before it left its bytes, and a deletion may fail after its commit. A server that
      // stops leaves it to the next one.
      if (!this.#isStopped) await wiper.request()
    }
  }

  /** Who has a board open uses it, however long ago they came. Returns those for which this could not be kept. */
  async #noteOpen(): Promise<Set<string>> {
    const { storage, rooms, clock } = this.#parts
    const failed = new Set<string>()
    for (const id of rooms.openBoards) {
      await storage.noteUse(id, clock.nowMs()).catch((err: unknown) => {
        failed.add(id)
        this.#failOne(err, id)
      })
    }
    return failed
  }

  /**
   * Deletes what was not used since, in steps, and tells how many. A board that cannot be deleted is passed, because it
   * would come first again and keep all behind it from being deleted.
   */
  async #deleteUnused(beforeMs: number, passed: Set<string>): Promise<number> {
    let deleted = 0
    while (!this.#isStopped) {
      const unused = await this.#parts.storage.listUnused(beforeMs, BOARDS_PER_STEP + passed.size)
      const next = unused.filter((id) => !passed.has(id))
      if (next.length === 0) break
      for (const id of next) {
        // The server waits for a database that closes, so that this ends with what it has begun.
        if (this.#isStopped) break
        if (await this.#delete(id, beforeMs)) deleted++
        else passed.add(id)
      }
    }
    return deleted
  }

  async #delete(id: string, beforeMs: number): Promise<boolean> {
    try {
      return (await eraseBoard(this.#parts, id, 'unused', beforeMs)) !== undefined
    } catch (err) {
      this.#failOne(err, id)
      return false
    }
  }

  #failOne(err: unknown, boardId: string): void {
    this.#parts.log.error({ err, boardId }, 'this board is passed over until boards are looked through again in a day')
  }
}
