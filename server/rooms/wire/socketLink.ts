import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { CloseReason, Link } from './session.ts'
import { toWire } from './wireFrames.ts'

const TOO_BIG_FOR_WS = 1009
/** In more parts than ws holds. */
const TOO_MANY_PARTS = 1008

/** From here on two writes cost less than a copy for each reader. */
const MAX_COPIED_BYTES = 16 * 1024

/**
 * A socket that tells a client for good when its message was too big; 1009 would have it send the same again for ever.
 */
export class RoomSocket extends WebSocket {
  /** A close was sent: what comes from now on is nobody's. */
  wasClosed = false

  override close(code?: number, data?: string | Buffer): void {
    this.wasClosed = true
    if (code === TOO_MANY_PARTS) super.close(CLOSE.tooMuch.code, CLOSE.tooMuch.reason)
    else if (code === TOO_BIG_FOR_WS) super.close(CLOSE.tooBig.code, CLOSE.tooBig.reason)
    else super.close(code, data)
  }
}

/** Ends a socket for a reason, and counts that. */
export function closeFor(socket: WebSocket, { code, reason }: CloseReason, metrics: Metrics): void {
  metrics.refused(reason)
  socket.close(code, reason)
}

/** A socket as a session sees it. A class, because closures for each socket would take twice the memory. */
export class SocketLink implements Link {
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #metrics: Metrics

  /** `stream` is the connection below the socket. */
  constructor(socket: WebSocket, stream: Duplex, metrics: Metrics) {
    this.#socket = socket
    this.#stream = stream
    this.#metrics = metrics
  }

  /**
   * Small frames go past ws, which makes two writes of each; nothing here compresses, so it keeps no order of its own.
   */
  send(frames: readonly Uint8Array[]): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    if (frames.every(({ byteLength }) => byteLength <= MAX_COPIED_BYTES)) this.#stream.write(toWire(frames))
    else this.#sendUncopied(frames)
  }

  /** Nothing is copied, however many sockets get it; ws writes at once, so the order holds. */
  sendWire(wire: Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#stream.write(wire)
  }

  ping(): void {
    this.#socket.ping()
  }

  close(reason: CloseReason): void {
    closeFor(this.#socket, reason, this.#metrics)
  }

  terminate(): void {
    this.#socket.terminate()
  }

  backlogBytes(): number {
    return this.#socket.bufferedAmount
  }

  #sendUncopied(frames: readonly Uint8Array[]): void {
    this.#stream.cork()
    for (const frame of frames) this.#socket.send(frame)
    this.#stream.uncork()
  }
}
