import type { RawData, WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { CloseReason } from './session.ts'
import { ROOM_LIMITS } from './roomLimits.ts'

type State = { name: 'waiting'; frames: Uint8Array[]; bytes: number } | { name: 'reading'; read: (frame: Uint8Array) => void }

/**
 * Holds what a socket sends until its room is open. It listens from the first moment on, because a client sends its state
 * vector once, and one that gets lost while the board loads leaves that client waiting for ever.
 */
export class Inbox {
  readonly #close: (reason: CloseReason) => void
  #state: State = { name: 'waiting', frames: [], bytes: 0 }

  constructor(socket: WebSocket, close: (reason: CloseReason) => void) {
    this.#close = close
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary))
  }

  /** Hands over everything held so far, then everything that comes. */
  readWith(read: (frame: Uint8Array) => void): void {
    const held = this.#state.name === 'waiting' ? this.#state.frames : []
    this.#state = { name: 'reading', read }
    for (const frame of held) read(frame)
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (!isBinary || !(data instanceof Uint8Array)) return this.#close(CLOSE.malformed)
    if (this.#state.name === 'reading') return this.#state.read(data)
    this.#state.bytes += data.byteLength
    if (this.#state.bytes > ROOM_LIMITS.maxUnjoinedBytes) return this.#overflow()
    this.#state.frames.push(data)
  }

  #overflow(): void {
    this.#state = { name: 'reading', read: () => {} }
    this.#close(CLOSE.overloaded)
  }
}
