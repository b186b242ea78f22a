import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { ROOM_LIMITS } from './roomLimits.ts'

export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE]

/** What a session needs of a socket. `send` writes all frames at once, and keeps their bytes, so nobody may change them. */
export interface Link {
  send(frames: readonly Uint8Array[]): void
  ping(): void
  close(reason: CloseReason): void
  /** Ends the connection without a handshake. */
  terminate(): void
  backlogBytes(): number
}

export interface SessionOptions {
  id: string
  seat: Seat
  wantsSaved: boolean
  link: Link
  nowMs: number
}

/** One socket in a room. */
export class Session {
  readonly id: string
  readonly seat: Seat
  /** The client offered the subprotocol and so understands `saved`. */
  readonly wantsSaved: boolean
  /** Sync payloads (step 2 or update) received so far: what `saved` counts. */
  receivedCount = 0
  /** The id by which others see its presence; undefined while it shows none. */
  presence: number | undefined
  readonly #enteredMs: number
  readonly #link: Link
  #state: 'open' | 'closed' = 'open'
  #lastSentMs: number
  #lastHeardMs: number
  #lastPingMs: number

  constructor({ id, seat, wantsSaved, link, nowMs }: SessionOptions) {
    this.id = id
    this.seat = seat
    this.wantsSaved = wantsSaved
    this.#link = link
    this.#enteredMs = nowMs
    this.#lastSentMs = nowMs
    this.#lastHeardMs = nowMs
    this.#lastPingMs = nowMs
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
    if (!this.isOpen || frames.length === 0) return
    if (this.backlogBytes > ROOM_LIMITS.hardBacklogBytes) return this.close(CLOSE.overloaded)
    this.#link.send(frames)
    this.#lastSentMs = nowMs
  }

  /** Sends a frame that the next one of its kind makes up for; false for a session that is behind, which goes without. */
  sendIfKeepingUp(frame: Uint8Array, nowMs: number): boolean {
    if (this.isBehind) return false
    this.send(frame, nowMs)
    return true
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
    if (!this.isOpen || nowMs - this.#lastPingMs < ROOM_LIMITS.pingIntervalMs) return
    if (this.#lastHeardMs < this.#lastPingMs) return this.#link.terminate()
    this.#lastPingMs = nowMs
    this.#link.ping()
  }

  close(reason: CloseReason): void {
    if (!this.isOpen) return
    this.#state = 'closed'
    this.#link.close(reason)
  }
}
