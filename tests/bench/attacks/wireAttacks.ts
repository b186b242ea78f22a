import { connect } from 'node:net'
import { presenceFrame, step1Frame } from '../../../shared/protocol/frames.ts'
import { binary, hostileUpdate } from '../../fakes/hostileUpdates.ts'
import { rawFrame, type AttackContext } from './attackContext.ts'
import type { Attack } from './updateAttacks.ts'

const OPCODE = { continuation: 0, binary: 2, ping: 9, pong: 10 } as const
const FRAGMENTS = 6_000
const MEGABYTE = 1e6
/** One state is not longer. */
const MAX_PRESENCE = 16_000

/** The attacks below updates, by their numbers in the report. */
export const WIRE_ATTACKS: Record<string, Attack> = {
  '10 presence full of \\" by a viewer': (context) => presences(context, 'viewer', 49_000),
  '10 presence full of \\" by an editor': (context) => presences(context, 'editor', 246_000),
  '11 a message in 6,000 fragments': async (context) => {
    const socket = await context.raw(context.board.keys.viewer)
    socket.resume()
    socket.write(rawFrame(OPCODE.binary, Uint8Array.of(1), false))
    // As much as the server reads at once: a byte that it keeps then keeps all of that.
    const pongs = Array.from({ length: 500 }, () => rawFrame(OPCODE.pong, new Uint8Array(125), true))
    const batch = Buffer.concat([rawFrame(OPCODE.continuation, Uint8Array.of(1), false), ...pongs])
    await context.pour(socket, batch, Number.POSITIVE_INFINITY, context.isQuick ? FRAGMENTS / 2 : FRAGMENTS)
    context.ends.push(socket.destroyed ? 'ended' : 'still open')
  },
  '12 pings without a key': async (context) => {
    const socket = await context.raw(undefined)
    socket.pause()
    const batch = Buffer.concat(Array.from({ length: 2_000 }, () => rawFrame(OPCODE.ping, new Uint8Array(), true)))
    const count = await context.pour(socket, batch, context.isQuick ? 5_000 : 20_000)
    context.ends.push(`${2_000 * count} pings`, socket.destroyed ? 'ended' : 'still open')
  },
  '13 step 1, 55 times': async (context) => {
    await fill(context, 10_000, 100)
    const viewer = await context.come('viewer')
    for (let count = 0; count < 55; count++) if (viewer.readyState === viewer.OPEN) viewer.send(step1Frame(Uint8Array.of(0)))
    await context.answered(viewer)
  },
  '14 40 viewers who do not read': async (context) => {
    await fill(context, 15, MEGABYTE)
    const sockets = await Promise.all(Array.from({ length: 40 }, () => context.come('viewer').catch(() => undefined)))
    for (const socket of sockets) {
      socket?.send(step1Frame(Uint8Array.of(0)))
      socket?.pause()
    }
    await context.pass(2_000)
  },
  '15 100 uploads that do not end': async (context) => {
    const { port } = new URL(context.url)
    const body = Buffer.alloc(3.8 * MEGABYTE, 1)
    const sockets = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(`POST /api/boards/${context.board.id}/assets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${context.board.keys.editor}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${body.byteLength + 10}\r\n\r\n`)
      socket.write(body)
      return socket
    })
    await context.pass(3_000)
    context.ends.push(`${sockets.filter(({ destroyed }) => !destroyed).length} still open`)
  },
}

async function presences(context: AttackContext, seat: 'viewer' | 'editor', bytes: number): Promise<void> {
  const socket = await context.come(seat)
  const json = '\\"'.repeat(MAX_PRESENCE / 2)
  const entries = Array.from({ length: Math.floor(bytes / MAX_PRESENCE) }, (_, at) => ({ clientId: 5 + at, clock: 1, json }))
  for (let count = 0; count < 3; count++) socket.send(presenceFrame(entries))
  await context.answered(socket)
}

/** Puts items of so many bytes on the board, a few megabytes at once. */
async function fill(context: AttackContext, items: number, bytes: number): Promise<void> {
  const host = await context.come('host')
  const perMessage = Math.max(1, Math.floor((4 * MEGABYTE) / bytes / (bytes < 1_000 ? 20 : 1)))
  for (let from = 0; from < items; from += perMessage) {
    const structs = Array.from({ length: Math.min(perMessage, items - from) }, (_, at) => ({ ...binary(), bytes: new Uint8Array(bytes), ...(from + at > 0 ? { origin: { client: 77, clock: from + at - 1 } } : {}) }))
    await context.write(host, [hostileUpdate({ sections: [{ client: 77, clock: from, structs: structs as never }] })])
    await context.answered(host)
  }
  host.close()
}
