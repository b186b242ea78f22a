import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'

const MASKED = 0x80
const PACE_MS = 5
const STORED_MS = 30

/** What an attack may use: a board to which it has all keys, and sockets whose ends are noted. */
export class AttackContext {
  readonly url: string
  readonly board: CreatedBoard
  readonly isQuick: boolean
  /** How each socket ended, by who had it. */
  readonly ends: string[] = []
  readonly #open: { end(): void }[] = []

  constructor(url: string, board: CreatedBoard, isQuick: boolean) {
    this.url = url
    this.board = board
    this.isQuick = isQuick
  }

  pass(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms))
  }

  /** A socket that reads nothing of what it gets, but takes it off the line. */
  async come(seat: Seat, name: string = seat): Promise<WebSocket> {
    const socket = new WebSocket(`${this.url.replace('http', 'ws')}/ws/${this.board.id}`, offerProtocols(this.board.keys[seat]))
    socket.on('error', () => {})
    socket.on('close', (code: number) => this.ends.push(`${name} ${code}`))
    this.#open.push({ end: () => socket.terminate() })
    await Promise.race([once(socket, 'message'), once(socket, 'close')]).catch(() => {})
    return socket
  }

  /** Sends one update after the other, each when the one before it is stored, or until the socket is closed. */
  async write(socket: WebSocket, updates: readonly Uint8Array[]): Promise<void> {
    for (const update of updates) {
      if (socket.readyState !== socket.OPEN) return
      await new Promise((resolve) => socket.send(updateFrame(update), resolve))
      await this.pass(STORED_MS)
    }
  }

  /** Resolves when the server has answered what came before, or closed. */
  async answered(socket: WebSocket): Promise<void> {
    if (socket.readyState !== socket.OPEN) return
    socket.ping()
    await Promise.race([once(socket, 'pong'), once(socket, 'close')])
  }

  /** A connection by hand after its upgrade; without a key when none is given. */
  async raw(key: string | undefined): Promise<Socket> {
    const socket = connect(Number(new URL(this.url).port), '127.0.0.1')
    socket.on('error', () => {})
    this.#open.push({ end: () => socket.destroy() })
    const query = key === undefined ? '' : `?key=${key}`
    socket.write(`GET /ws/${this.board.id}${query} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
    await once(socket, 'data')
    return socket
  }

  /** Writes as fast as the other end takes it, for so long, so often or until it ends. */
  async pour(socket: Socket, bytes: Uint8Array, ms: number, times = Number.POSITIVE_INFINITY): Promise<number> {
    const endMs = performance.now() + ms
    let count = 0
    for (; count < times && performance.now() < endMs && !socket.destroyed; count++) {
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), this.pass(100)])
      if (count % 50 === 0) await this.pass(0)
    }
    return count
  }

  /** So many runs of something, a little apart. */
  async often(count: number, run: (at: number) => void, paceMs = PACE_MS): Promise<void> {
    for (let at = 0; at < count; at++) {
      run(at)
      await this.pass(paceMs)
    }
  }

  end(): void {
    for (const one of this.#open) one.end()
  }
}

/** A frame by hand, masked with zeros. */
export function rawFrame(opcode: number, payload: Uint8Array, isFinal: boolean): Buffer {
  return Buffer.concat([Buffer.from([(isFinal ? 0x80 : 0) | opcode, MASKED | payload.byteLength, 0, 0, 0, 0]), payload])
}
