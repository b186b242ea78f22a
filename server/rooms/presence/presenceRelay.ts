import { LIMITS } from '../../../shared/protocol/limits.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { LOST_PRESENCE } from '../../../shared/protocol/lostPresence.ts'
import { presenceFrame, type PresenceEntry } from '../../../shared/protocol/frames.ts'
import { PresenceTable } from './presenceTable.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Session } from '../wire/session.ts'

/** Tells the sessions of a room about each other, at most once per presence interval. */
export class PresenceRelay {
  readonly #table: PresenceTable<Session>
  readonly #sessions: ReadonlySet<Session>
  readonly #clock: Clock
  readonly #metrics: Metrics
  /** What changed since the last frames, by id, with the session that brought it. */
  #changed: Map<number, { entry: PresenceEntry; by: Session }> | undefined
  #cancelSend: Cancel | undefined
  #lastSendMs = 0

  constructor(sessions: ReadonlySet<Session>, clock: Clock, metrics: Metrics) {
    this.#table = new PresenceTable(clock.nowMs())
    this.#sessions = sessions
    this.#clock = clock
    this.#metrics = metrics
  }

  receive(session: Session, entries: readonly PresenceEntry[]): void {
    if (entries.length > ROOM_LIMITS.maxPresenceEntries) return session.close(CLOSE.tooBig)
    // What is new can be nothing but its own; the rest may be echoes.
    const isFirst = this.#table.entryOf(session) === undefined
    const isOwn = ({ clientId, json }: PresenceEntry): boolean => json !== 'null' && this.#table.isNew(clientId)
    const own = isFirst ? entries.find(isOwn) : undefined
    if (own !== undefined) this.#receive(session, own)
    for (const entry of entries) if (entry !== own) this.#receive(session, entry)
  }

  #receive(session: Session, entry: PresenceEntry): void {
    const verdict = this.#table.accept(session, entry)
    if (verdict.type === 'ignored') return this.#metrics.presenceDropped('not the owner')
    if (verdict.type === 'answered') {
      session.sendIfKeepingUp(presenceFrame([verdict.entry]), this.#clock.steadyMs())
      return
    }
    session.presence = this.#table.entryOf(session)?.clientId
    this.#tell(verdict.entry, session)
  }

  /** The session that others know by this id of a presence. */
  ownerOf(id: number): Session | undefined {
    return this.#table.ownerOfOutward(id)
  }

  /** The session whose Yjs client this is, as it says itself. */
  sessionOfClient(clientId: number): Session | undefined {
    return this.#table.ownerOf(clientId)
  }

  /** Sends everyone's presence to a session. */
  welcome(session: Session): void {
    for (const frame of cut(this.#visible(session, this.#table.entries))) session.send(frame, this.#clock.steadyMs())
  }

  leave(session: Session): void {
    const ended = this.#table.release(session)
    session.presence = undefined
    if (ended !== undefined) this.#tell(session.isLost ? { ...ended, json: LOST_PRESENCE } : ended, session)
  }

  #visible(session: Session, entries: readonly PresenceEntry[]): readonly PresenceEntry[] {
    if (!this.#table.hidesAny(session)) return entries
    return entries.filter(({ clientId }) => !this.#table.hides(session, clientId))
  }

  destroy(): void {
    this.#cancelSend?.()
    this.#cancelSend = undefined
    this.#changed = undefined
  }

  #tell(entry: PresenceEntry, by: Session): void {
    this.#changed ??= new Map()
    this.#changed.set(entry.clientId, { entry, by })
    const waitMs = this.#lastSendMs + LIMITS.presenceIntervalMs - this.#clock.steadyMs()
    this.#cancelSend ??= this.#clock.after(
      Math.max(0, waitMs),
      guarded(() => this.#metrics.refused('failed presence'), () => this.#send()),
    )
  }

  #send(): void {
    this.#cancelSend = undefined
    this.#lastSendMs = this.#clock.steadyMs()
    const changes = [...(this.#changed?.values() ?? [])]
    this.#changed = undefined
    const entries = changes.map(({ entry }) => entry)
    const frames = cut(entries)
    for (const session of this.#sessions) {
      if (changes.every(({ by }) => by === session)) continue
      const isAllShown = !this.#table.hidesAny(session)
      for (const frame of isAllShown ? frames : cut(this.#visible(session, entries))) {
        if (!session.sendIfKeepingUp(frame, this.#lastSendMs)) this.#metrics.presenceDropped('behind')
      }
    }
  }
}

/** Bytes of an entry beside its state. */
const ENTRY_BYTES = 32

/** Frames that hold all entries and stay below the limit, as far as single entries do. */
function cut(entries: readonly PresenceEntry[]): Uint8Array[] {
  const frames: PresenceEntry[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    bytes += sizeOf(entry)
    if (bytes > ROOM_LIMITS.presenceFrameBytes) {
      frames.push([])
      bytes = sizeOf(entry)
    }
    frames.at(-1)?.push(entry)
  }
  return frames.map(presenceFrame)
}

function sizeOf({ json }: PresenceEntry): number {
  return Buffer.byteLength(json) + ENTRY_BYTES
}
