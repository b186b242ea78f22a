import type { Cancel, Clock } from '../../clock.ts'
import { guarded } from '../../guard.ts'
import type { LogEntry, Storage } from '../../storage/storage.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/** What a room wants stored; `committed` runs once all entries are durable. */
export interface Batch {
  entries: readonly LogEntry[]
  committed(): void
}

/** A room as the commit sees it. */
export interface CommitSource {
  /** Hands over everything that waits; what comes later belongs to the next batch. */
  takeBatch(): Batch
}

export interface CommitParts {
  storage: Storage
  clock: Clock
  metrics: Metrics
  /** Where a failure of storage is told. */
  onFailure(error: unknown, attempt: number): void
}

type State = { name: 'idle' } | { name: 'scheduled'; cancel: Cancel } | { name: 'storing'; sources: ReadonlySet<CommitSource> } | { name: 'stopped' }

/** Timers take whole milliseconds. */
const MIN_WAIT_MS = 1

/**
 * Stores what all rooms gathered during one turn of the event loop in one transaction, because one fsync then serves them
 * all. While it runs, the next batch gathers. A failure is retried for ever: what waits here exists nowhere else on the server.
 */
export class GroupCommit {
  readonly #parts: CommitParts
  readonly #dirty = new Set<CommitSource>()
  #waiting: { source: CommitSource; resolve: () => void }[] = []
  #state: State = { name: 'idle' }
  #cancelRetry: Cancel | undefined
  /** The next commit waits until then. */
  #restUntilMs = 0

  constructor(parts: CommitParts) {
    this.#parts = parts
  }

  /** Has `source` asked for its batch at the end of this turn. */
  request(source: CommitSource): void {
    this.#dirty.add(source)
    if (this.#state.name === 'idle') this.#schedule()
  }

  /** Resolves when everything that `source` had waiting is durable; never, when storage does not come back. */
  flushed(source: CommitSource): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ source, resolve })
      this.#wake()
    })
  }

  /** Gives up what is not stored yet. Nothing of that was relayed or acknowledged, so its writers still hold it. */
  stop(): void {
    if (this.#state.name === 'scheduled') this.#state.cancel()
    this.#cancelRetry?.()
    this.#state = { name: 'stopped' }
  }

  /** The busier the server, the longer it gathers: what one commit costs then serves more messages, of all rooms. */
  #schedule(): void {
    const { clock } = this.#parts
    const commit = guarded(this.#goOn, () => void this.#commit().catch(this.#goOn))
    const waitMs = this.#restUntilMs - clock.steadyMs()
    this.#state = { name: 'scheduled', cancel: waitMs < MIN_WAIT_MS ? clock.nextTurn(commit) : clock.after(waitMs, commit) }
  }

  /** Rooms guard what they do here, so that this is for what nobody thought of: the others go on. */
  readonly #goOn = (error: unknown): void => {
    this.#parts.onFailure(error, 0)
    if (this.#isStopped()) return
    this.#state = { name: 'idle' }
    if (this.#dirty.size > 0) this.#schedule()
    this.#wake()
  }

  async #commit(): Promise<void> {
    const sources = new Set(this.#dirty)
    this.#dirty.clear()
    this.#state = { name: 'storing', sources }
    const batches = [...sources].map((source) => source.takeBatch())
    const storeMs = await this.#store(batches.flatMap(({ entries }) => entries))
    if (this.#isStopped()) return
    const startMs = this.#parts.clock.steadyMs()
    for (const batch of batches) batch.committed()
    const endMs = this.#parts.clock.steadyMs()
    this.#restUntilMs = endMs + Math.min(storeMs + endMs - startMs, ROOM_LIMITS.maxRestMs)
    this.#state = { name: 'idle' }
    if (this.#dirty.size > 0) this.#schedule()
    this.#wake()
  }

  /** Resolves with the milliseconds that it took storage in the end. */
  async #store(entries: readonly LogEntry[]): Promise<number> {
    const { storage, clock, metrics, onFailure } = this.#parts
    for (let attempt = 1; entries.length > 0 && !this.#isStopped(); attempt++) {
      try {
        const startMs = clock.steadyMs()
        await storage.append(entries).synced
        const ms = clock.steadyMs() - startMs
        metrics.committed(entries.length, bytesOf(entries), ms)
        return ms
      } catch (error) {
        metrics.commitFailed()
        onFailure(error, attempt)
        await this.#backOff(attempt)
      }
    }
    return 0
  }

  #backOff(attempt: number): Promise<void> {
    const waitMs = Math.min(ROOM_LIMITS.firstRetryMs * 2 ** (attempt - 1), ROOM_LIMITS.maxRetryMs)
    return new Promise((resolve) => {
      this.#cancelRetry = this.#parts.clock.after(waitMs, resolve)
    })
  }

  #isStopped(): boolean {
    return this.#state.name === 'stopped'
  }

  #wake(): void {
    const isBusy = (source: CommitSource): boolean =>
      this.#dirty.has(source) || (this.#state.name === 'storing' && this.#state.sources.has(source))
    for (const { source, resolve } of this.#waiting) if (!isBusy(source)) resolve()
    this.#waiting = this.#waiting.filter(({ source }) => isBusy(source))
  }
}

function bytesOf(entries: readonly LogEntry[]): number {
  return entries.reduce((bytes, { update }) => bytes + update.byteLength, 0)
}
