import type { Clock } from '../../runtime/clock.ts'
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
}

/** What follows on a commit: peers get what it changed, and the writers are told `saved`. */
export class Relay {
  readonly #parts: RelayParts

  constructor(parts: RelayParts) {
    this.#parts = parts
  }

  committed({ writes, stored, rows, sinceMs }: Committed): void {
    const { doc, watcher, slow, clock, metrics, onStored } = this.#parts
    onStored(rows.length, rows.reduce((bytes, { update }) => bytes + update.byteLength, 0))
    const [first] = stored
    const soleWriter = stored.every(({ session }) => session === first?.session) ? first?.session : undefined
    slow.find()
    if (stored.some(({ update }) => watcher.isUrgent(update))) doc.catchUp()
    this.#tell(changeOf(stored, rows), soleWriter, writes)
    if (stored.length > 0) metrics.relayed(clock.steadyMs() - sinceMs)
  }

  /** Relays an update and acknowledges writes, to each session in one go. */
  #tell(update: Uint8Array | undefined, except: Session | undefined, writes: readonly Write[]): void {
    const { sessions, slow, clock } = this.#parts
    const nowMs = clock.steadyMs()
    const relay = update === undefined ? undefined : updateFrame(update)
    const wanted = writes.filter(({ session }) => session.wantsSaved)
    const saved = new Map(wanted.map(({ session, count }) => [session, count]))
    const told = relay === undefined ? saved.keys() : sessions
    for (const session of told) {
      const frames = relay === undefined || session === except || slow.has(session) ? [] : [relay]
      const count = saved.get(session)
      if (count !== undefined) frames.push(savedFrame(count))
      session.sendAll(frames, nowMs)
    }
  }
}

/** What durable writes changed as one update, none if nothing. */
function changeOf(stored: readonly StoredWrite[], rows: readonly LogEntry[]): Uint8Array | undefined {
  return rows.length > 1 ? joinUpdates(stored.map(({ update }) => update)) : rows[0]?.update
}
