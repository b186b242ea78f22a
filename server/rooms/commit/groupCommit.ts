import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import { RefusedLogs, type Appending, type LogEntry, type LogStore } from '../../storage/port/storage.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import { restMs } from './restMs.ts'

/** What a room wants stored. */
export interface Batch {
  entries: readonly LogEntry[]
  /** Runs once all entries survive the death of this process. */
  written(): void
  /** Runs once they survive the loss of power, too; after `written`. */
  synced(): void
  /** Runs in its stead when storage will never take them. */
  refused(error: RefusedLogs): void
}

/** A room as the commit sees it. */
export interface CommitSource {
  /** Hands over everything that waits; what comes later belongs to the next batch. */
  takeBatch(): Batch
}

/** `written`: what others see survives the death of the process; `synced`: the loss of power as well, and waits for the disk. */
export const RELAY_MOMENTS = ['written', 'synced'] as const satisfies readonly (keyof Appending)[]
export type RelayMoment = (typeof RELAY_MOMENTS)[number]

export interface CommitParts {
  storage: Pick<LogStore, 'append'>
  clock: Clock
  metrics: Metrics
  /** The moment of an append at which a batch counts as written. */
  relayAfter: RelayMoment
  /** Where a failure of storage is told. */
  onFailure(error: unknown, attempt: number): void
}

/** A batch, and the room that it is of. */
interface Owned {
  source: CommitSource
  batch: Batch
}

interface Stored {
  stored: readonly Owned[]
  /** Never rejects. */
  synced: Promise<void>
  ms: number
}

type State =
  | { name: 'idle' }
  | { name: 'scheduled'; cancel: Cancel }
  | { name: 'storing'; sources: ReadonlySet<CommitSource> }
  | { name: 'stopped' }

/** Timers take whole milliseconds. */
const MIN_WAIT_MS = 1

/**
 * Stores what all rooms gathered during one turn of the event loop in one transaction, because what one costs then
 * serves them all. While it is written, the next batch gathers; while it is synced, the next ones are written. This is
 * the one place that tells the two moments of an append apart. A failure is retried for ever, because what waits here
 * exists nowhere else on the server; what storage refuses is given back to its room, and the others are stored.
 */
export class GroupCommit {
  readonly #parts: CommitParts
  readonly #dirty = new Set<CommitSource>()
  /** How many batches of a room are written and not synced. */
  readonly #unsynced = new Map<CommitSource, number>()
  #waiting: { source: CommitSource; resolve: () => void }[] = []
  #state: State = { name: 'idle' }
  readonly #retries = new Set<Cancel>()
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

  /** Resolves when everything that `source` had waiting is synced; never, when storage does not come back. */
  flushed(source: CommitSource): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ source, resolve })
      this.#wake()
    })
  }

  /** Gives up what is not stored yet. Nothing of that was acknowledged, so its writers still hold it. */
  stop(): void {
    if (this.#state.name === 'scheduled') this.#state.cancel()
    for (const cancel of this.#retries) cancel()
    this.#state = { name: 'stopped' }
  }

  /** A busy server gathers longer: what one commit costs then serves more messages, of all rooms. */
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
    const owned = [...sources].map((source) => ({ source, batch: source.takeBatch() }))
    const { stored, synced, ms } = await this.#store(owned)
    if (this.#isStopped()) return
    const startMs = this.#parts.clock.steadyMs()
    for (const { batch } of stored) batch.written()
    const endMs = this.#parts.clock.steadyMs()
    this.#restUntilMs = endMs + restMs(ms + endMs - startMs, this.#parts.clock.busyShare())
    this.#awaitSync(stored, synced)
    this.#state = { name: 'idle' }
    if (this.#dirty.size > 0) this.#schedule()
    this.#wake()
  }

  /** Resolves with what storage took, once it is written, and the milliseconds that it needed in the end. */
  async #store(owned: readonly Owned[]): Promise<Stored> {
    const { metrics, onFailure } = this.#parts
    let left = owned
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      const entries = left.flatMap(({ batch }) => batch.entries)
      if (entries.length === 0) break
      try {
        return { stored: left, ...(await this.#append(entries)) }
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
    return { stored: left, synced: this.#sync(this.#parts.storage.append([])), ms: 0 }
  }

  async #append(entries: readonly LogEntry[]): Promise<Omit<Stored, 'stored'>> {
    const { storage, clock, metrics, relayAfter } = this.#parts
    const startMs = clock.steadyMs()
    const appending = storage.append(entries)
    await appending.written
    const synced = this.#sync(appending)
    if (relayAfter === 'synced') await synced
    const ms = clock.steadyMs() - startMs
    metrics.committed(entries.length, bytesOf(entries), ms)
    return { synced, ms }
  }

  #awaitSync(stored: readonly Owned[], synced: Promise<void>): void {
    const { clock, metrics } = this.#parts
    const startMs = clock.steadyMs()
    for (const { source } of stored) this.#unsynced.set(source, (this.#unsynced.get(source) ?? 0) + 1)
    void synced.then(guarded(this.#goOn, () => {
      if (this.#isStopped()) return
      metrics.synced(clock.steadyMs() - startMs)
      for (const { source, batch } of stored) {
        const left = (this.#unsynced.get(source) ?? 1) - 1
        if (left > 0) this.#unsynced.set(source, left)
        else this.#unsynced.delete(source)
        batch.synced()
      }
      this.#wake()
    }))
  }

  /**
   * Resolves when what is written is synced. It is there to be asked for again, so that a disk which fails is tried for
   * ever, and nothing is stored twice.
   */
  async #sync(appending: Appending): Promise<void> {
    let asked = appending
    for (let attempt = 1; !this.#isStopped(); attempt++) {
      try {
        return await asked.synced
      } catch (error) {
        this.#parts.metrics.commitFailed()
        this.#parts.onFailure(error, attempt)
        await this.#backOff(attempt)
        asked = this.#parts.storage.append([])
      }
    }
  }

  async #backOff(attempt: number): Promise<void> {
    const waitMs = Math.min(ROOM_LIMITS.firstRetryMs * 2 ** (attempt - 1), ROOM_LIMITS.maxRetryMs)
    let cancel: Cancel = () => {}
    await new Promise<void>((resolve) => this.#retries.add(cancel = this.#parts.clock.after(waitMs, resolve)))
    this.#retries.delete(cancel)
  }

  #isStopped(): boolean {
    return this.#state.name === 'stopped'
  }

  #wake(): void {
    const isBusy = (source: CommitSource): boolean =>
      this.#dirty.has(source) || this.#unsynced.has(source) ||
      (this.#state.name === 'storing' && this.#state.sources.has(source))
    for (const { source, resolve } of this.#waiting) if (!isBusy(source)) resolve()
    this.#waiting = this.#waiting.filter(({ source }) => isBusy(source))
  }
}

function bytesOf(entries: readonly LogEntry[]): number {
  return entries.reduce((bytes, { update }) => bytes + update.byteLength, 0)
}

/** What may still be stored, once the others were told. */
function withoutRefused(owned: readonly Owned[], error: unknown): readonly Owned[] {
  if (!(error instanceof RefusedLogs)) return owned
  const isRefused = ({ batch }: Owned): boolean => batch.entries.some(({ log }) => error.logs.has(log))
  for (const one of owned) if (isRefused(one)) one.batch.refused(error)
  return owned.filter((one) => !isRefused(one))
}
