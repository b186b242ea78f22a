import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { SUBPROTOCOL, offerProtocols } from '../../../shared/protocol/messages.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { CountingClock } from '../support/countingClock.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer } from '../support/testServer.ts'
import { until } from '../../fakes/until.ts'

const NO_KEY = 'AAAAAAAAAAAAAAAAAAAAAA'

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(() => at.end())

describe('the key', () => {
  test('H2, H3: travels as a subprotocol and does not come back', async () => {
    const client = at.come(at.board.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    expect(client.socket.protocol).toBe(SUBPROTOCOL)
  })

  test('H2: travels in the query for foreign clients', async () => {
    const client = at.come('', { query: `?key=${at.board.keys.viewer}` })
    await client.until(() => client.hasPage('page:page'))
    expect(client.socket.protocol).toBe('')
  })

  test.each([
    ['wrong', () => at.come(NO_KEY)],
    ['missing', () => at.come('')],
    ['for an unknown board', () => at.come(at.board.keys.host, { id: NO_KEY })],
    ['for a board with a strange name', () => at.come(at.board.keys.host, { id: '%00%ff/..' })],
  ])('H4: that is %s is refused with a code that ends all tries', async (_name, open) => {
    expect(await open().closed()).toEqual({ code: 4404, reason: 'no such board' })
  })
})

describe('a board that takes a while to load', () => {
  test('H6: loses nothing of what was sent meanwhile', async () => {
    at.storage.hold()
    const client = at.come(at.board.keys.editor)
    await once(client.socket, 'open')
    client.addPage('page:early')
    // The answer to a ping proves that the server has got what was sent before it.
    client.socket.ping()
    await once(client.socket, 'pong')
    at.storage.release()
    await client.until(() => client.hasPage('page:page') && client.saved > 0)
    const other = at.come(at.board.keys.viewer)
    await other.until(() => other.hasPage('page:early'))
    expect(at.storage.appends).toHaveLength(1)
  })

  test('H6: bears only so much meanwhile', async () => {
    at.storage.hold()
    const client = at.come(at.board.keys.editor)
    await once(client.socket, 'open')
    client.socket.send(new Uint8Array(ROOM_LIMITS.maxUnjoinedBytes))
    expect((await client.closed()).code).toBe(CLOSE.overloaded.code)
  })

  test('and fails closes with a code that lets clients try again', async () => {
    at.storage.failures = [new Error('no disk')]
    expect((await at.come(at.board.keys.editor).closed()).code).toBe(CLOSE.storage.code)
    const again = at.come(at.board.keys.editor)
    await again.until(() => again.hasPage('page:page'))
  })
})

describe('a message', () => {
  test('L1: that is oversize closes with a code that ends all tries', async () => {
    const client = at.come(at.board.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    client.socket.send(new Uint8Array(LIMITS.maxMessageBytes + 1))
    expect(await client.closed()).toEqual({ code: 4413, reason: 'message too big' })
  })

  test('M1: of text closes as malformed', async () => {
    const client = at.come(at.board.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    client.socket.send('hello')
    expect((await client.closed()).code).toBe(CLOSE.malformed.code)
  })

  test('L5: is never compressed', async () => {
    const socket = new WebSocket(`${at.started.url.replace('http', 'ws')}/ws/${at.board.id}`, offerProtocols(at.board.keys.editor), { perMessageDeflate: true })
    await once(socket, 'open')
    expect(socket.extensions).toBe('')
    socket.terminate()
  })
})

test('H8: a visit is taken as an offer, kept as a hash with what is written by it, and never comes back', async () => {
  const ada = new RawClient(at.started.url, at.board.id, at.board.keys.editor, '', 'a-secret')
  await ada.until(() => ada.hasPage('page:page'))
  expect(ada.socket.protocol).toBe(SUBPROTOCOL)
  const saved = ada.saved
  ada.addPage('page:second')
  await ada.until(() => ada.saved > saved)
  expect([...(await at.storage.readVisits(boardLog(at.board.id)))]).toEqual([[ada.doc.clientID, expect.stringMatching(/^[\w-]{22}$/)]])
  ada.socket.terminate()
})

test('M5: edits are saved and reach others through real sockets', async () => {
  const [ada, ben] = [at.come(at.board.keys.editor), at.come(at.board.keys.host)]
  await Promise.all([ada.until(() => ada.hasPage('page:page')), ben.until(() => ben.hasPage('page:page'))])
  const savedBefore = ada.saved
  ada.addPage('page:second')
  await Promise.all([ben.until(() => ben.hasPage('page:second')), ada.until(() => ada.saved > savedBefore)])
  expect(at.storage.log.at(-1)).toMatchObject({ log: boardLog(at.board.id), seat: 'editor' })
})

test('M1: a protocol error on one socket ends nobody else', async () => {
  const ben = at.come(at.board.keys.host)
  await ben.until(() => ben.hasPage('page:page'))
  const ada = at.come(at.board.keys.editor)
  await ada.until(() => ada.hasPage('page:page'))
  // A reserved opcode, straight onto the wire.
  const raw = (ada.socket as unknown as { _socket: { write(bytes: Uint8Array): void } })._socket
  raw.write(Uint8Array.of(0x8f, 0x80, 0, 0, 0, 0))
  expect((await ada.closed()).code).toBe(1002)
  ben.addPage('page:still-here')
  await ben.until(() => ben.saved > 0)
})

describe('a stop', () => {
  test('makes durable what was received, tells it, and sends everyone away to come back', async () => {
    const [ada, ben] = [at.come(at.board.keys.editor), at.come(at.board.keys.host)]
    await Promise.all([ada.until(() => ada.hasPage('page:page')), ben.until(() => ben.hasPage('page:page'))])
    const closed = [ada, ben].map((client) => client.closed())
    at.storage.hold()
    ada.addPage('page:last')
    await until(() => at.storage.appends.length !== 0)
    const stopped = at.started.server.close()
    at.storage.release()
    await stopped
    for (const { code } of await Promise.all(closed)) expect(code).toBe(CLOSE.restart.code)
    expect(ben.hasPage('page:last')).toBe(true)
    expect(at.storage.isClosed).toBe(true)
  })

  test('leaves no timer and no room', async () => {
    const clock = new CountingClock()
    const counting = await startTestServer({ clock })
    const made = await counting.create()
    const client = new RawClient(counting.url, made.id, made.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    client.socket.send(Uint8Array.of(1, 7, 1, 5, 1, 3, 123, 125, 32))
    client.addPage('page:x')
    await client.until(() => client.saved > 0)
    expect(clock.timerCount).toBeGreaterThan(0)
    await counting.server.close()
    expect(clock.timerCount).toBe(0)
    expect(counting.server.rooms.roomCount).toBe(0)
  })

  test('does not wait for ever for storage that fails', async () => {
    const client = at.come(at.board.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    at.storage.failures = Array.from({ length: 1000 }, () => new Error('disk full'))
    client.addPage('page:lost')
    await until(() => at.storage.appends.length !== 0)
    await at.started.server.close(20)
    expect(client.saved).toBeLessThan(2)
  })

  test('H1: refuses upgrades while it drains', async () => {
    const client = at.come(at.board.keys.editor)
    await client.until(() => client.hasPage('page:page'))
    at.storage.hold()
    client.addPage('page:last')
    await until(() => at.storage.appends.length !== 0)
    const stopped = at.started.server.close()
    const late = new WebSocket(`${at.started.url.replace('http', 'ws')}/ws/${at.board.id}`)
    const [error] = (await once(late, 'error')) as [Error]
    expect(error.message).toContain('503')
    expect((await at.started.get('/readyz')).status).toBe(503)
    at.storage.release()
    await stopped
  })
})

test('H1: an upgrade to any other path is refused', async () => {
  const stray = new WebSocket(`${at.started.url.replace('http', 'ws')}/elsewhere`)
  const [error] = (await once(stray, 'error')) as [Error]
  expect(error.message).toContain('404')
})
