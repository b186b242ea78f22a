import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import { step1Frame } from '../../../shared/protocol/frames.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { FakeStorage } from '../support/fakeStorage.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'
import { until } from '../../fakes/until.ts'

const PEOPLE = 500

let storage: FakeStorage
let started: TestServer
let board: CreatedBoard

beforeEach(async () => {
  storage = new FakeStorage()
  started = await startTestServer({ storage })
  board = await started.create()
})
afterEach(() => started.server.close())

/** A bare socket that is there as soon as it was answered with a step 2. */
function arrive(key: string): Promise<WebSocket> {
  const socket = new WebSocket(`${started.url.replace('http', 'ws')}/ws/${board.id}`, offerProtocols(key))
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(step1Frame(Uint8Array.of(0))))
    socket.on('message', (frame: Buffer) => {
      if (frame[0] === 0 && frame[1] === 1) resolve(socket)
    })
    socket.on('close', (code) => reject(new Error(`The socket was closed with ${code}.`)))
    socket.on('error', reject)
  })
}

test(`H6: ${PEOPLE} people who come back at once after a restart all get in, on one load of their board`, async () => {
  for (let storm = 1; storm <= 2; storm++) {
    const sockets = await Promise.all(Array.from({ length: PEOPLE }, () => arrive(board.keys.editor)))
    expect(storage.readsStarted).toBe(1)
    expect(started.server.rooms.sessionCounts.editor).toBe(PEOPLE)
    const gone = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
    for (const socket of sockets) socket.terminate()
    await Promise.all(gone)
    await until(() => started.server.rooms.sessionCounts.editor === 0, 60_000)
  }
  const late = new RawClient(started.url, board.id, board.keys.host)
  await late.until(() => late.hasPage('page:page'))
  late.addPage('page:late')
  await late.until(() => late.saved > 1)
  late.socket.terminate()
})
