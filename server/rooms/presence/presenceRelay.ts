import { LIMITS } from '../../../shared/protocol/limits.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { canEdit } from '../../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { LOST_PRESENCE } from '../../../shared/protocol/lostPresence.ts'
import { presenceFrame, type PresenceEntry } from '../../../shared/protocol/frames.ts'
import { HallPresence } from './hallPresence.ts'
import { cut, PresenceNews, type Change } from './presenceNews.ts'
import { PresenceTable } from './presenceTable.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { Seating } from '../wire/seating.ts'
import type { Session } from '../wire/session.ts'
import { ToldPeople } from './toldPeople.ts'
import { UntoldCount } from './untoldCount.ts'

const ENDED = 'null'

/**
 * Tells the sessions of a room about each other, at most once per presence interval; the viewers of a hall at a pace of
 * their own, and of them only some.
 */
export class PresenceRelay {
  readonly #table: PresenceTable<Session>
  readonly #seating: Seating
  readonly #clock: Clock
  readonly #metrics: Metrics
  readonly #told = new ToldPeople()
  readonly #untoldCount: UntoldCount
  readonly #hall: HallPresence
  /** What changed since the last frames, by id. */
  #changed: Map<number, Change> | undefined
  #cancelSend: Cancel | undefined
  #lastSendMs = 0

  constructor(seating: Seating, clock: Clock, metrics: Metrics) {
    this.#table = new PresenceTable(clock.nowMs())
    this.#seating = seating
    this.#clock = clock
    this.#metrics = metrics
    const parts = { seating, clock, onFailure: this.#onFailure }
    this.#untoldCount = new UntoldCount({ ...parts, told: this.#told })
    this.#hall = new HallPresence({ ...parts, table: this.#table, metrics })
  }

  receive(session: Session, entries: readonly PresenceEntry[]): void {
    if (entries.length > ROOM_LIMITS.maxPresenceEntries) return session.close(CLOSE.tooBig)
    // What is new can be nothing but its own; the rest may be echoes.
    const isFirst = this.#table.entryOf(session) === undefined
    const isOwn = ({ clientId, json }: PresenceEntry): boolean => json !== ENDED && this.#table.isNew(clientId)
    const own = isFirst ? entries.find(isOwn) : undefined
    if (own !== undefined) this.#receive(session, own)
    for (const entry of entries) if (entry !== own) this.#receive(session, entry)
  }

  #receive(session: Session, entry: PresenceEntry): void {
    // Judging what nobody is told would cost as much as telling it.
    const isKept = entry.json !== ENDED && this.#told.isUntold(session) && this.#table.isOwn(session, entry.clientId)
    if (isKept) return this.#told.keep(session, entry)
    const verdict = this.#table.accept(session, entry)
    if (verdict.type === 'ignored') return this.#metrics.presenceDropped('not the owner')
    if (verdict.type === 'answered') {
      session.sendIfKeepingUp(presenceFrame([verdict.entry]), this.#clock.steadyMs())
      return
    }
    session.presence = this.#table.entryOf(session)?.clientId
    if (session.presence === undefined) this.#end(verdict.entry, session)
    else if (this.#told.admit(session)) this.#tell(verdict.entry, session)
    else this.#untoldCount.changed()
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
    const shown = this.#table.entriesOf((owner) => !this.#told.isUntold(owner))
    const visible = shown.filter(({ clientId }) => !this.#table.hides(session, clientId))
    const nowMs = this.#clock.steadyMs()
    for (const frame of [...cut(visible), ...this.#untoldCount.framesFor(session)]) session.send(frame, nowMs)
  }

  leave(session: Session): void {
    const ended = this.#table.release(session)
    session.presence = undefined
    if (ended !== undefined) this.#end(session.isLost ? { ...ended, json: LOST_PRESENCE } : ended, session)
  }

  /** A session has another seat now. */
  seated(session: Session): void {
    if (this.#table.entryOf(session) === undefined) return
    if (!canEdit(session.seat)) return this.#told.lower(session)
    const wasUntold = this.#told.isUntold(session)
    const kept = this.#told.raise(session)
    if (wasUntold) this.#show(session, kept)
    this.#fillUp()
  }

  destroy(): void {
    this.#cancelSend?.()
    this.#cancelSend = undefined
    this.#changed = undefined
    this.#hall.destroy()
    this.#untoldCount.destroy()
  }

  #end(entry: PresenceEntry, session: Session): void {
    if (!this.#told.isUntold(session)) this.#tell(entry, session)
    this.#told.leave(session)
    this.#fillUp()
  }

  #fillUp(): void {
    for (let next = this.#told.next(); next !== undefined; next = this.#told.next()) this.#show(next.session, next.kept)
    this.#untoldCount.changed()
  }

  /** Tells of a session that was not told; what it sent meanwhile counts now, if it is any good. */
  #show(session: Session, kept: PresenceEntry | undefined): void {
    if (kept !== undefined) this.#table.accept(session, kept)
    const entry = this.#table.entryOf(session)
    if (entry !== undefined) this.#tell(entry, session)
  }

  #tell(entry: PresenceEntry, by: Session): void {
    this.#changed ??= new Map()
    this.#changed.set(entry.clientId, { entry, by })
    const waitMs = this.#lastSendMs + LIMITS.presenceIntervalMs - this.#clock.steadyMs()
    this.#cancelSend ??= this.#clock.after(Math.max(0, waitMs), guarded(this.#onFailure, () => this.#send()))
  }

  #send(): void {
    this.#cancelSend = undefined
    this.#lastSendMs = this.#clock.steadyMs()
    const changes = [...(this.#changed?.values() ?? [])]
    this.#changed = undefined
    const { isHall, others, all } = this.#seating
    const news = new PresenceNews(changes, this.#table, this.#metrics)
    for (const session of isHall ? others : all) news.give(session, this.#lastSendMs)
    if (isHall) this.#hall.add(changes)
  }

  readonly #onFailure = (): void => this.#metrics.refused('failed presence')
}
