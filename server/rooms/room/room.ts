import type * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Fact, FactName } from '../../../shared/protocol/facts.ts'
import { canEdit, type Seat } from '../../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import { Answers } from './answers.ts'
import { careFor } from '../wire/careFor.ts'
import { readFrame, step1Frame, type Message } from '../../../shared/protocol/frames.ts'
import type { Batch, CommitSource } from '../commit/groupCommit.ts'
import { Intake } from './intake.ts'
import { weightOf } from '../doc/docWeight.ts'
import type { Held } from '../memoryBudget.ts'
import { maxBytes } from '../wire/messageSize.ts'
import { Holding } from './holding.ts'
import { Outbox } from '../commit/outbox.ts'
import type { Write } from '../commit/pendingWrites.ts'
import { PresenceRelay } from '../presence/presenceRelay.ts'
import { Relay } from './relay.ts'
import { RoomDoc } from '../doc/roomDoc.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { RoomOptions } from './roomOptions.ts'
import { Standing } from './standing.ts'
import { laneOf, type LogId } from '../../storage/port/logId.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import { Seating } from '../wire/seating.ts'
import type { CloseReason, Session } from '../wire/session.ts'
import { tellTime } from '../wire/tellTime.ts'

/**
 * The server's live copy of the doc of one log. The doc holds all that was received and judged; what leaves the room is
 * in the log: an update is relayed once it is written, and acknowledged once it is synced. All of it is synchronous but
 * the storing, and nothing in it throws: what fails closes the room alone.
 */
export class Room implements CommitSource, Held {
  readonly log: LogId
  readonly #parts: Pick<RoomOptions, 'commit' | 'metrics' | 'onBroken' | 'onClose' | 'writers' | 'memory'>
  readonly #doc: RoomDoc
  readonly #clock: Clock
  readonly #standing: Standing
  readonly #seating = new Seating()
  readonly #presence: PresenceRelay
  readonly #relay: Relay
  readonly #leaveMemory: () => void
  readonly #intake: Intake
  readonly #answers: Answers
  readonly #cancelWatch: Cancel
  readonly #outbox: Outbox
  #isBroken = false

