import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createRecordMap } from '../shared/doc/recordMap.ts'
import { MESSAGE, offerProtocols } from '../shared/protocol/messages.ts'
import { ACCESS_LIMITS } from './access/accessLimits.ts'
import { Reservations } from './access/reservations.ts'
import { SocketGate } from './access/socketGate.ts'
import { Traffic } from './access/traffic.ts'
import { createBoard, type CreatedBoard } from './boards/createBoard.ts'
import { waitAtMost, type Clock } from './clock.ts'
import { createInlineCompactor } from './compaction/compactor.ts'
import { attachSocketServer } from './http/socketServer.ts'
import { NO_METRICS } from './metrics/metrics.ts'
import { step1Frame, updateFrame } from './rooms/frames.ts'
import { GroupCommit } from './rooms/groupCommit.ts'
import { MemoryBudget } from './rooms/memoryBudget.ts'
import { openRoom } from './rooms/openRoom.ts'
import { ROOM_LIMITS } from './rooms/roomLimits.ts'
import { RoomRegistry } from './rooms/roomRegistry.ts'
import { Rounds } from './rooms/rounds.ts'
import { openSqliteStorage } from './storage/sqlite/sqliteStorage.ts'

const LIMIT_MS = 600
const READERS = 3
const MOVES = 300
const SHAPE = { id: 'shape:warm', typeName: 'shape', x: 0, y: 0, props: {} }
const LOG = { info() {}, warn() {}, error() {} }
const NO_LIMITS = { host: 'localhost', allowedOrigins: [], socketsPerAddress: 0, messagesPerAddress: 0, bytesPerAddress: 0, proxies: 0 }
const NO_KITS = { kits: [], blanks: [], layOut: () => [], layOutBlank: () => [] }

/**
 * Lets a few people drag something about on a board that is in memory only, so that the way of a message is compiled before
 * the first real one comes: that one would take several times as long. What cannot be done here is left undone.
 */
export async function warmUp(clock: Clock): Promise<void> {
  const storage = openSqliteStorage(':memory:')
  const compactor = createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: async () => {} })
  const commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, onFailure() {} })
  const parts = { storage, compactor, clock, rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs), memory: new MemoryBudget(Number.POSITIVE_INFINITY), commit, log: LOG, metrics: NO_METRICS }
  const rooms = new RoomRegistry({ clock, idleMs: 0, openRoom: (board, onBroken) => openRoom(board, parts, onBroken) })
  const limits = { ...NO_LIMITS, nowMs: () => clock.steadyMs() }
  const http = createHttpServer()
  const sockets = attachSocketServer(http, { ...parts, rooms, random: randomBytes, gate: new SocketGate(limits), traffic: new Traffic(limits), unfinished: new Reservations(ACCESS_LIMITS.unfinished) }, false)
  const board = await createBoard({ storage, clock, random: randomBytes, shelf: NO_KITS }, {})
  await compactor.compact(board.id)
  await waitAtMost(clock, LIMIT_MS, interview(http, board).catch(() => {}))
  commit.stop()
  await sockets.close()
  await rooms.destroy()
  http.close()
  await storage.close()
}

/** Resolves when the writer was told that all its moves are durable. */
async function interview(http: Server, { id, keys }: CreatedBoard): Promise<void> {
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/ws/${id}`
  const people = Array.from({ length: READERS + 1 }, () => new WebSocket(url, offerProtocols(keys.editor)))
  // Without a listener a connection that breaks would end the process.
  for (const socket of people) socket.on('error', () => {})
  const doc = new Y.Doc()
  await Promise.all(people.map((socket) => once(socket, 'open')))
  for (const socket of people) socket.send(step1Frame(Y.encodeStateVector(doc)))
  const [writer] = people as [WebSocket, ...WebSocket[]]
  const records = createRecordMap(doc)
  doc.on('update', (update: Uint8Array) => writer.send(updateFrame(update)))
  for (let move = 0; move < MOVES; move++) {
    records.transact('warm-up', () => records.set({ ...SHAPE, x: move }))
    await told(writer)
  }
  doc.destroy()
}

function told(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (data: Buffer): void => {
      if (data[0] !== MESSAGE.saved) return
      socket.off('message', look).off('close', reject)
      resolve()
    }
    socket.on('message', look).on('close', reject)
  })
}
