import type * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { canEdit, type Seat } from '../../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../../clock.ts'
import { guarded } from '../../guard.ts'
import { Answers } from './answers.ts'
import { careFor } from '../wire/careFor.ts'
import { readFrame, step1Frame, type Message } from '../../../shared/protocol/frames.ts'
import type { Batch, CommitSource, GroupCommit } from '../commit/groupCommit.ts'
import { Intake } from './intake.ts'
import { weightOf } from '../doc/docWeight.ts'
import type { Held, MemoryBudget } from '../memoryBudget.ts'
import { maxBytes } from '../wire/messageSize.ts'
import { Pause } from './pause.ts'
import { Outbox } from '../commit/outbox.ts'
import { PresenceRelay } from '../presence/presenceRelay.ts'
import { Relay } from './relay.ts'
import { RoomDoc } from '../doc/roomDoc.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { RoomOptions } from './roomOptions.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import type { CloseReason, Session } from '../wire/session.ts'
import { SlowReaders } from '../wire/slowReaders.ts'
import { Writers } from './writers.ts'

/**
 * The server's live copy of a board. Its doc holds all that was received and judged; what leaves the room is durable: an update is
 * stored first, then relayed and acknowledged, so nothing that anyone has seen can be lost. All of it is synchronous except the
 * storing, and nothing in it throws: what fails closes the room alone.
 */
export class Room implements CommitSource, Held {
  readonly boardId: string
  readonly #doc: RoomDoc
  readonly #clock: Clock
  readonly #commit: GroupCommit
  readonly #metrics: Metrics
  readonly #pause: Pause
  readonly #onBroken: RoomOptions['onBroken']
  readonly #onClose: () => Promise<void>
  readonly #sessions = new Set<Session>()
  readonly #presence: PresenceRelay
  readonly #slow: SlowReaders
  readonly #relay: Relay
  readonly #writers: Writers
  readonly #memory: MemoryBudget
  readonly #leaveMemory: () => void
  readonly #intake: Intake
  readonly #answers: Answers
  readonly #cancelWatch: Cancel
  readonly #outbox: Outbox
  #isBroken = false

