import type { RawData } from 'ws'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { guarded } from '../../runtime/guard.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import type { CloseReason } from './session.ts'
import type { RoomSocket } from './socketLink.ts'

type State =
  | { name: 'waiting'; frames: Uint8Array[]; bytes: number }
  | { name: 'reading'; read: (frame: Uint8Array) => void }

/**
 * Holds what a socket sends until its room is open. It listens from the first moment on, because a client sends its
 * state vector once, and one that gets lost while the board loads leaves that client waiting for ever.
 */
export class Inbox {
  readonly #close: (reason: CloseReason) => void
  readonly #socket: RoomSocket
  #state: State = { name: 'waiting', frames: [], bytes: 0 }

  /** `fail` ends the socket after a failure of ours. */
  constructor(socket: RoomSocket, close: (reason: CloseReason) => void, fail: (error: unknown) => void) {
    this.#close = close
    this.#socket = socket
    socket.on('message', guarded(fail, (data: RawData, isBinary: boolean) => this.#receive(data, isBinary)))
  }

  /** Hands over everything held so far, then everything that comes. */
  readWith(read: (frame: Uint8Array) => void): void {
    const held = this.#state.name === 'waiting' ? this.#state.frames : []
    this.#state = { name: 'reading', read }
    for (const frame of held) read(frame)
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#socket.wasClosed) return
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
