import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { TokenBucket } from '../../access/tokenBucket.ts'
import { UNMETERED, type Work } from '../../access/workMeter.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE]

/**
 * What a session needs of a socket. `send` writes all frames at once, and keeps their bytes, so nobody may change them.
 */
export interface Link {
  send(frames: readonly Uint8Array[]): void
  /** Writes what `toWire` made, which many sockets share. */
  sendWire(wire: Uint8Array): void
  ping(): void
  close(reason: CloseReason): void
  /** Ends the connection without a handshake. */
  terminate(): void
  backlogBytes(): number
}

export interface SessionOptions {
  id: string
  /** Where it sits. */
  seat: Seat
  /** The seat that its key opens; that one when not given. */
  keySeat?: Seat
  wantsSaved: boolean
  link: Link
  nowMs: number
  /** A secret of the browser that it comes from, which all its tabs share; stock clients have none. */
  visit?: string | undefined
  /** Unmetered when not given. */
  work?: Work
}

/** One socket in a room. */
export class Session {
  readonly id: string
  /** The seat that its key opens. */
  readonly keySeat: Seat
  /** The client offered the subprotocol and so understands `saved`. */
  readonly wantsSaved: boolean
  /** Sync payloads (step 2 or update) received so far: what `saved` counts. */
  receivedCount = 0
  /** Yjs clients that nobody had seen before this session wrote in their name. */
  newClients = 0
  /** It has sent a step 2. */
  hasAnswered = false
  readonly work: Work
  readonly visit: string | undefined
  /** The id by which others see its presence; undefined while it shows none. */
  presence: number | undefined
  #seat: Seat
  readonly #enteredMs: number
  readonly #link: Link
  #state: 'open' | 'closed' = 'open'
  #lastSentMs: number
  #lastHeardMs: number
  #lastPingMs: number
  /** It was asked whether it is still there, and not by the clock. */
  #isAsked = false
  #isLost = false
  #questions: { asked: TokenBucket; bytes: TokenBucket } | undefined

  constructor({ id, seat, keySeat = seat, wantsSaved, link, nowMs, visit, work = UNMETERED }: SessionOptions) {
    this.visit = visit
    this.work = work
    this.id = id
    this.#seat = seat
    this.keySeat = keySeat
    this.wantsSaved = wantsSaved
    this.#link = link
    this.#enteredMs = nowMs
    this.#lastSentMs = nowMs
    this.#lastHeardMs = nowMs
    this.#lastPingMs = nowMs
  }

  /** Where it sits now. */
  get seat(): Seat {
    return this.#seat
  }

  sit(seat: Seat): void {
    this.#seat = seat
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  get backlogBytes(): number {
    return this.#link.backlogBytes()
  }

  /** It owes the reading of so much that it is spared what can be told later. */
  get isBehind(): boolean {
    return this.backlogBytes > ROOM_LIMITS.softBacklogBytes
  }

  /** Sends a frame, or closes the session when it has fallen too far behind to be worth the memory. */
  send(frame: Uint8Array, nowMs: number): void {
    this.sendAll([frame], nowMs)
  }

  /** The same for several frames at once, which costs one system call. */
  sendAll(frames: readonly Uint8Array[], nowMs: number): void {
    if (frames.length === 0 || !this.#bearsMore()) return
    this.#link.send(frames)
    this.#lastSentMs = nowMs
  }

  /** The same for what `toWire` made once for many sessions. */
  sendWire(wire: Uint8Array, nowMs: number): void {
    if (!this.#bearsMore()) return
    this.#link.sendWire(wire)
    this.#lastSentMs = nowMs
  }

  #bearsMore(): boolean {
    if (this.isOpen && this.backlogBytes > ROOM_LIMITS.hardBacklogBytes) this.close(CLOSE.overloaded)
    return this.isOpen
  }

  /**
   * Sends a frame that the next one of its kind makes up for; false for a session that is behind, which goes without.
   */
  sendIfKeepingUp(frame: Uint8Array, nowMs: number): boolean {
    if (this.isBehind) return false
    this.send(frame, nowMs)
    return true
  }

  /** Whether it may ask for the board once more; a client asks once, and again when somebody's pause is over. */
  mayAsk(nowMs: number): boolean {
    this.#questions ??= {
      asked: new TokenBucket(ROOM_LIMITS.questions, nowMs),
      bytes: new TokenBucket(ROOM_LIMITS.answerBytes, nowMs),
    }
    return this.#questions.asked.take(1, nowMs) && this.#questions.bytes.has(0, nowMs)
  }

  /** It was answered with so many bytes. */
  answered(bytes: number, nowMs: number): void {
    this.#questions?.bytes.drain(bytes, nowMs)
  }

  /** Ends a session that does not read: a close would wait behind all that it owes. */
  cutOff(reason: CloseReason): void {
    this.close(reason)
    this.#link.terminate()
  }

  /** Milliseconds since it came. */
  hereMs(nowMs: number): number {
    return nowMs - this.#enteredMs
  }

  /** Milliseconds since the last frame went out. */
  silentMs(nowMs: number): number {
    return nowMs - this.#lastSentMs
  }

  /** Called for every message and every pong. */
  heard(nowMs: number): void {
    this.#lastHeardMs = nowMs
  }

  /** Pings a quiet socket, and ends one that left the last ping unanswered. */
  checkAlive(nowMs: number): void {
    const waitMs = this.#isAsked ? ROOM_LIMITS.answerMs : ROOM_LIMITS.pingIntervalMs
    if (!this.isOpen || nowMs - this.#lastPingMs < waitMs) return
    if (this.#lastHeardMs < this.#lastPingMs) return this.#link.terminate()
    this.#isAsked = false
    if (nowMs - this.#lastPingMs >= ROOM_LIMITS.pingIntervalMs) this.#ping(nowMs)
  }

  /** Pings it now; it is ended soon when it does not answer. */
  mustAnswer(nowMs: number): void {
    if (this.#isAsked) return
    this.#isAsked = true
    this.#ping(nowMs)
  }

  #ping(nowMs: number): void {
    this.#lastPingMs = nowMs
    this.#link.ping()
  }

  /** Its socket broke off; what this server closed itself was not lost. */
  lost(): void {
    this.#isLost = this.isOpen
  }

  /** Nobody ended it: the network went, or the program that it belongs to. */
  get isLost(): boolean {
    return this.#isLost
  }

  /** Its socket is gone. */
  left(): void {
    this.#state = 'closed'
  }

  close(reason: CloseReason): void {
    if (!this.isOpen) return
    this.#state = 'closed'
    this.#link.close(reason)
  }
}
