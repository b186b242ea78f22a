import type { LogId } from '../storage/port/logId.ts'
import type { Damage, LogStore } from '../storage/port/storage.ts'
import { makeBase } from './base.ts'
import { BrokenRow, foldRows } from './grains.ts'
import { releasedOf, UpdateLoader } from '../updates/loadUpdates.ts'
import { openBase } from './openBase.ts'

export interface CompactionParts {
  storage: LogStore
  nowMs(): number
  /** Lets others write between two steps. */
  pause(): Promise<void>
}

/** What a compaction took into a new base. */
export interface Compacted {
  rows: number
  bytes: number
  damage: readonly Damage[]
}

/** Each step locks the storage for the time of writing this many rows, a few milliseconds. */
const ROWS_PER_STEP = 500

/**
 * What builds on something that has not come within so many rows is put aside, or no base could ever stand behind it.
 */
const MAX_WAIT_ROWS = 2_000

/**
 * Merges the rows behind a log's base to grains of a second, and puts a new base behind them. Each step leaves a log
 * that opens as the same doc, so it may end at any moment; the base comes last, because rows before it are not merged
 * again.
 */
export async function compactLog(parts: CompactionParts, log: LogId): Promise<Compacted> {
  const broken: Damage[] = []
  for (;;) {
    try {
      const compacted = await new Compaction(parts, log).run()
      return { ...compacted, damage: [...broken, ...compacted.damage] }
    } catch (error) {
      if (!(error instanceof BrokenRow)) throw error
      await parts.storage.quarantine(log, error.damage)
      broken.push(error.damage)
    }
  }
}

class Compaction {
  readonly #parts: CompactionParts
  readonly #log: LogId
  #damage: Damage[] = []
  /** How many rows were read before each. */
  readonly #placeOf = new Map<number, number>()
  #rows = 0
  #bytes = 0

  constructor(parts: CompactionParts, log: LogId) {
    this.#parts = parts
    this.#log = log
  }

  async run(): Promise<Compacted> {
    const { storage, nowMs } = this.#parts
    const { doc, uptoSeq, damage, gone } = await openBase(storage, this.#log)
    this.#note(damage)
    const loader = new UpdateLoader(doc, gone)
    const last = await this.#foldAll(loader, uptoSeq)
    this.#damage = [...releasedOf(loader), ...this.#damage]
    const isComplete = this.#putWaitingAside(loader)
    for (const bad of this.#damage) await storage.quarantine(this.#log, bad)
    if (this.#rows > 0 && isComplete) await storage.addBase(this.#log, makeBase(doc, last, nowMs()))
    doc.destroy()
    return { rows: isComplete ? this.#rows : 0, bytes: isComplete ? this.#bytes : 0, damage: this.#damage }
  }

  /** One by one: a log may hold more damage than a call takes arguments. */
  #note(damage: readonly Damage[]): void {
    for (const one of damage) this.#damage.push(one)
  }

  /** Returns the last row. */
  async #foldAll(loader: UpdateLoader, uptoSeq: number): Promise<number> {
    const { storage, pause } = this.#parts
    let last = uptoSeq
    for (let isMore = true; isMore; ) {
      const rows = await storage.readLog(this.#log, last, ROWS_PER_STEP)
      isMore = rows.length === ROWS_PER_STEP
      last = rows.at(-1)?.seq ?? last
      for (const { seq, update } of rows) {
        this.#placeOf.set(seq, this.#rows++)
        this.#bytes += update.byteLength
      }
      const { merges, damage } = foldRows(loader, rows)
      if (merges.length > 0) await storage.mergeRows(this.#log, merges)
      this.#note(damage)
      await pause()
    }
    return last
  }

  /** Whether nothing waits any more that may still be brought to its end. */
  #putWaitingAside({ waiting }: UpdateLoader): boolean {
    const old = waiting.filter((seq) => this.#rows - (this.#placeOf.get(seq) ?? 0) > MAX_WAIT_ROWS)
    const reason = 'it builds on something that never came'
    this.#note(old.map((seq): Damage => ({ kind: 'row', seq, reason })))
    return old.length === waiting.length
  }
}
