/** The server's end of a fake socket: how it takes a session in, hears it, and sees it leave. */
export interface FakeRoom {
  join(link: { send(frame: Uint8Array): void; close(code: number): void }): Promise<(frame: Uint8Array) => void>
  leave(): void
}

type Frame = { to: 'server' | 'client'; bytes: Uint8Array }

/**
 * One peer's line to the server, with the frames on their way in queues: nothing moves until `deliver`. A cut loses what is
 * on its way, as a broken connection does; half-open loses it without telling either side.
 */
export class FakeLine {
  readonly frames: Frame[] = []
  isUp = true
  isHalfOpen = false
  /** How long frames are on their way, in ms; then they arrive by the timers, without `deliver`. */
  delays: Record<Frame['to'], number> | undefined
  #socket: FakeSocket | undefined
  #hear: ((frame: Uint8Array) => void) | undefined
  readonly #newRoom: () => FakeRoom
  #room: FakeRoom | undefined

  constructor(newRoom: () => FakeRoom) {
    this.#newRoom = newRoom
  }

  /** The socket class of this peer. */
  socketClass(): typeof WebSocket {
    const dial = (socket: FakeSocket): void => void this.#dial(socket)
    const hang = (socket: FakeSocket): void => { if (socket === this.#socket) this.#end() }
    const send = (bytes: Uint8Array): void => { if (!this.isHalfOpen) this.#take({ to: 'server', bytes }) }
    return class extends FakeSocket {
      constructor() {
        super(send, hang)
        dial(this)
      }
    } as unknown as typeof WebSocket
  }

  /** Delivers up to `count` frames, in order in each direction. */
  deliver(count = Infinity): number {
    let delivered = 0
    while (delivered < count && this.frames.length > 0) {
      this.#arrive(this.frames.shift()!)
      delivered += 1
    }
    return delivered
  }

  cut(): void {
    this.isUp = false
    const socket = this.#socket
    this.#end()
    socket?.drop(1006)
  }

  heal(): void {
    // A connection that lost frames never delivers them later: it breaks, and a new one is made.
    if (this.isHalfOpen) this.cut()
    this.isUp = true
    this.isHalfOpen = false
  }

  #take(frame: Frame): void {
    const socket = this.#socket
    if (this.delays === undefined) this.frames.push(frame)
    else setTimeout(() => { if (socket === this.#socket) this.#arrive(frame) }, this.delays[frame.to])
  }

  #arrive({ to, bytes }: Frame): void {
    if (to === 'server') this.#hear?.(bytes)
    else this.#socket?.onmessage?.({ data: bytes.slice().buffer })
  }

  async #dial(socket: FakeSocket): Promise<void> {
    // Sockets never open in the call that makes them.
    await Promise.resolve()
    if (!this.isUp) return socket.drop(1006)
    this.#socket = socket
    const room = this.#newRoom()
    this.#room = room
    socket.open()
    const link = {
      send: (bytes: Uint8Array): void => { if (this.#socket === socket && !this.isHalfOpen) this.#take({ to: 'client', bytes }) },
      close: (code: number): void => socket.drop(code),
    }
    // What the client sends while the room opens waits in the queue; it is heard once the room listens.
    const hear = await room.join(link)
    if (this.#socket === socket) this.#hear = hear
    else room.leave()
  }

  #end(): void {
    this.frames.length = 0
    this.#socket = undefined
    this.#hear = undefined
    this.#room?.leave()
    this.#room = undefined
  }
}

type Handler<T> = ((event: T) => void) | null

/** What y-websocket's provider uses of a browser's WebSocket. */
class FakeSocket {
  readonly OPEN = 1
  readyState = 0
  binaryType = 'arraybuffer'
  onopen: Handler<object> = null
  onmessage: Handler<{ data: ArrayBuffer }> = null
  onclose: Handler<{ code: number; reason: string }> = null
  onerror: Handler<object> = null
  readonly #send: (bytes: Uint8Array) => void
  readonly #hang: (socket: FakeSocket) => void

  constructor(send: (bytes: Uint8Array) => void, hang: (socket: FakeSocket) => void) {
    this.#send = send
    this.#hang = hang
  }

  open(): void {
    this.readyState = 1
    this.onopen?.({})
  }

  send(bytes: Uint8Array): void {
    if (this.readyState === 1) this.#send(bytes.slice())
  }

  close(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#hang(this)
  }

  drop(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.({ code, reason: '' })
  }
}