  constructor({ boardId, content, watch, clock, rounds, commit, metrics, isPaused, isFull, writers, memory, onStored, onBroken, onClose }: RoomOptions) {
    this.#writers = writers
    this.#memory = memory
    this.boardId = boardId
    this.#doc = new RoomDoc({ content, watch })
    this.#clock = clock
    this.#commit = commit
    this.#metrics = metrics
    this.#pause = new Pause(isPaused)
    this.#onBroken = onBroken
    this.#onClose = onClose
    const [doc, sessions, whenDurable] = [this.#doc, this.#sessions, (run: () => void) => this.#outbox.whenDurable(run)]
    this.#presence = new PresenceRelay(sessions, clock, metrics)
    this.#slow = new SlowReaders({ clock, sessions, whenDurable, onFailure: this.#fail, lackedBy: (vector) => doc.lackedBy(vector), relayedStateVector: () => this.#outbox.relayedPartOf(doc.stateVector), onCaughtUp: (session) => this.#presence.welcome(session) })
    this.#relay = new Relay({ doc, sessions, slow: this.#slow, clock, metrics, onStored })
    this.#outbox = new Outbox({ boardId, clock, onCommitted: (committed) => this.#relay.committed(committed) })
    this.#intake = new Intake({ doc, pause: this.#pause, writers, clock, isFull, shownBy: (client) => this.#presence.sessionOfClient(client) })
    this.#answers = new Answers({ doc, clock, sessions, whenDurable, onFailure: this.#fail })
    this.#leaveMemory = memory.join(this)
    this.#cancelWatch = rounds.join(() => this.#guard(() => this.#rest()))
  }

  /** All that was received. */
  get doc(): Y.Doc {
    return this.#doc.current
  }

  get isEmpty(): boolean {
    return this.#sessions.size === 0
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  /** About how many bytes of memory the room takes. */
  get weight(): number {
    return this.#doc.weight + this.#outbox.bytes
  }

  join(session: Session): void {
    this.#sessions.add(session)
    this.#pause.welcome(session, this.#clock.steadyMs())
    session.send(step1Frame(this.#doc.stateVector), this.#clock.steadyMs())
    this.#presence.welcome(session)
  }

  /** What the session sent before it left is stored all the same. */
  leave(session: Session): void {
    session.left()
    this.#writers.leave(session)
    this.#slow.leave(session)
    if (this.#sessions.delete(session)) this.#presence.leave(session)
  }

  receive(session: Session, frame: Uint8Array): void {
    if (session.isOpen && !this.#isBroken) this.#guard(() => this.#read(session, frame))
  }

  takeBatch(): Batch {
    let batch: Batch = { entries: [], committed() {} }
    this.#guard(() => (batch = this.#outbox.takeBatch()))
    if (!this.#outbox.isEmpty) this.#commit.request(this)
    return { ...batch, committed: () => this.#guard(() => batch.committed()) }
  }

  /** Resolves when all that was received is durable. */
  flush(): Promise<void> {
    return this.#commit.flushed(this)
  }

  closeSessions(reason: CloseReason): void {
    for (const session of this.#sessions) session.close(reason)
  }

  /** Puts out everyone in these seats. What they sent before is stored. */
  putOut(seats: readonly Seat[], reason: CloseReason): void {
    for (const session of this.#sessions) if (seats.includes(session.seat)) session.close(reason)
  }

  /** Puts out the session that has this presence, and tells its seat; undefined when there is none. */
  putOutPresence(clientId: number, reason: CloseReason): Seat | undefined {
    const session = this.#presence.ownerOf(clientId)
    session?.close(reason)
    return session?.seat
  }

  /** Pauses the editors or lets them go on. */
  setPaused(isPaused: boolean): void {
    this.#pause.set(isPaused, this.#sessions, () => step1Frame(this.#doc.stateVector), this.#clock.steadyMs())
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
    this.#slow.destroy()
    this.#answers.destroy()
    this.#guard(() => this.#doc.catchUp())
    await this.#onClose()
    this.#doc.destroy()
  }

  #read(session: Session, frame: Uint8Array): void {
    session.heard(this.#clock.steadyMs())
    const message = readFrame(frame)
    this.#metrics.received(message?.type ?? 'unreadable', frame.byteLength)
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
    }
  }

  #hear(session: Session, { entries }: Extract<Message, { type: 'presence' }>): void {
    this.#presence.receive(session, entries)
    for (const { clientId } of entries) {
      // Of one that has written already, whoever was away longer could be shut out by somebody who only says that he is it.
      if (this.#presence.sessionOfClient(clientId) === session && this.#doc.clockOf(clientId) === 0) this.#writers.showed(session, clientId)
    }
  }

  #write(session: Session, { update, isStep2 }: Extract<Message, { type: 'write' }>): void {
    // Silent, because every viewer's client answers our step 1 with a step 2.
    if (!canEdit(session.seat)) return this.#metrics.refused('read-only')
    if (this.#outbox.bytes > ROOM_LIMITS.maxPendingBytes) return session.close(CLOSE.storage)
    const verdict = this.#intake.judge(session, update, isStep2)
    switch (verdict.type) {
      case 'refused':
        return session.close(verdict.reason)
      case 'held':
        this.#metrics.refused(verdict.why)
        return verdict.isAsked ? session.send(step1Frame(this.#doc.stateVector), this.#clock.steadyMs()) : undefined
      case 'known':
        return this.#keep(session, undefined)
      case 'taken':
        return this.#keep(session, verdict.update)
    }
  }

  #keep(session: Session, update: ScannedUpdate | undefined): void {
    this.#outbox.keep(session, update)
    if (update !== undefined) this.#memory.grew(weightOf(update))
    this.#commit.request(this)
  }

  #rest(): void {
    this.#doc.rest()
    careFor(this.#sessions, this.#clock.steadyMs())
  }

  /** Whatever fails in here is our fault and not that of the next room: the log is whole, and the board opens again from it. */
  #guard(run: () => void): void {
    guarded(this.#fail, run)()
  }

  readonly #fail = (error: unknown): void => this.#end(CLOSE.restart, error)

  #end(reason: CloseReason, error: unknown): void {
    if (this.#isBroken) return
    this.#isBroken = true
    this.closeSessions(reason)
    this.#onBroken(error)
  }
}
