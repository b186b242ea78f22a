import type { Fact, FactName } from '../../../shared/protocol/facts.ts'
import { SEATS, type Seat } from '../../../shared/protocol/seats.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { boardLog, boardOf, type LogId } from '../../storage/port/logId.ts'
import type { Room } from '../room/room.ts'
import type { CloseReason, Session } from '../wire/session.ts'

type Slot =
  | { state: 'loading'; opened: Promise<Room> }
  | { state: 'live'; room: Room; cancelIdle: Cancel | undefined }
  | { state: 'closing'; room: Room; closed: Promise<void> }

export interface RegistryOptions {
  clock: Clock
  /** How long a room waits for somebody to come back. */
  idleMs: number
  /** `onBroken` is called when a room must not be used any more. */
  openRoom(log: LogId, onBroken: () => void): Promise<Room>
  /** Told when a room could not be closed as it should. */
  onFailure?: (error: unknown) => void
}

/** The rooms of this process, at most one per log: two would each relay what the other never sees. */
export class RoomRegistry {
  readonly #slots = new Map<LogId, Slot>()
  readonly #options: RegistryOptions
  /** How often seats or keys of any board changed. */
  #changes = 0
  #ended = false

  constructor(options: RegistryOptions) {
    this.#options = options
  }

  /** Open sessions of all rooms by seat. */
  get sessionCounts(): Record<Seat, number> {
    const counts = { host: 0, editor: 0, viewer: 0 }
    for (const room of this.#rooms()) for (const { seat } of room.sessions) counts[seat]++
    return counts
  }

  get roomCount(): number {
    return this.#slots.size
  }

  /**
   * Brings a session into the room of a log, opening the room when needed. Rejects when the log cannot be loaded.
   *
   * @param admit asked when the room is there, before anything is sent: it closes a session that may not enter any more
   */
  async join(log: LogId, session: Session, admit: () => Promise<void> = async () => {}): Promise<Room> {
    while (!this.#ended) {
      const slot = this.#slots.get(log) ?? this.#load(log)
      if (slot.state !== 'live') {
        await (slot.state === 'loading' ? slot.opened : slot.closed)
        continue
      }
      const changes = this.#changes
      await admit().finally(() => this.#rest(slot.room))
      if (!session.isOpen) return slot.room
      // From the beginning when anything changed meanwhile: the room may have been closed, and who is in no room yet is
      // not found by those who give seats and replace keys.
      if (this.#slots.get(log) === slot && this.#changes === changes) return this.#enter(slot, session)
    }
    throw new Error('The rooms of this server have ended.')
  }

  leave(room: Room, session: Session): void {
    room.leave(session)
    this.#rest(room)
  }

  /** Closes a room that nobody is in, after a while. */
  #rest(room: Room): void {
    const slot = this.#slots.get(room.log)
    if (slot?.state !== 'live' || slot.room !== room || !room.isEmpty) return
    slot.cancelIdle?.()
    slot.cancelIdle = this.#options.clock.after(this.#options.idleMs, () => void this.#close(room))
  }

  /** Resolves when everything that any room received is durable. */
  async flush(): Promise<void> {
    await Promise.all(this.#rooms().map((room) => room.flush()))
  }

  closeSessions(reason: CloseReason): void {
    for (const room of this.#rooms()) room.putOut(SEATS, reason)
  }

  /** Puts everyone in these seats of a board out of all its rooms. */
  putOut(boardId: string, seats: readonly Seat[], reason: CloseReason): void {
    this.#changes++
    for (const room of this.#rooms()) if (boardOf(room.log) === boardId) room.putOut(seats, reason)
  }

  /**
   * Puts one session out of a board, and with it what may be the same person's in other lanes: whoever has the same
   * visit and kind of link, or, as another program, no visit either. Tabs of that visit that show nothing go, too.
   */
  putOutSession(boardId: string, session: Session, reason: CloseReason): void {
    const { keySeat, visit } = session
    session.close(reason)
    for (const room of this.#rooms()) {
      if (boardOf(room.log) !== boardId) continue
      // On the board itself other tabs are people of their own, but for those that show nothing.
      const isMeant = room.log === boardLog(boardId)
        ? (one: Session) => visit !== undefined && one.presence === undefined
        : () => true
      for (const one of room.sessions) {
        if (one.keySeat === keySeat && one.visit === visit && isMeant(one)) one.close(reason)
      }
    }
  }

  /**
   * Ends all rooms of a board that is not in storage any more, also those that just load, and tells how many sessions
   * were in them.
   */
  drop(boardId: string, reason: CloseReason): number {
    let sessions = 0
    for (const [log, slot] of this.#slots) {
      if (boardOf(log) !== boardId) continue
      if (slot.state === 'live') {
        sessions += slot.room.sessions.size
        this.#drop(slot.room, reason)
      }
      // Whoever waits for it is not admitted any more.
      if (slot.state === 'loading') void slot.opened.then((room) => this.#drop(room, reason), () => {})
    }
    return sessions
  }

  /** Boards that somebody has open. */
  get openBoards(): ReadonlySet<string> {
    return new Set(this.#rooms().flatMap((room) => (room.isEmpty ? [] : [boardOf(room.log)])))
  }

  /** Gives sessions of a board other seats, in all its rooms. */
  reseat(boardId: string, seatOf: (session: Session) => Seat): void {
    this.#changes++
    for (const room of this.#rooms()) if (boardOf(room.log) === boardId) room.reseat(seatOf)
  }

  /** The session of a board that has this presence; undefined when it is not there. */
  sessionOfPresence(boardId: string, clientId: number): Session | undefined {
    return this.#roomOf(boardLog(boardId))?.sessionOfPresence(clientId)
  }

  /** The open sessions of a board. */
  sessionsOf(boardId: string): Session[] {
    return [...(this.#roomOf(boardLog(boardId))?.sessions ?? [])].filter(({ isOpen }) => isOpen)
  }

  /** Tells the room of a board, also one that just loads, a fact that was set. */
  async setFact(boardId: string, name: FactName, fact: Fact): Promise<void> {
    const slot = this.#slots.get(boardLog(boardId))
    if (slot?.state === 'live') slot.room.setFact(name, fact)
    // A load that fails is told to those who wait for it.
    if (slot?.state === 'loading') await slot.opened.then((room) => room.setFact(name, fact), () => {})
  }

  /** Ends every room at once; what is not durable by now stays with its writers. */
  async destroy(): Promise<void> {
    this.#ended = true
    const slots = [...this.#slots.values()]
    this.#slots.clear()
    await Promise.all(slots.map((slot) => this.#end(slot)))
  }

  async #end(slot: Slot): Promise<void> {
    if (slot.state === 'live') slot.cancelIdle?.()
    const room = slot.state === 'loading' ? await slot.opened.catch(() => undefined) : slot.room
    await room?.destroy()
  }

  #load(log: LogId): Slot {
    const opened: Promise<Room> = this.#options.openRoom(log, () => void opened.then((room) => this.#retire(room)))
    const slot: Slot = { state: 'loading', opened }
    this.#slots.set(log, slot)
    opened.then(
      (room) => this.#replace(log, slot, { state: 'live', room, cancelIdle: undefined }),
      () => this.#replace(log, slot, undefined),
    )
    return slot
  }

  /** Moves a log on to its next state, unless the rooms ended while it waited. */
  #replace(log: LogId, from: Slot, to: Slot | undefined): void {
    if (this.#slots.get(log) !== from) return
    if (to === undefined) this.#slots.delete(log)
    else this.#slots.set(log, to)
  }

  #enter(slot: Slot & { state: 'live' }, session: Session): Room {
    slot.cancelIdle?.()
    slot.cancelIdle = undefined
    slot.room.join(session)
    return slot.room
  }

  #drop(room: Room, reason: CloseReason): void {
    room.drop(reason)
    this.#retire(room)
  }

  /** Closes a room now; whoever comes next waits for it and opens another one. */
  #retire(room: Room): void {
    const slot = this.#slots.get(room.log)
    if (slot?.state !== 'live' || slot.room !== room) return
    slot.cancelIdle?.()
    void this.#close(room)
  }

  async #close(room: Room): Promise<void> {
    // A room that cannot end well is forgotten all the same: the next one reads what is stored.
    const closed = room.flush().then(() => room.destroy()).catch((error: unknown) => this.#options.onFailure?.(error))
    const slot: Slot = { state: 'closing', room, closed }
    this.#slots.set(room.log, slot)
    await closed
    this.#replace(room.log, slot, undefined)
  }

  #roomOf(log: LogId): Room | undefined {
    const slot = this.#slots.get(log)
    return slot?.state === 'live' ? slot.room : undefined
  }

  #rooms(): Room[] {
    return [...this.#slots.values()].flatMap((slot) => (slot.state === 'live' ? [slot.room] : []))
  }
}
