import type * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { canEdit, type Seat } from '../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { BaseContent } from '../compaction/base.ts'
import { presenceFrame, readFrame, step1Frame, step2Frame, type Message } from './frames.ts'
import type { Batch, CommitSource, GroupCommit } from './groupCommit.ts'
import { rowsOf } from './logRows.ts'
import { Pause } from './pause.ts'
import { PendingWrites, storedOf, type Write } from './pendingWrites.ts'
import { maxBytes } from './messageSize.ts'
import { PresenceRelay } from './presenceRelay.ts'
import { Relay } from './relay.ts'
import { RoomDoc } from './roomDoc.ts'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { Rounds } from './rounds.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { CloseReason, Session } from './session.ts'
import { SlowReaders } from './slowReaders.ts'
import type { ScannedUpdate } from './scannedUpdate.ts'
import { bringsNothing, isEmpty, scanUpdate } from './updateScan.ts'

export interface RoomOptions {
  boardId: string
  /** What the room opens with: a base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  /** Looks at the doc whenever there is one, and returns the way to stop. */
  watch: (doc: Y.Doc) => () => void
  clock: Clock
  /** In which the room looks after its doc and its sessions. */
  rounds: Rounds
  commit: GroupCommit
  metrics: Metrics
  /** The host has paused the editors. */
  isPaused: boolean
  /** The board holds as many records as it may. */
  isFull: (doc: RoomDoc) => boolean
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  /** A stored update that Yjs could not apply; it stays in the log. */
  onBadUpdate: (error: unknown) => void
  /** Ends what belongs to the room but not to its sessions. */
  onClose: () => Promise<void>
}

const KEEP_ALIVE = presenceFrame([])

/**
 * The server's live copy of a board. Its doc holds durable content only: an update is stored first, then relayed and
 * acknowledged, so nothing that anyone has seen can be lost. All of it is synchronous except the storing.
 */
export class Room implements CommitSource {
  readonly boardId: string
  readonly #doc: RoomDoc
  readonly #clock: Clock
  readonly #commit: GroupCommit
  readonly #metrics: Metrics
  readonly #pause: Pause
  readonly #isFull: RoomOptions['isFull']
  readonly #onClose: () => Promise<void>
  readonly #sessions = new Set<Session>()
  readonly #presence: PresenceRelay
  readonly #slow: SlowReaders
  readonly #relay: Relay
  readonly #cancelWatch: Cancel
  readonly #pending = new PendingWrites()

  constructor({ boardId, content, watch, clock, rounds, commit, metrics, isPaused, isFull, onStored, onBadUpdate, onClose }: RoomOptions) {
    this.boardId = boardId
    this.#doc = new RoomDoc({ content, watch, onBadUpdate })
    this.#clock = clock
    this.#commit = commit
    this.#metrics = metrics
    this.#pause = new Pause(isPaused)
    this.#isFull = isFull
    this.#onClose = onClose
    this.#presence = new PresenceRelay(this.#sessions, clock, metrics)
    this.#slow = new SlowReaders({ clock, sessions: this.#sessions, doc: () => this.doc, onCaughtUp: (session) => this.#presence.welcome(session) })
    this.#relay = new Relay({ doc: this.#doc, sessions: this.#sessions, slow: this.#slow, clock, metrics, onStored, onBadUpdate })
    this.#cancelWatch = rounds.join(() => this.#watch())
  }

  /** All that is durable. */
  get doc(): Y.Doc {
    return this.#doc.current
  }

  get isEmpty(): boolean {
    return this.#sessions.size === 0
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  join(session: Session): void {
    this.#sessions.add(session)
    this.#pause.welcome(session, this.#clock.steadyMs())
    session.send(step1Frame(this.#doc.stateVector), this.#clock.steadyMs())
    this.#presence.welcome(session)
  }

  /** What the session sent before it left is stored all the same. */
  leave(session: Session): void {
    this.#slow.leave(session)
    if (this.#sessions.delete(session)) this.#presence.leave(session)
  }

  receive(session: Session, frame: Uint8Array): void {
    if (!session.isOpen) return
    session.heard(this.#clock.steadyMs())
    const message = readFrame(frame)
    this.#metrics.received(message?.type ?? 'unreadable', frame.byteLength)
    if (message === undefined) return session.close(CLOSE.malformed)
    if (frame.byteLength > maxBytes(session, message)) return session.close(CLOSE.tooBig)
    switch (message.type) {
      case 'step1':
        return this.#answer(session, message.stateVector)
      case 'write':
        return this.#write(session, message)
      case 'presence':
        return this.#presence.receive(session, message.entries)
      case 'queryPresence':
        return this.#presence.welcome(session)
    }
  }

  takeBatch(): Batch {
    const { writes, sinceMs } = this.#pending.take()
    if (!this.#pending.isEmpty) this.#commit.request(this)
    const stored = storedOf(writes)
    const rows = rowsOf(stored)
    return { entries: rows, committed: () => this.#relay.committed({ writes, stored, rows, sinceMs }) }
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

  /** Ends all timers and forgets the doc; flush before. */
  async destroy(): Promise<void> {
    this.#cancelWatch()
    this.#presence.destroy()
    this.#slow.destroy()
    this.#doc.catchUp()
    await this.#onClose()
    this.#doc.destroy()
  }

  #answer(session: Session, stateVector: Uint8Array): void {
    try {
      session.send(step2Frame(this.#doc.lackedBy(stateVector)), this.#clock.steadyMs())
    } catch {
      session.close(CLOSE.malformed)
    }
  }

  #write(session: Session, { update, isStep2 }: Extract<Message, { type: 'write' }>): void {
    // Silent, because every viewer's client answers our step 1 with a step 2.
    if (!canEdit(session.seat)) return this.#metrics.refused('read-only')
    if (this.#pending.bytes > ROOM_LIMITS.maxPendingBytes) return session.close(CLOSE.storage)
    const scanned = scanUpdate(update)
    if (scanned === undefined) return session.close(CLOSE.malformed)
    session.receivedCount++
    if (this.#pause.refuses(session, isStep2)) return this.#metrics.refused('paused')
    // Judged first: what follows counts as received.
    if (scanned.bringsItems && this.#isFull(this.#doc) && !bringsNothing(this.doc, scanned)) return session.close(CLOSE.full)
    this.#pending.add({ session, count: session.receivedCount, ...this.#judge(session, update, scanned) }, this.#clock.steadyMs())
    this.#commit.request(this)
  }

  #judge(session: Session, update: Uint8Array, scanned: ScannedUpdate): Pick<Write, 'entry' | 'following'> {
    const entry = { boardId: this.boardId, update, actor: session.id, seat: session.seat, atMs: this.#clock.nowMs() }
    if (this.#doc.follows(scanned)) return { entry, following: scanned }
    const isNew = !isEmpty(scanned) && !bringsNothing(this.doc, scanned)
    return { entry: isNew ? entry : undefined, following: undefined }
  }

  #watch(): void {
    this.#doc.rest()
    const nowMs = this.#clock.steadyMs()
    for (const session of this.#sessions) {
      if (session.silentMs(nowMs) >= LIMITS.keepAliveMs) session.send(KEEP_ALIVE, nowMs)
      session.checkAlive(nowMs)
    }
  }
}
