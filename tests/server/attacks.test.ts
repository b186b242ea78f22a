import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { SEATS } from '../../shared/protocol/seats.ts'
import { ACCESS_LIMITS } from '../../server/access/accessLimits.ts'
import { presenceFrame, step2Frame, updateFrame } from '../../shared/protocol/frames.ts'
import { Author } from './support/fakeSession.ts'
import { OneBoard } from './support/oneBoard.ts'

const GUESSES = 300
const SOCKETS = Number(process.env.SOAK_SOCKETS ?? 2_000)
const SOCKETS_AT_ONCE = 500
const GIGABYTE = 1024 ** 3

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(() => at.end())

const upgradeRequest = (key: string): string => `GET /ws/${at.board.id}?key=${key} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`

/** A WebSocket by hand: the upgrade, and then whatever bytes one likes. */
async function upgrade(): Promise<Socket> {
  const socket = connect(Number(new URL(at.started.url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(upgradeRequest(at.board.keys.editor))
  await once(socket, 'data')
  return socket
}

/** The close code in what a server sends, or undefined when it just ended. */
function closeCode(socket: Socket): Promise<number | undefined> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0)
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes])
    })
    socket.on('close', () => {
      const start = received.lastIndexOf(0x88)
      resolve(start < 0 ? undefined : received.readUInt16BE(start + 2))
    })
  })
}

const TOGETHER = 20

describe('a key', () => {
  test('H4: that is guessed, however near, opens nothing and looks like any other wrong one', async () => {
    const guesses = Array.from({ length: GUESSES }, (_, index) => {
      const key = at.board.keys.host
      const wrong = index % key.length
      return key.slice(0, wrong) + String.fromCharCode(65 + (key.charCodeAt(wrong) + 1 + (index % 20)) % 26) + key.slice(wrong + 1)
    }).filter((guess) => guess !== at.board.keys.host)
    const answers = await Promise.all(guesses.map(async (guess) => {
      const response = await at.started.get(`/api/boards/${at.board.id}`, guess)
      return `${response.status} ${await response.text()}`
    }))
    expect([...new Set(answers)]).toEqual([`404 ${JSON.stringify({ message: CLOSE.notFound.say })}`])
  })

  test('L7: is asked about so often and not oftener', async () => {
    const ask = async (): Promise<number> => (await at.started.get(`/api/boards/${at.board.id}`, 'guess')).status
    const statuses = new Set<number>()
    // A few at a time: hundreds of sockets at once are another limit's business.
    for (let asked = 0; asked < ACCESS_LIMITS.questionsPerMinute; asked += TOGETHER) {
      const count = Math.min(TOGETHER, ACCESS_LIMITS.questionsPerMinute - asked)
      for (const status of await Promise.all(Array.from({ length: count }, ask))) statuses.add(status)
    }
    expect(statuses).toEqual(new Set([404]))
    const refused = await at.started.get(`/api/boards/${at.board.id}`, at.board.keys.host)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('S3: that was replaced opens nothing any more, on any door', async () => {
    const old = at.board.keys.editor
    await fetch(`${at.started.url}/api/boards/${at.board.id}/keys/editor/rotate`, { method: 'POST', headers: { authorization: `Bearer ${at.board.keys.host}` } })
    expect((await at.started.get(`/api/boards/${at.board.id}`, old)).status).toBe(404)
    expect((await at.started.get(`/api/boards/${at.board.id}/keys`, old)).status).toBe(404)
    expect((await fetch(`${at.started.url}/api/boards/${at.board.id}/assets`, { method: 'POST', headers: { authorization: `Bearer ${old}` }, body: 'x' })).status).toBe(404)
    const late = at.come(old)
    expect((await late.closed()).code).toBe(CLOSE.notFound.code)
  })
})

test('S1, P1: a viewer writes nothing by step 2 or update, and speaks for nobody else', async () => {
  const [editor, viewer, witness] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer), await at.join(at.board.keys.host)]
  editor.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{"name":"Ada"}' }]))
  await viewer.until(() => viewer.presence.get(11) === '{"name":"Ada"}')
  const update = new Author(5).write('stolen', '1')
  viewer.socket.send(updateFrame(update))
  viewer.socket.send(step2Frame(update))
  viewer.socket.send(presenceFrame([{ clientId: 11, clock: 100, json: '{"name":"Eve as Ada"}' }]))
  viewer.socket.send(presenceFrame([{ clientId: 11, clock: 101, json: 'null' }]))
  viewer.socket.send(presenceFrame([{ clientId: 12, clock: 1, json: '{"name":"Eve"}' }]))
  // What came before it in the same socket has been judged when this one is told.
  await witness.until(() => witness.presence.has(12))
  expect(witness.presence.get(11)).toBe('{"name":"Ada"}')
  expect(at.storage.log.every(({ seat }) => seat !== 'viewer')).toBe(true)
  expect(viewer.socket.readyState).toBe(WebSocket.OPEN)
})

