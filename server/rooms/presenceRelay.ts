import { LIMITS } from '../../shared/protocol/limits.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { presenceFrame, type PresenceEntry } from './frames.ts'
import { PresenceTable } from './presenceTable.ts'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { Session } from './session.ts'

/** Tells the sessions of a room about each other, at most once per presence interval. */
export class PresenceRelay {
  readonly #table = new PresenceTable<Session>()
  readonly #sessions: ReadonlySet<Session>
  readonly #clock: Clock
  readonly #metrics: Metrics
  /** What changed since the last frames, by id, with the session that brought it. */
  #changed: Map<number, { entry: PresenceEntry; by: Session }> | undefined
  #cancelSend: Cancel | undefined
  #lastSendMs = 0

  constructor(sessions: ReadonlySet<Session>, clock: Clock, metrics: Metrics) {
    this.#sessions = sessions
    this.#clock = clock
    this.#metrics = metrics
  }

  receive(session: Session, entries: readonly PresenceEntry[]): void {
    for (const entry of entries) {
      const verdict = this.#table.accept(session, entry)
      if (verdict.type === 'told') this.#tell(verdict.entry, session)
      if (verdict.type === 'ignored') this.#metrics.presenceDropped('not the owner')
      if (verdict.type === 'outdated') session.sendIfKeepingUp(presenceFrame([verdict.ended]), this.#clock.steadyMs())
    }
  }

  ownerOf(clientId: number): Session | undefined {
    return this.#table.ownerOf(clientId)
  }

  /** Sends everyone's presence to a session. */
  welcome(session: Session): void {
    for (const frame of cut(this.#table.entries)) session.send(frame, this.#clock.steadyMs())
  }

  leave(session: Session): void {
    const ended = this.#table.release(session)
    if (ended !== undefined) this.#tell(ended, session)
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
    this.#cancelSend ??= this.#clock.after(Math.max(0, waitMs), () => this.#send())
  }

  #send(): void {
    this.#cancelSend = undefined
    this.#lastSendMs = this.#clock.steadyMs()
    const changes = [...(this.#changed?.values() ?? [])]
    this.#changed = undefined
    const frames = cut(changes.map(({ entry }) => entry))
    for (const session of this.#sessions) {
      if (changes.every(({ by }) => by === session)) continue
      for (const frame of frames) {
        if (!session.sendIfKeepingUp(frame, this.#lastSendMs)) this.#metrics.presenceDropped('behind')
      }
    }
  }
}

/** Frames that hold all entries and stay below the limit, as far as single entries do. */
function cut(entries: readonly PresenceEntry[]): Uint8Array[] {
  const frames: PresenceEntry[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const entry of entries) {
    bytes += Buffer.byteLength(entry.json)
    if (bytes > ROOM_LIMITS.presenceFrameBytes) {
      frames.push([])
      bytes = Buffer.byteLength(entry.json)
    }
    frames.at(-1)?.push(entry)
  }
  return frames.map(presenceFrame)
}
