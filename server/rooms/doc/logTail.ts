import type { Compacted } from '../../compaction/compactLog.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

export interface TailOptions {
  /** What was read behind the base when the room opened. */
  rows: number
  bytes: number
  /** Milliseconds that never jump. */
  nowMs(): number
  compact(): Promise<Compacted>
  onFailure(error: unknown): void
}

/** Counts what opening this board would have to read behind its base, and has it compacted when that is much. */
export class LogTail {
  readonly #options: TailOptions
  #rows: number
  #bytes: number
  /** Grows after a failure, so that the next try waits for more rows. */
  #maxRows: number = ROOM_LIMITS.maxTailRows
  #isRunning = false
  /**
   * Until then a long log stays long, because a room at full speed would have the next compaction as soon as the last
   * is done.
   */
  #nextMs = Number.NEGATIVE_INFINITY

  constructor(options: TailOptions) {
    this.#options = options
    this.#rows = options.rows
    this.#bytes = options.bytes
    this.#look()
  }

  grew(rows: number, bytes: number): void {
    this.#rows += rows
    this.#bytes += bytes
    this.#look()
  }

  /** Leaves the log as short as is worth the work, for whoever opens the board next. */
  end(): void {
    if (this.#rows >= ROOM_LIMITS.minTailRows || this.#bytes >= ROOM_LIMITS.minTailBytes) this.compact()
  }

  compact(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#nextMs = this.#options.nowMs() + ROOM_LIMITS.minCompactGapMs
    void this.#run().finally(() => {
      this.#isRunning = false
    })
  }

  #look(): void {
    const { maxTailBytes, minTailRows } = ROOM_LIMITS
    const isLong = this.#rows >= this.#maxRows || (this.#bytes >= maxTailBytes && this.#rows >= minTailRows)
    if (isLong && this.#options.nowMs() >= this.#nextMs) this.compact()
  }

  async #run(): Promise<void> {
    try {
      const { rows, bytes } = await this.#options.compact()
      this.#rows = Math.max(0, this.#rows - rows)
      this.#bytes = Math.max(0, this.#bytes - bytes)
      this.#maxRows = ROOM_LIMITS.maxTailRows
    } catch (error) {
      this.#maxRows = this.#rows + ROOM_LIMITS.maxTailRows
      this.#options.onFailure(error)
    }
  }
}
