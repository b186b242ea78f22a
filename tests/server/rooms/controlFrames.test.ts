import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { ACCESS_LIMITS } from '../../../server/access/accessLimits.ts'
import { step2Frame } from '../../../shared/protocol/frames.ts'
import { Author } from '../support/fakeSession.ts'
import { OneBoard } from '../support/oneBoard.ts'

const NO_KEY = 'AAAAAAAAAAAAAAAAAAAAAA'
const MASK = [0, 0, 0, 0]
const PING = Uint8Array.of(0x89, 0x80, ...MASK)
const PONG = Uint8Array.of(0x8a, 0x80, ...MASK)
/** One byte of a message that goes on. */
const FIRST_PART = Uint8Array.of(0x02, 0x81, ...MASK, 0)
const NEXT_PART = Uint8Array.of(0x00, 0x81, ...MASK, 0)

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(() => at.end())

/** A WebSocket by hand, which answers nothing by itself. */
async function upgrade(key: string, extra = ''): Promise<{ socket: Socket; code: Promise<number | undefined> }> {
  const socket = connect(Number(new URL(at.started.url).port), '127.0.0.1')
  socket.on('error', () => {})
  let received = Buffer.alloc(0)
  const code = new Promise((resolve) => socket.once('close', resolve)).then(() => {
    const start = received.lastIndexOf(0x88)
    return start < 0 ? undefined : received.readUInt16BE(start + 2)
  })
  socket.on('data', (bytes: Buffer) => void (received = Buffer.concat([received, bytes])))
  socket.write(`GET /ws/${at.board.id}?key=${key} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${extra}\r\n`)
  await once(socket, 'data')
  return { socket, code }
}

const times = (count: number, frame: Uint8Array): Buffer => Buffer.concat(Array.from({ length: count }, () => frame))

describe('a socket that shows no key', () => {
  test('G1: is gone soon although it answers nothing, and nothing it sends is answered', async () => {
    const { socket, code } = await upgrade(NO_KEY)
    const before = socket.bytesRead
    socket.write(times(1_000, PING))
    expect(await code).toBe(CLOSE.notFound.code)
    expect(socket.bytesRead - before).toBeLessThan(200)
  })

  test('G1: is cut at once when it goes on sending, and need not read', async () => {
    const { socket, code } = await upgrade(NO_KEY)
    socket.pause()
    for (let count = 0; count < 40; count++) socket.write(Buffer.alloc(ACCESS_LIMITS.strangerBytes / 8))
    socket.resume()
    await code
    expect(socket.bytesWritten).toBeLessThan(10 * ACCESS_LIMITS.strangerBytes)
  })

  test('G2: may not send pings without end while the board is looked for either', async () => {
    at.storage.findBoard = () => new Promise(() => {})
    const { socket, code } = await upgrade(at.board.keys.editor)
    socket.write(times(ACCESS_LIMITS.controlFramesPerSocket.burst + 50, PING))
    expect(await code).toBe(CLOSE.tooMuch.code)
  })

  test('G3: holds no long message', async () => {
    at.storage.findBoard = () => new Promise(() => {})
    const { socket, code } = await upgrade(at.board.keys.editor)
    const head = Buffer.alloc(14)
    head.set([0x82, 0xff])
    head.writeBigUInt64BE(BigInt(4 * 1024 * 1024), 2)
    socket.write(head)
    socket.write(Buffer.alloc(2 * ACCESS_LIMITS.strangerBytes))
    expect(await code).toBe(CLOSE.overloaded.code)
  })
})

describe('a socket with a key', () => {
  test.each([['pings', PING], ['pongs', PONG]])('G2: is closed for more %s than anybody needs', async (_name, frame) => {
    const { socket, code } = await upgrade(at.board.keys.viewer)
    socket.write(times(ACCESS_LIMITS.controlFramesPerSocket.burst + 50, frame))
    expect(await code).toBe(CLOSE.tooMuch.code)
  })

  test('G2: has its few pings answered', async () => {
    const client = await at.join(at.board.keys.viewer)
    for (let count = 0; count < 20; count++) {
      client.socket.ping('here')
      expect(String((await once(client.socket, 'pong'))[0])).toBe('here')
    }
  })

  test('G3: is closed for a message in thousands of parts', async () => {
    const { socket, code } = await upgrade(at.board.keys.viewer)
    socket.write(Buffer.concat([FIRST_PART, times(ACCESS_LIMITS.maxFragments, NEXT_PART)]))
    expect(await code).toBe(CLOSE.tooMuch.code)
  })

  test('G3: may send a long message in parts, as Chrome does', async () => {
    const client = await at.join(at.board.keys.editor)
    const frame = step2Frame(new Author(5).write('long', 'x'.repeat(900_000)))
    const size = 16 * 1024
    const saved = client.saved
    for (let start = 0; start < frame.byteLength; start += size) client.socket.send(frame.subarray(start, start + size), { fin: start + size >= frame.byteLength })
    await client.until(() => client.saved > saved)
    expect(client.socket.readyState).toBe(client.socket.OPEN)
  })

  test('G3: and all others of its address hold only so much of messages that are not whole', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => upgrade(at.board.keys.viewer)))
    const head = Buffer.alloc(14)
    head.set([0x82, 0xff])
    head.writeBigUInt64BE(BigInt(8 * 1024 * 1024), 2)
    const codes = sockets.map(({ socket, code }) => {
      socket.write(head)
      socket.write(Buffer.alloc(7.5 * 1024 * 1024))
      return code
    })
    expect(await Promise.race(codes)).toBe(CLOSE.tooMuch.code)
    for (const { socket } of sockets) socket.destroy()
  })

  test('G1: that was closed has no more of its messages read', async () => {
    const client = await at.join(at.board.keys.editor)
    const stored = at.storage.log.length
    client.socket.send('text is no message')
    client.addPage('page:late')
    expect((await client.closed()).code).toBe(CLOSE.malformed.code)
    expect(at.storage.log.length).toBe(stored)
  })
})

test.each([
  ['many keys', `Sec-WebSocket-Protocol: ${Array.from({ length: 300 }, (_, index) => `key.${index}`).join(', ')}\r\n`],
  ['the same header twice', 'Sec-WebSocket-Protocol: key.a\r\nSec-WebSocket-Protocol: key.b\r\n'],
  ['a very long key', `Sec-WebSocket-Protocol: key.${'x'.repeat(8_000)}\r\n`],
])('G4: an offer of %s is refused like a wrong key', async (_name, header) => {
  const { code } = await upgrade('', header)
  expect(await code).toBe(CLOSE.notFound.code)
})

test.each([['half a code', '/ws/%'], ['bytes that are no text', '/ws/%ff%00'], ['a broken key', '/ws/a?key=%E0%A4%A'], ['great length', `/ws/${'x'.repeat(10_000)}`], ['absolute form', 'http://localhost/ws/x'], ['two slashes', '//ws/x'], ['dots', '/ws/../../etc']])('G4: an address with %s ends no process', async (_name, path) => {
  const socket = connect(Number(new URL(at.started.url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
  await once(socket, 'data')
  socket.destroy()
  expect((await at.started.get('/healthz')).status).toBe(200)
})
