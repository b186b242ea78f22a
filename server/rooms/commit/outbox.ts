import type { Clock } from '../../runtime/clock.ts'
import type { LogId } from '../../storage/port/logId.ts'
import type { LogEntry } from '../../storage/port/storage.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import { WrittenQueue } from './writtenQueue.ts'
import type { Batch } from './groupCommit.ts'
import { rowsOf } from './logRows.ts'
import { PendingWrites, storedOf, type StoredWrite, type Write } from './pendingWrites.ts'
import type { Session } from '../wire/session.ts'
import { before } from './stateVectors.ts'

/** What one commit brought into the log. */
export interface Committed {
  writes: readonly Write[]
  /** Those of them that brought something. */
  stored: readonly StoredWrite[]
  /** What they became in the log. */
  rows: readonly LogEntry[]
  /** When the first of them came. */
  sinceMs: number
}

export interface OutboxParts {
  log: LogId
  clock: Clock
  /** Runs when a batch would survive the death of the process. */
  onWritten(committed: Committed): void
  /** Runs when it would survive the loss of power, too. */
  onSynced(writes: readonly Write[]): void
}

/** What a room received and took, on its way to the log. */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #pending = new PendingWrites()
  readonly #written = new WrittenQueue()
  /** What is being written. */
  #committing: readonly Write[] = []

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Bytes that wait for a commit. */
  get bytes(): number {
    return this.#pending.bytes
  }

  get isEmpty(): boolean {
    return this.#pending.isEmpty
  }

  /** Keeps a write of a session; without an update one that brought nothing new, which counts all the same. */
  keep(session: Session, update: ScannedUpdate | undefined): void {
    const { log, clock } = this.#parts
    const { id: actor, seat, receivedCount: count } = session
    const entry = update && { log, update: update.bytes, actor, seat, atMs: clock.nowMs() }
    this.#pending.add({ session, count, entry, update }, clock.steadyMs())
    this.#written.received()
  }

  takeBatch(): Omit<Batch, 'refused'> {
    const { writes, sinceMs } = this.#pending.take()
    const stored = storedOf(writes)
    const rows = rowsOf(stored)
    this.#committing = writes
    return {
      entries: rows,
      written: () => this.#brought({ writes, stored, rows, sinceMs }),
      synced: () => this.#parts.onSynced(writes),
    }
  }

  whenWritten(run: () => void): void {
    this.#written.whenWritten(run)
  }

  /** A state vector without what is in here, which nobody was sent yet, and without what else was not sent. */
  relayedPartOf(stateVector: Uint8Array, unsent: readonly Write[]): Uint8Array {
    return before(stateVector, [...unsent, ...this.#committing, ...this.#pending.all])
  }

  #brought(committed: Committed): void {
    this.#parts.onWritten(committed)
    this.#committing = []
    this.#written.stored(committed.writes.length)
  }
}
