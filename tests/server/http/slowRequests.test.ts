import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ACCESS_LIMITS } from '../../../server/access/accessLimits.ts'
import { Reservations } from '../../../server/access/reservations.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { limitConnections } from '../../../server/http/slowRequests.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { FakeClock } from '../support/fakeClock.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'
import { until } from '../../fakes/until.ts'

const MEGABYTE = 1024 * 1024

let clock: FakeClock
let started: TestServer
let board: CreatedBoard
let sockets: Socket[]

beforeEach(async () => {
  clock = new FakeClock()
  sockets = []
  started = await startTestServer({ clock })
  board = await started.create()
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await started.server.close(0)
})

/** Sends the head of a request and nothing of its body. */
function begin(path: string, headers: readonly string[]): Socket {
  const socket = connect(Number(new URL(started.url).port), '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write(['POST ' + path + ' HTTP/1.1', 'Host: localhost', ...headers, '', ''].join('\r\n'))
  return socket
}

const upload = (bytes: number): Socket => begin(`/api/boards/${board.id}/assets`, [`Authorization: Bearer ${board.keys.editor}`, `Content-Length: ${bytes}`])

const answer = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0])

/** Resolves when the server watches so many bodies. */
async function watched(count: number, others: number): Promise<void> {
  await until(() => clock.timerCount - others >= count)
}

describe('a body that comes too slowly', () => {
  test.each([
    ['of a picture', () => upload(MEGABYTE)],
    ['of a question', () => begin('/api/boards', ['Content-Type: application/json', 'Content-Length: 100'])],
    ['in chunks', () => begin('/api/boards', ['Content-Type: application/json', 'Transfer-Encoding: chunked'])],
  ])('B1: %s is answered 408 and its connection is closed', async (_name, send) => {
    const others = clock.timerCount
    const socket = send()
    const answered = answer(socket)
    await watched(1, others)
    // A byte in five seconds, as somebody sends who means to stay.
    socket.write('5')
    await clock.advance(ACCESS_LIMITS.body.graceMs + 2 * ACCESS_LIMITS.body.lookMs)
    const text = await answered
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(text).toMatch(/connection: close/i)
    await once(socket, 'close')
    expect(clock.timerCount).toBe(others)
  })

  test('B1: one that comes in time is taken, and nothing watches it any more', async () => {
    const others = clock.timerCount
    const socket = begin('/api/boards', ['Content-Type: application/json', 'Content-Length: 2'])
    const answered = answer(socket)
    await watched(1, others)
    await clock.advance(ACCESS_LIMITS.body.graceMs - ACCESS_LIMITS.body.lookMs)
    socket.write('{}')
    expect(await answered).toMatch(/^HTTP\/1\.1 201 /)
    expect(clock.timerCount).toBe(others)
  })
})

describe('uploads at once', () => {
  test('B2: of one address are so many, and the next may come when one ends', async () => {
    const others = clock.timerCount
    const { countPerAddress } = ACCESS_LIMITS.uploads
    const open = Array.from({ length: countPerAddress }, () => upload(3 * MEGABYTE))
    await watched(countPerAddress, others)
    // Those before it have been judged by then, because each is judged in turn.
    const refused = await answer(upload(10))
    expect(refused).toMatch(/^HTTP\/1\.1 429 /)
    expect(refused).toMatch(/retry-after: \d/i)
    open[0]?.destroy()
    await once(open[0]!, 'close')
    // The one that was refused still owes its body.
    await until(() => clock.timerCount - others <= countPerAddress)
    const socket = upload(10)
    const answered = answer(socket)
    socket.write('0123456789')
    expect(await answered).toMatch(/^HTTP\/1\.1 415 /)
  })

  test('B2: take only so much memory, whoever sends them', () => {
    const { bytesInAll } = ACCESS_LIMITS.uploads
    const room = new Reservations(ACCESS_LIMITS.uploads)
    let kept = 0
    while (room.take(`10.0.0.${kept}`, LIMITS.maxAssetBytes).type === 'kept') kept++
    expect([kept * LIMITS.maxAssetBytes, room.bytes]).toEqual([bytesInAll, bytesInAll])
    expect(room.take('10.0.1.1', 1)).toEqual({ type: 'refused', by: 'all' })
  })

  test('B2: give back what they took once, however often they say so', () => {
    const room = new Reservations({ countPerAddress: 1, bytesPerAddress: 10, bytesInAll: 10 })
    const first = room.take('a', 10)
    expect(room.take('a', 1)).toEqual({ type: 'refused', by: 'address' })
    if (first.type === 'kept') {
      first.release()
      first.release()
    }
    expect(room.bytes).toBe(0)
    expect([room.take('a', 11), room.take('a', 10).type]).toEqual([{ type: 'refused', by: 'address' }, 'kept'])
  })
})

test('B3: an address has so many connections', async () => {
  const server = createServer((_request, response) => response.end('here'))
  limitConnections(server, 2)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const open = (): Socket => connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [first, second] = [open(), open()]
  await Promise.all([once(first, 'connect'), once(second, 'connect')])
  await once(open().resume(), 'close')
  const gone = new Promise((resolve) => server.once('connection', (socket) => socket.once('close', resolve)))
  first.destroy()
  second.destroy()
  await Promise.all([once(first, 'close'), once(second, 'close')])
  let text = ''
  const deadline = performance.now() + 10_000
  while (text === '' && performance.now() < deadline) {
    const third = open()
    third.on('error', () => {}).on('data', (bytes) => void (text += String(bytes)))
    third.write('GET / HTTP/1.0\r\n\r\n')
    await new Promise((resolve) => third.once('close', resolve))
  }
  expect(text).toContain('here')
  await gone
  server.close()
})