  constructor(options: RoomOptions) {
    const { log, content, watcher, facts, clock, rounds, commit, metrics, writers, memory, onBroken, onClose } = options
    this.log = log
    this.#parts = { commit, metrics, onBroken, onClose, writers, memory }
    this.#doc = new RoomDoc({ content, watch: (doc) => watcher.watch(doc) })
    this.#clock = clock
    const holding = new Holding((session) => facts.holdsBack(session))
    const [doc, seating, sessions, onFailure] = [this.#doc, this.#seating, this.#seating.all, this.#fail]
    const ask = (session: Session): void => this.#ask(session)
    const onSeated = (session: Session): void =>
      [seating, this.#relay, this.#presence].forEach((one) => one.seated(session))
    this.#standing = new Standing({ lane: laneOf(log), facts, holding, sessions, clock, ask, onSeated })
    const whenWritten = (run: () => void): void => this.#outbox.whenWritten(run)
    this.#presence = new PresenceRelay(seating, clock, metrics)
    const onCaughtUp = (session: Session): void => this.#presence.welcome(session)
    const relayedStateVector = (unsent: readonly Write[]): Uint8Array =>
      this.#outbox.relayedPartOf(doc.stateVector, unsent)
    const parts = { doc, watcher, seating, clock, metrics, onStored: options.onStored, onFailure }
    const relay = this.#relay = new Relay({ ...parts, whenWritten, onCaughtUp, relayedStateVector })
    const [onWritten, onSynced] = [relay.written.bind(relay), relay.synced.bind(relay)]
    this.#outbox = new Outbox({ log, clock, onWritten, onSynced })
    const shownBy = (client: number): Session | undefined => this.#presence.sessionOfClient(client)
    this.#intake = new Intake({ doc, watcher, holding, writers, clock, shownBy })
    this.#answers = new Answers({ doc, clock, sessions, whenWritten, onFailure })
    this.#leaveMemory = memory.join(this)
    this.#cancelWatch = rounds.join(() => this.#guard(() => this.#rest()))
  }

  /** All that was received. */
  get doc(): Y.Doc {
    return this.#doc.current
  }

  get isEmpty(): boolean {
    return this.#seating.all.size === 0
  }

  get sessions(): ReadonlySet<Session> {
    return this.#seating.all
  }

  /** About how many bytes of memory the room takes. */
  get weight(): number {
    return this.#doc.weight + this.#outbox.bytes
  }

  join(session: Session): void {
    this.#seating.add(session)
    const step1 = step1Frame(this.#doc.stateVector)
    session.sendAll([...this.#standing.framesFor(session), step1], this.#clock.steadyMs())
    this.#presence.welcome(session)
  }

  /** What the session sent before it left is stored all the same. */
  leave(session: Session): void {
    session.left()
    this.#parts.writers.leave(session)
    this.#relay.leave(session)
    if (this.#seating.delete(session)) this.#presence.leave(session)
  }

  receive(session: Session, frame: Uint8Array): void {
    if (session.isOpen && !this.#isBroken) this.#guard(() => this.#read(session, frame))
  }

  takeBatch(): Batch {
    let batch: Omit<Batch, 'refused'> = { entries: [], written() {}, synced() {} }
    this.#guard(() => (batch = this.#outbox.takeBatch()))
    if (!this.#outbox.isEmpty) this.#parts.commit.request(this)
    const guard = (told: () => void) => (): void => this.#guard(told)
    // Whoever comes back is told by the door what has become of the board.
    const refused = (error: unknown): void => this.#end(CLOSE.storage, error)
    return { entries: batch.entries, written: guard(batch.written), synced: guard(batch.synced), refused }
  }

  /** Resolves when all that was received is synced. */
  flush(): Promise<void> {
    return this.#parts.commit.flushed(this)
  }

  /** Sends everybody away for good and takes nothing more; what storage then refuses is nobody's any more. */
  drop(reason: CloseReason): void {
    this.#isBroken = true
    for (const session of this.#seating.all) session.close(reason)
  }

  /** Puts out everyone in these seats. What they sent before is stored. */
  putOut(seats: readonly Seat[], reason: CloseReason): void {
    for (const session of this.#seating.all) if (seats.includes(session.keySeat)) session.close(reason)
  }

  /** The session that has this presence; undefined when there is none. */
  sessionOfPresence(clientId: number): Session | undefined {
    return this.#presence.ownerOf(clientId)
  }

  /** Takes a value of a fact, if it is newer: tells it, and asks who may write again for what they hold. */
  setFact(name: FactName, fact: Fact): void {
    this.#guard(() => this.#standing.setFact(name, fact))
  }

  /** Gives sessions other seats, and closes those that may not be in this lane any more. */
  reseat(seatOf: (session: Session) => Seat): void {
    this.#guard(() => this.#standing.reseat(seatOf))
  }

  /** Sends everybody away for the memory that the room takes; what was received is stored all the same. */
  giveUp(): void {
    this.#end(CLOSE.heavy, undefined)
  }

  /** Ends all timers and forgets the doc; flush before. */
  async destroy(): Promise<void> {
    this.#cancelWatch()
    this.#leaveMemory()
    this.#presence.destroy()
    this.#relay.destroy()
    this.#answers.destroy()
    this.#guard(() => this.#doc.catchUp())
    await this.#parts.onClose()
    this.#doc.destroy()
  }

  #read(session: Session, frame: Uint8Array): void {
    session.heard(this.#clock.steadyMs())
    const message = readFrame(frame)
    this.#parts.metrics.received(message?.type ?? 'unreadable', frame.byteLength)
    if (message === undefined) return session.close(CLOSE.malformed)
    if (frame.byteLength > maxBytes(session, message)) return session.close(CLOSE.tooBig)
    switch (message.type) {
      case 'step1':
        return this.#answers.answer(session, message.stateVector)
      case 'write':
        return this.#write(session, message)
      case 'presence':
        return this.#hear(session, message)
      case 'queryPresence':
        return this.#presence.welcome(session)
      case 'askTime':
        return tellTime(session, message.asked, this.#clock)
    }
  }

  #hear(session: Session, { entries }: Extract<Message, { type: 'presence' }>): void {
    this.#presence.receive(session, entries)
    for (const { clientId } of entries) {
      // Who has written already and was away longer could be shut out by somebody who only says that he is it.
      const isUnwritten = this.#presence.sessionOfClient(clientId) === session && this.#doc.clockOf(clientId) === 0
      if (isUnwritten) this.#parts.writers.showed(session, clientId)
    }
  }

  #write(session: Session, { update, isStep2 }: Extract<Message, { type: 'write' }>): void {
    if (canEdit(session.seat) && this.#outbox.bytes > ROOM_LIMITS.maxPendingBytes) return session.close(CLOSE.storage)
    const verdict = this.#intake.judge(session, update, isStep2)
    switch (verdict.type) {
      case 'refused':
        return session.close(verdict.reason)
      case 'held':
        this.#parts.metrics.refused(verdict.why)
        return verdict.isAsked ? this.#ask(session) : undefined
      case 'known':
        return this.#keep(session, undefined)
      case 'taken':
        return this.#keep(session, verdict.update)
    }
  }

  /** Asks for what the room lacks. */
  #ask(session: Session): void {
    session.send(step1Frame(this.#doc.stateVector), this.#clock.steadyMs())
  }

  #keep(session: Session, update: ScannedUpdate | undefined): void {
    this.#outbox.keep(session, update)
    if (update !== undefined) this.#parts.memory.grew(weightOf(update))
    this.#parts.commit.request(this)
  }

  #rest(): void {
    this.#doc.rest()
    careFor(this.#seating.all, this.#clock.steadyMs())
  }

  /**
   * Whatever fails in here is our fault and not that of the next room: the log is whole, and the board opens again from
   * it.
   */
  #guard(run: () => void): void {
    guarded(this.#fail, run)()
  }

  readonly #fail = (error: unknown): void => this.#end(CLOSE.restart, error)

  #end(reason: CloseReason, error: unknown): void {
    if (this.#isBroken) return
    this.drop(reason)
    this.#parts.onBroken(error)
  }
}
