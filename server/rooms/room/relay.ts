import type { Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { LogEntry } from '../../storage/port/storage.ts'
import type { Committed } from '../commit/outbox.ts'
import type { DocWatcher } from '../doc/docWatcher.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { savedFrame } from '../../../shared/protocol/ownFrames.ts'
import { joinUpdates } from '../../updates/joinUpdates.ts'
import type { StoredWrite, Write } from '../commit/pendingWrites.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import type { Session } from '../wire/session.ts'
import type { SlowReaders } from '../wire/slowReaders.ts'

export interface RelayParts {
  doc: RoomDoc
  watcher: DocWatcher
  sessions: ReadonlySet<Session>
  slow: SlowReaders
  clock: Clock
  metrics: Metrics
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  onFailure(error: unknown): void
}

/** What follows on a commit: peers get what it changed, and once it is synced the writers are told `saved`. */
export class Relay {
  readonly #parts: RelayParts
  /** What sessions are to be told is saved, in this turn. */
  readonly #saved = new Map<Session, number>()

  constructor(parts: RelayParts) {
    this.#parts = parts
  }

  written({ stored, rows, sinceMs }: Committed): void {
    const { doc, watcher, slow, clock, metrics, onStored } = this.#parts
    onStored(rows.length, rows.reduce((bytes, { update }) => bytes + update.byteLength, 0))
    const [first] = stored
    const soleWriter = stored.every(({ session }) => session === first?.session) ? first?.session : undefined
    slow.find()
    if (stored.some(({ update }) => watcher.isUrgent(update))) doc.catchUp()
    const update = changeOf(stored, rows)
    if (update === undefined) return
    this.#send(updateFrame(update), soleWriter)
    metrics.relayed(clock.steadyMs() - sinceMs)
  }

  /** One sync is often that of several commits, of which a session is told once. */
  synced(writes: readonly Write[]): void {
    if (this.#saved.size === 0) queueMicrotask(guarded(this.#parts.onFailure, () => this.#tellSaved()))
    for (const { session, count } of writes) if (session.wantsSaved) this.#saved.set(session, count)
  }

  #send(relay: Uint8Array, except: Session | undefined): void {
    const { sessions, slow, clock } = this.#parts
    const nowMs = clock.steadyMs()
    for (const session of sessions) if (session !== except && !slow.has(session)) session.send(relay, nowMs)
  }

  #tellSaved(): void {
    const nowMs = this.#parts.clock.steadyMs()
    for (const [session, count] of this.#saved) session.send(savedFrame(count), nowMs)
    this.#saved.clear()
  }
}

/** What writes changed as one update, none if nothing. */
function changeOf(stored: readonly StoredWrite[], rows: readonly LogEntry[]): Uint8Array | undefined {
  return rows.length > 1 ? joinUpdates(stored.map(({ update }) => update)) : rows[0]?.update
}
