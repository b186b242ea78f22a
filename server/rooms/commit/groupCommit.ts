import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import { RefusedLogs, type LogEntry, type LogStore } from '../../storage/port/storage.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/** What a room wants stored. */
export interface Batch {
  entries: readonly LogEntry[]
  /** Runs once all entries are durable. */
  committed(): void
  /** Runs in its stead when storage will never take them. */
  refused(error: RefusedLogs): void
}

/** A room as the commit sees it. */
export interface CommitSource {
  /** Hands over everything that waits; what comes later belongs to the next batch. */
  takeBatch(): Batch
}

export interface CommitParts {
  storage: Pick<LogStore, 'append'>
  clock: Clock
  metrics: Metrics
  /** Where a failure of storage is told. */
  onFailure(error: unknown, attempt: number): void
}

type State =
  | { name: 'idle' }
  | { name: 'scheduled'; cancel: Cancel }
  | { name: 'storing'; sources: ReadonlySet<CommitSource> }
  | { name: 'stopped' }

/** Timers take whole milliseconds. */
const MIN_WAIT_MS = 1

/**
 * Stores what all rooms gathered during one turn of the event loop in one transaction, because one fsync then serves
 * them all. While it runs, the next batch gathers. Durable here is what would survive the loss of power: this is the
 * one place that says which of the two moments of an append is awaited. A failure is retried for ever, because what
 * waits here exists nowhere else on the server; what storage refuses is given back to its room, and the others are
 * stored.
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
    const cancel = waitMs < MIN_WAIT_MS ? clock.nextTurn(commit) : clock.after(waitMs, commit)
    this.#state = { name: 'scheduled', cancel }
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
    const { stored, ms: storeMs } = await this.#store(batches)
    if (this.#isStopped()) return
    const startMs = this.#parts.clock.steadyMs()
    for (const batch of stored) batch.committed()
    const endMs = this.#parts.clock.steadyMs()
    this.#restUntilMs = endMs + Math.min(storeMs + endMs - startMs, ROOM_LIMITS.maxRestMs)
    this.#state = { name: 'idle' }
    if (this.#dirty.size > 0) this.#schedule()
    this.#wake()
  }

  /** Resolves with the batches that storage took, and the milliseconds that it needed in the end. */
  async #store(batches: readonly Batch[]): Promise<{ stored: readonly Batch[]; ms: number }> {
    const { metrics, onFailure } = this.#parts
    let left = batches
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      const entries = left.flatMap((batch) => batch.entries)
      if (entries.length === 0) break
      try {
        return { stored: left, ms: await this.#append(entries) }
      } catch (error) {
        metrics.commitFailed()
        const taken = withoutRefused(left, error)
        if (taken.length === left.length) {
          onFailure(error, attempt)
          await this.#backOff(attempt)
        }
        left = taken
      }
    }
    return { stored: left, ms: 0 }
  }

  async #append(entries: readonly LogEntry[]): Promise<number> {
    const { storage, clock, metrics } = this.#parts
    const startMs = clock.steadyMs()
    await storage.append(entries).synced
    const ms = clock.steadyMs() - startMs
    metrics.committed(entries.length, bytesOf(entries), ms)
    return ms
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

/** The batches that may still be stored, once the others were told. */
function withoutRefused(batches: readonly Batch[], error: unknown): readonly Batch[] {
  if (!(error instanceof RefusedLogs)) return batches
  const isRefused = (batch: Batch): boolean => batch.entries.some(({ log }) => error.logs.has(log))
  for (const batch of batches) if (isRefused(batch)) batch.refused(error)
  return batches.filter((batch) => !isRefused(batch))
}
