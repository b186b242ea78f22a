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
import type { Seating } from '../wire/seating.ts'
import type { Session } from '../wire/session.ts'
import { SlowReaders } from '../wire/slowReaders.ts'
import { toWire } from '../wire/wireFrames.ts'
import { Audience } from './audience.ts'

export interface RelayParts {
  doc: RoomDoc
  watcher: DocWatcher
  seating: Seating
  clock: Clock
  metrics: Metrics
  /** What was relayed so far, as a state vector, without what is `unsent` to those that it is asked for. */
  relayedStateVector(unsent: readonly Write[]): Uint8Array
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  onFailure(error: unknown): void
  /** Runs when all that was received is written. */
  whenWritten(run: () => void): void
  /** Tells a session again what it went without besides updates. */
  onCaughtUp(session: Session): void
}

/** What follows on a commit: peers get what it changed, and once it is synced the writers are told `saved`. */
export class Relay {
  readonly #parts: RelayParts
  /** What sessions are to be told is saved, in this turn. */
  readonly #saved = new Map<Session, number>()
  readonly #slow: SlowReaders
  readonly #audience: Audience

  constructor(parts: RelayParts) {
    this.#parts = parts
    this.#slow = new SlowReaders({ ...parts, lackedBy: (stateVector) => parts.doc.lackedBy(stateVector) })
    this.#audience = new Audience({ ...parts, slow: this.#slow })
  }

  written({ stored, rows, sinceMs }: Committed): void {
    const { doc, watcher, seating, clock, metrics, onStored, relayedStateVector } = this.#parts
    onStored(rows.length, rows.reduce((bytes, { update }) => bytes + update.byteLength, 0))
    const [first] = stored
    const soleWriter = stored.every(({ session }) => session === first?.session) ? first?.session : undefined
    const isHall = this.#audience.isServed
    const atOnce = isHall ? seating.others : seating.all
    this.#slow.find(atOnce, () => relayedStateVector([]))
    if (stored.some(({ update }) => watcher.isUrgent(update))) doc.catchUp()
    const update = changeOf(stored, rows)
    if (update === undefined) return
    this.#send(toWire([updateFrame(update)]), atOnce, soleWriter)
    if (isHall) this.#audience.add(stored)
    metrics.relayed(clock.steadyMs() - sinceMs)
  }

  /** One sync is often that of several commits, of which a session is told once. */
  synced(writes: readonly Write[]): void {
    if (this.#saved.size === 0) queueMicrotask(guarded(this.#parts.onFailure, () => this.#tellSaved()))
    for (const { session, count } of writes) if (session.wantsSaved) this.#saved.set(session, count)
  }

  /** A session has another seat now. */
  seated(session: Session): void {
    this.#audience.seated(session)
  }

  leave(session: Session): void {
    this.#slow.leave(session)
  }

  /** Ends all timers. */
  destroy(): void {
    this.#slow.destroy()
    this.#audience.destroy()
  }

  #send(wire: Uint8Array, to: Iterable<Session>, except: Session | undefined): void {
    const nowMs = this.#parts.clock.steadyMs()
    for (const session of to) if (session !== except && !this.#slow.has(session)) session.sendWire(wire, nowMs)
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
