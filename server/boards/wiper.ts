import type { RoomRegistry } from '../rooms/registry/roomRegistry.ts'
import type { Cancel, Clock } from '../runtime/clock.ts'
import { guarded } from '../runtime/guard.ts'
import type { Log } from '../runtime/log.ts'
import type { ErasureStore } from '../storage/port/erasure.ts'

export interface WiperParts {
  storage: Pick<ErasureStore, 'rinse' | 'wipe' | 'bytesToWipe'>
  rooms: Pick<RoomRegistry, 'openBoards'>
  clock: Clock
  log: Log
}

export const WIPER_LIMITS = {
  /** So much is written in less than a second, for which everybody's edits may wait. */
  atOnceBytes: 32 * 1024 * 1024,
  /** More waits until nobody is there, but no longer than a day, in which most servers have a night. */
  longestWaitMs: 24 * 3_600_000,
  lookMs: 60_000,
  /** A backup that reads what was takes seconds. */
  retryMs: 1_000,
  /** After a wipe the next one waits so many times as long as it took, so that deleting again and again stops nobody. */
  restFactor: 20,
} as const

/** Has storage wiped after deletions: at once where that is quick, else when it disturbs nobody. */
export class Wiper {
  readonly #parts: WiperParts
  #waiting: (() => void)[] = []
  /** For how many of them a wipe has begun that waits for somebody who reads. */
  #begun: number | undefined
  #sinceMs: number | undefined
  #restUntilMs = Number.NEGATIVE_INFINITY
  #cancel: Cancel | undefined
  #isRunning = false
  #isStopped = false

  constructor(parts: WiperParts) {
    this.#parts = parts
  }

  /** Resolves when nothing is left of what was deleted until now. */
  request(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#sinceMs ??= this.#parts.clock.steadyMs()
      this.#parts.storage.rinse().catch(this.#fail)
      this.#look()
    })
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
  }

  #look(): void {
    if (this.#isRunning || this.#isStopped) return
    this.#cancel?.()
    this.#isRunning = true
    void this.#run().then((nextMs) => {
      this.#isRunning = false
      if (nextMs === undefined || this.#isStopped) return
      this.#cancel = this.#parts.clock.after(nextMs, guarded(this.#fail, () => this.#look()))
    })
  }

  /** Milliseconds until the next look; undefined when there is nothing to do. */
  async #run(): Promise<number | undefined> {
    const { storage, clock } = this.#parts
    try {
      const waitMs = await this.#waitMs()
      if (waitMs > 0) return waitMs
      const asked = this.#begun ?? this.#waiting.length
      this.#begun = undefined
      const startMs = clock.steadyMs()
      const isDone = await storage.wipe().finally(() => {
        const restUntilMs = clock.steadyMs() + (clock.steadyMs() - startMs) * WIPER_LIMITS.restFactor
        this.#restUntilMs = Math.max(this.#restUntilMs, restUntilMs)
      })
      if (!isDone) {
        this.#begun = asked
        return WIPER_LIMITS.retryMs
      }
      for (const done of this.#waiting.splice(0, asked)) done()
    } catch (error) {
      this.#fail(error)
      return WIPER_LIMITS.lookMs
    }
    this.#sinceMs = this.#waiting.length > 0 ? clock.steadyMs() : undefined
    return this.#sinceMs === undefined ? undefined : 1
  }

  readonly #fail = (err: unknown): void => {
    this.#parts.log.error({ err }, 'what deleted boards left behind could not be overwritten; it is tried again')
  }

  async #waitMs(): Promise<number> {
    const { storage, rooms, clock } = this.#parts
    // What is left to do of it is quick.
    if (this.#begun !== undefined) return 0
    const nowMs = clock.steadyMs()
    if (nowMs < this.#restUntilMs) return this.#restUntilMs - nowMs
    if (rooms.openBoards.size === 0) return 0
    const isLate = nowMs - (this.#sinceMs ?? nowMs) >= WIPER_LIMITS.longestWaitMs
    return isLate || (await storage.bytesToWipe()) <= WIPER_LIMITS.atOnceBytes ? 0 : WIPER_LIMITS.lookMs
  }
}
