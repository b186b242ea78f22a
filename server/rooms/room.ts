import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { canEdit, type Seat } from '../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../clock.ts'
import type { DocWriter } from './docWriter.ts'
import { presenceFrame, readFrame, savedFrame, step1Frame, step2Frame, updateFrame, type Message } from './frames.ts'
import type { Batch, CommitSource, GroupCommit } from './groupCommit.ts'
import { Pause } from './pause.ts'
import { noWrites, type PendingWrites } from './pendingWrites.ts'
import { PresenceRelay } from './presenceRelay.ts'
import { ROOM_LIMITS } from './roomLimits.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { CloseReason, Session } from './session.ts'
import { bringsItems, bringsNothing, scanUpdate } from './updateScan.ts'

export interface RoomOptions {
  boardId: string
  doc: Y.Doc
  writer: DocWriter
  clock: Clock
  commit: GroupCommit
  metrics: Metrics
  /** The host has paused the editors. */
  isPaused: boolean
  /** The board holds as many records as it may. */
  isFull: () => boolean
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  /** A stored update that Yjs could not apply; it stays in the log. */
  onBadUpdate: (error: unknown) => void
  /** Ends what belongs to the room but not to its sessions. */
  onClose: () => Promise<void>
}

const KEEP_ALIVE = presenceFrame([])

/**
 * The server's live copy of a board. Its doc holds durable content only: an update is stored first, then applied, then
 * relayed, then acknowledged, so nothing that anyone has seen can be lost. All of it is synchronous except the storing.
 */
export class Room implements CommitSource {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly #writer: DocWriter
  readonly #clock: Clock
  readonly #commit: GroupCommit
  readonly #metrics: Metrics
  readonly #pause: Pause
  readonly #isFull: () => boolean
  readonly #onStored: (rows: number, bytes: number) => void
  readonly #onBadUpdate: (error: unknown) => void
  readonly #onClose: () => Promise<void>
  readonly #sessions = new Set<Session>()
  readonly #presence: PresenceRelay
  readonly #cancelWatch: Cancel
  #pending: PendingWrites = noWrites()

  constructor({ boardId, doc, writer, clock, commit, metrics, isPaused, isFull, onStored, onBadUpdate, onClose }: RoomOptions) {
    this.boardId = boardId
    this.doc = doc
    this.#writer = writer
    this.#clock = clock
    this.#commit = commit
    this.#metrics = metrics
    this.#pause = new Pause(isPaused)
    this.#isFull = isFull
    this.#onStored = onStored
    this.#onBadUpdate = onBadUpdate
    this.#onClose = onClose
    this.#presence = new PresenceRelay(this.#sessions, clock, metrics)
    this.#cancelWatch = clock.every(ROOM_LIMITS.watchIntervalMs, () => this.#watch())
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
    session.send(step1Frame(Y.encodeStateVector(this.doc)), this.#clock.steadyMs())
    this.#presence.welcome(session)
  }

  /** What the session sent before it left is stored all the same. */
  leave(session: Session): void {
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
    const taken = this.#pending
    this.#pending = noWrites()
    return { entries: taken.writes.map(({ entry }) => entry), committed: () => this.#committed(taken) }
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
    this.#pause.set(isPaused, this.#sessions, () => step1Frame(Y.encodeStateVector(this.doc)), this.#clock.steadyMs())
  }

  /** Ends all timers and forgets the doc; flush before. */
  async destroy(): Promise<void> {
    this.#cancelWatch()
    this.#presence.destroy()
    await this.#onClose()
    this.doc.destroy()
  }

  #answer(session: Session, stateVector: Uint8Array): void {
    try {
      session.send(step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)), this.#clock.steadyMs())
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
    this.#pending.savedCounts.set(session, session.receivedCount)
    const isNew = !bringsNothing(this.doc, scanned)
    if (isNew && this.#isFull() && bringsItems(scanned)) return session.close(CLOSE.full)
    if (isNew) this.#keep(session, update)
    this.#commit.request(this)
  }

  #keep(session: Session, update: Uint8Array): void {
    const entry = { boardId: this.boardId, update, actor: session.id, seat: session.seat, atMs: this.#clock.nowMs() }
    if (this.#pending.writes.length === 0) this.#pending.sinceMs = this.#clock.steadyMs()
    this.#pending.writes.push({ session, entry })
    this.#pending.bytes += update.byteLength
  }

  #committed({ writes, bytes, sinceMs, savedCounts }: PendingWrites): void {
    this.#onStored(writes.length, bytes)
    const [first] = writes
    const soleWriter = writes.every(({ session }) => session === first?.session) ? first?.session : undefined
    // What waited in the doc may come free with these writes, and their writer need not know it.
    const except = this.#writer.hasUnready ? undefined : soleWriter
    for (const update of this.#apply(writes)) this.#relay(update, except)
    if (writes.length > 0) this.#metrics.relayed(this.#clock.steadyMs() - sinceMs)
    for (const [session, count] of savedCounts) {
      if (session.wantsSaved) session.send(savedFrame(count), this.#clock.steadyMs())
    }
  }

  /** Applies durable updates in one transaction, and returns what they changed as one update (none if nothing). */
  #apply(writes: PendingWrites['writes']): Uint8Array[] {
    const changes: Uint8Array[] = []
    const gather = (update: Uint8Array): void => void changes.push(update)
    this.doc.on('update', gather)
    try {
      this.doc.transact(() => {
        for (const { session, entry } of writes) this.#applyOne(session, entry.update)
      })
    } catch (error) {
      // A listener of the doc failed on what is in there by now, which must not keep it from the others.
      this.#onBadUpdate(error)
    }
    this.doc.off('update', gather)
    return changes
  }

  #applyOne(session: Session, update: Uint8Array): void {
    const applied = this.#writer.apply(update)
    if (applied.type === 'applied') return
    if (applied.type === 'unreadable') this.#onBadUpdate(applied.error)
    session.close(applied.type === 'unreadable' ? CLOSE.malformed : CLOSE.overloaded)
  }

  #relay(update: Uint8Array, except: Session | undefined): void {
    const frame = updateFrame(update)
    for (const session of this.#sessions) if (session !== except) session.send(frame, this.#clock.steadyMs())
  }

  #watch(): void {
    const nowMs = this.#clock.steadyMs()
    for (const session of this.#sessions) {
      if (session.silentMs(nowMs) >= LIMITS.keepAliveMs) session.send(KEEP_ALIVE, nowMs)
      session.checkAlive(nowMs)
    }
  }
}

/** A viewer's writes are dropped unread, so their size does not matter: a big board makes a big step 2. */
function maxBytes({ seat }: Session, { type }: Message): number {
  if (type === 'write') return LIMITS.maxMessageBytes
  if (!canEdit(seat)) return ROOM_LIMITS.maxViewerMessageBytes
  return type === 'presence' ? ROOM_LIMITS.maxPresenceFrameBytes : LIMITS.maxMessageBytes
}