test('L1: a message of 1 GB is refused when it is announced, and takes no memory', async () => {
  const socket = await upgrade()
  const code = closeCode(socket)
  const before = process.memoryUsage()
  const header = Buffer.alloc(14)
  header.set([0x82, 0xff])
  header.writeBigUInt64BE(BigInt(GIGABYTE), 2)
  socket.write(header)
  expect(await code).toBe(CLOSE.tooBig.code)
  const after = process.memoryUsage()
  expect(after.rss + after.arrayBuffers - before.rss - before.arrayBuffers).toBeLessThan(GIGABYTE / 10)
})

test('L1: so is one that comes in pieces, as soon as they are too much', async () => {
  const socket = await upgrade()
  const code = closeCode(socket)
  const piece = Buffer.alloc(14 + LIMITS.maxMessageBytes / 4)
  piece.set([0x02, 0xff])
  piece.writeBigUInt64BE(BigInt(LIMITS.maxMessageBytes / 4), 2)
  for (let count = 0; count < 5; count++) {
    piece[0] = count === 0 ? 0x02 : 0x00
    socket.write(Buffer.from(piece))
  }
  expect(await code).toBe(CLOSE.tooBig.code)
})

test(`L4: of ${SOCKETS} sockets from one address, so many stay and the rest is told to wait; who is in goes on`, async () => {
  const [editor, other] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.editor)]
  const open: Socket[] = []
  let refused = 0
  for (let count = 0; count < SOCKETS; count += SOCKETS_AT_ONCE) {
    const sockets = await Promise.all(Array.from({ length: SOCKETS_AT_ONCE }, () => knock()))
    for (const { socket, code } of sockets) {
      if (code === CLOSE.crowded.code) refused++
      else open.push(socket)
    }
  }
  const limit = 600
  expect([open.length + at.clients.length, refused]).toEqual([limit, SOCKETS - limit + at.clients.length])
  editor.addPage('page:calm')
  await other.until(() => other.hasPage('page:calm'))
  for (const socket of open) socket.destroy()
}, 120_000)

/** Opens a socket and waits for the first frame: a close code, or undefined when it was let in. */
async function knock(): Promise<{ socket: Socket; code: number | undefined }> {
  const socket = connect(Number(new URL(at.started.url).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(upgradeRequest(at.board.keys.viewer))
  let received = Buffer.alloc(0)
  const deadline = AbortSignal.timeout(10_000)
  for (;;) {
    const [bytes] = (await once(socket, 'data', { signal: deadline })) as [Buffer]
    received = Buffer.concat([received, bytes])
    const end = received.indexOf('\r\n\r\n') + 4
    if (received.length < end + 4) continue
    const isClose = received[end] === 0x88
    if (isClose) socket.destroy()
    return { socket, code: isClose ? received.readUInt16BE(end + 2) : undefined }
  }
}

test('H5: a page of another site gets no socket, with any seat', async () => {
  for (const seat of SEATS) {
    const socket = new WebSocket(`${at.started.url.replace('http', 'ws')}/ws/${at.board.id}?key=${at.board.keys[seat]}`, { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })
    const frames: unknown[] = []
    socket.on('message', (frame) => frames.push(frame))
    const [code] = await once(socket, 'close')
    expect([code, frames]).toEqual([CLOSE.origin.code, []])
  }
})
