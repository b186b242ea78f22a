import type { Duplex } from 'node:stream'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from '../../access/accessLimits.ts'
import type { Reservations } from '../../access/reservations.ts'
import { TokenBucket } from '../../access/tokenBucket.ts'
import type { Cancel, Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { CloseReason } from './session.ts'
import type { RoomSocket } from './socketLink.ts'

export interface IntakeParts {
  socket: RoomSocket
  /** The connection below it. */
  stream: Duplex
  address: string
  clock: Clock
  unfinished: Reservations
  close: (reason: CloseReason) => void
  fail: (error: unknown) => void
  /** Whether the address may send one more ping or pong. */
  takesControl: () => boolean
}

/**
 * Watches what a socket takes in beside whole messages: pings and pongs, messages that never end, and what comes after
 * a close.
 */
export class SocketIntake {
  readonly #parts: IntakeParts
  readonly #control: TokenBucket
  /** Counts bytes for its session, once it has one. */
  #meter: ((bytes: number) => boolean) | undefined
  #unfinishedBytes = 0
  #releases: (() => void)[] | undefined
  #cancelDeadline: Cancel | undefined
  #lateBytes = 0

  constructor(parts: IntakeParts) {
    const { socket, stream, clock, fail } = parts
    this.#parts = parts
    this.#control = new TokenBucket(ACCESS_LIMITS.controlFramesPerSocket, clock.steadyMs())
    socket.on('message', guarded(fail, () => this.#finish()))
    socket.on('ping', guarded(fail, (data: Buffer) => this.#pinged(data)))
    socket.on('pong', guarded(fail, (data: Buffer) => void this.#takesControl(data)))
    socket.on('close', guarded(fail, () => this.#finish()))
    // Behind the listener of ws, so that a message which ends in this piece has been told already.
    stream.on('data', guarded(fail, ({ byteLength }: Buffer) => this.#arrived(byteLength)))
  }

  /** A key was shown: from now on it may hold long messages, and all it sends counts for its session. */
  admit(meter: (bytes: number) => boolean): void {
    this.#meter = meter
  }

  #pinged(data: Buffer): void {
    const { socket } = this.#parts
    if (this.#takesControl(data) && socket.bufferedAmount < ACCESS_LIMITS.maxPongBacklogBytes) socket.pong(data)
  }

  #takesControl({ byteLength }: Buffer): boolean {
    const { socket, clock, close, takesControl } = this.#parts
    if (socket.wasClosed) return false
    const isBorne = this.#control.take(1, clock.steadyMs()) && takesControl() && (this.#meter?.(byteLength) ?? true)
    if (!isBorne) close(CLOSE.tooMuch)
    return isBorne
  }

  #arrived(bytes: number): void {
    const { socket, stream, close } = this.#parts
    if (socket.wasClosed) {
      this.#lateBytes += bytes
      if (this.#lateBytes > (this.#meter ? ACCESS_LIMITS.goodbyeBytes : ACCESS_LIMITS.strangerBytes)) stream.destroy()
      return
    }
    this.#unfinishedBytes += bytes
    if (this.#unfinishedBytes <= ACCESS_LIMITS.freeUnfinishedBytes) return
    if (this.#meter === undefined && this.#unfinishedBytes > ACCESS_LIMITS.strangerBytes) return close(CLOSE.overloaded)
    if (!this.#setAside()) close(CLOSE.tooMuch)
  }

  /** Makes sure that memory is set aside for all that came of a message. */
  #setAside(): boolean {
    const { unfinished, address, clock, close, fail } = this.#parts
    this.#cancelDeadline ??= clock.after(ACCESS_LIMITS.unfinishedMs, guarded(fail, () => close(CLOSE.tooMuch)))
    const releases = (this.#releases ??= [])
    while (releases.length * ACCESS_LIMITS.unfinishedStepBytes < this.#unfinishedBytes) {
      const taken = unfinished.take(address, ACCESS_LIMITS.unfinishedStepBytes)
      if (taken.type === 'refused') return false
      releases.push(taken.release)
    }
    return true
  }

  #finish(): void {
    this.#unfinishedBytes = 0
    this.#cancelDeadline?.()
    this.#cancelDeadline = undefined
    for (const release of this.#releases ?? []) release()
    this.#releases = undefined
  }
}
