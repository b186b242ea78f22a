import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const FINAL = 0x80
const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
const MASKED = 0x80
const MASK_BYTES = 4

export interface SocketOptions {
  /** `http://127.0.0.1:<port>` */
  url: string
  path: string
  protocols: readonly string[]
  isText: boolean
  onFrame(payload: Buffer): void
}

/**
 * The cheapest WebSocket client that is still one, so that the load costs less than the server: it masks with zeros, which
 * leaves the bytes as they are, and hands out frames as views of what arrived.
 */
export class RawSocket {
  readonly opened: Promise<void>
  readonly closed: Promise<number>
  receivedBytes = 0
  readonly #socket: Socket
  readonly #options: SocketOptions
  /** What arrived of a frame that is not all there yet, and how many bytes it takes to look again. */
  #held: Buffer[] = []
  #heldBytes = 0
  #neededBytes = 0
  #closeCode = 1006
  #isCorked = false

  constructor(options: SocketOptions) {
    this.#options = options
    this.#socket = connect(Number(new URL(options.url).port), '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('error', () => {})
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve(this.#closeCode)))
    this.opened = this.#upgrade()
  }

  send(payload: Uint8Array): void {
    const size = payload.byteLength
    const extra = size < 126 ? 0 : size < 65_536 ? 2 : 8
    const frame = Buffer.alloc(2 + extra + MASK_BYTES + size)
    frame[0] = FINAL | (this.#options.isText ? OPCODE.text : OPCODE.binary)
    frame[1] = MASKED | (extra === 0 ? size : extra === 2 ? 126 : 127)
    if (extra === 2) frame.writeUInt16BE(size, 2)
    if (extra === 8) frame.writeBigUInt64BE(BigInt(size), 2)
    frame.set(payload, 2 + extra + MASK_BYTES)
    this.#cork()
    this.#socket.write(frame)
  }

  pause(): void {
    this.#socket.pause()
  }

  end(): void {
    this.#socket.destroy()
  }

  /** What is sent in one turn goes out in one system call. */
  #cork(): void {
    if (this.#isCorked) return
    this.#isCorked = true
    this.#socket.cork()
    process.nextTick(() => {
      this.#isCorked = false
      this.#socket.uncork()
    })
  }

  async #upgrade(): Promise<void> {
    const { path, protocols } = this.#options
    const offer = protocols.length > 0 ? `Sec-WebSocket-Protocol: ${protocols.join(', ')}\r\n` : ''
    this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n${offer}\r\n`)
    await new Promise<void>((resolve, reject) => {
      this.#socket.once('close', () => reject(new Error(`No socket was opened at ${path}.`)))
      this.#socket.once('data', (chunk: Buffer) => {
        const end = chunk.indexOf('\r\n\r\n')
        if (!chunk.toString('latin1', 0, 12).endsWith('101')) return reject(new Error(chunk.toString('latin1', 0, end)))
        this.#socket.on('data', (more: Buffer) => this.#read(more))
        resolve()
        if (chunk.length > end + 4) this.#read(chunk.subarray(end + 4))
      })
    })
  }

  #read(chunk: Buffer): void {
    this.receivedBytes += chunk.length
    this.#held.push(chunk)
    this.#heldBytes += chunk.length
    if (this.#heldBytes < this.#neededBytes) return
    const data = this.#held.length === 1 ? chunk : Buffer.concat(this.#held)
    let at = 0
    let frame = frameAt(data, at)
    for (; frame.end <= data.length; frame = frameAt(data, at)) {
      this.#handle(frame.opcode, data.subarray(frame.start, frame.end))
      at = frame.end
    }
    this.#held = at < data.length ? [data.subarray(at)] : []
    this.#heldBytes = data.length - at
    this.#neededBytes = frame.end - at
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.text || opcode === OPCODE.binary) return this.#options.onFrame(payload)
    if (opcode === OPCODE.ping) this.#socket.write(Buffer.from([FINAL | OPCODE.pong, MASKED, 0, 0, 0, 0]))
    if (opcode === OPCODE.close && payload.length >= 2) this.#closeCode = payload.readUInt16BE(0)
    if (opcode === OPCODE.close) this.#socket.end()
  }
}

/** Where the frame that begins here lies; its end is beyond the data as long as not all of it is there. */
function frameAt(data: Buffer, at: number): { opcode: number; start: number; end: number } {
  const unknown = { opcode: 0, start: 0, end: Math.max(data.length + 1, at + 2) }
  if (data.length < at + 2) return unknown
  const short = data[at + 1]! & 0x7f
  const start = at + 2 + (short === 126 ? 2 : short === 127 ? 8 : 0)
  if (data.length < start) return unknown
  const size = short === 126 ? data.readUInt16BE(at + 2) : short === 127 ? Number(data.readBigUInt64BE(at + 2)) : short
  return { opcode: data[at]! & 0x0f, start, end: start + size }
}
