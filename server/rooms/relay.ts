import type { Clock } from '../clock.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { LogEntry } from '../storage/storage.ts'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { mayRetitle } from './boardTitle.ts'
import { savedFrame, updateFrame } from './frames.ts'
import { joinUpdates } from './joinUpdates.ts'
import type { StoredWrite, Write } from './pendingWrites.ts'
import type { RoomDoc } from './roomDoc.ts'
import type { Session } from './session.ts'
import type { SlowReaders } from './slowReaders.ts'

export interface RelayParts {
  doc: RoomDoc
  sessions: ReadonlySet<Session>
  slow: SlowReaders
  clock: Clock
  metrics: Metrics
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  /** A stored update that Yjs could not apply; it stays in the log. */
  onBadUpdate: (error: unknown) => void
}

/** What one commit made durable. */
export interface Committed {
  writes: readonly Write[]
  /** Those of them that brought something. */
  stored: readonly StoredWrite[]
  /** What they became in the log. */
  rows: readonly LogEntry[]
  /** When the first of them came. */
  sinceMs: number
}

/** What follows on a commit: the doc gets the writes, peers get what they changed, and their writers are told `saved`. */
export class Relay {
  readonly #parts: RelayParts

  constructor(parts: RelayParts) {
    this.#parts = parts
  }

  committed({ writes, stored, rows, sinceMs }: Committed): void {
    const { doc, slow, clock, metrics, onStored } = this.#parts
    onStored(rows.length, rows.reduce((bytes, { update }) => bytes + update.byteLength, 0))
    const [first] = stored
    const soleWriter = stored.every(({ session }) => session === first?.session) ? first?.session : undefined
    // What waited in the doc may come free with these writes, and their writer need not know it.
    const except = doc.hasUnready ? undefined : soleWriter
    slow.find()
    this.#tell(this.#changesOf(stored, rows), except, writes)
    if (stored.length > 0) metrics.relayed(clock.steadyMs() - sinceMs)
  }

  /** What durable writes changed as one update, none if nothing. */
  #changesOf(stored: readonly StoredWrite[], rows: readonly LogEntry[]): Uint8Array | undefined {
    const { doc } = this.#parts
    const following = stored.flatMap((write) => write.following ?? [])
    if (following.length < stored.length || doc.hasUnready) return this.#apply(stored)
    doc.take(rows.map(({ update }) => update), following.reduce((items, { structs }) => items + structs, 0))
    // Who is told `saved` of a new title may at once ask for the board by name.
    if (following.some(mayRetitle)) doc.catchUp()
    return rows.length > 1 ? joinUpdates(following) : rows[0]?.update
  }

  #apply(stored: readonly StoredWrite[]): Uint8Array | undefined {
    const { change, applied } = this.#parts.doc.apply(stored.map(({ entry }) => entry.update))
    applied.forEach((result, at) => {
      if (result.type === 'unreadable') this.#parts.onBadUpdate(result.error)
      if (result.type !== 'applied') stored[at]?.session.close(result.type === 'unreadable' ? CLOSE.malformed : CLOSE.overloaded)
    })
    return change
  }

  /** Relays an update and acknowledges writes, to each session in one go. */
  #tell(update: Uint8Array | undefined, except: Session | undefined, writes: readonly Write[]): void {
    const { sessions, slow, clock } = this.#parts
    const nowMs = clock.steadyMs()
    const relay = update === undefined ? undefined : updateFrame(update)
    const saved = new Map(writes.flatMap(({ session, count }) => (session.wantsSaved ? [[session, count] as const] : [])))
    const told = relay === undefined ? saved.keys() : sessions
    for (const session of told) {
      const frames = relay === undefined || session === except || slow.has(session) ? [] : [relay]
      const count = saved.get(session)
      if (count !== undefined) frames.push(savedFrame(count))
      session.sendAll(frames, nowMs)
    }
  }
}
