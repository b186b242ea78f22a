import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createRecordMap } from '../shared/doc/recordMap.ts'
import { step1Frame, updateFrame } from '../shared/protocol/frames.ts'
import { offerProtocols } from '../shared/protocol/messages.ts'
import { readOwnFrame } from '../shared/protocol/ownFrames.ts'
import { createBoard, type CreatedBoard } from './boards/createBoard.ts'
import { waitAtMost, type Clock } from './runtime/clock.ts'
import { createInlineCompactor } from './compaction/compactor.ts'
import { readConfig } from './config.ts'
import { createServer } from './createServer.ts'
import { boardLog } from './storage/port/logId.ts'
import { openSqliteStorage } from './storage/sqlite/sqliteStorage.ts'

const LIMIT_MS = 600
const READERS = 3
const MOVES = 300
const SHAPE = { id: 'shape:warm', typeName: 'shape', x: 0, y: 0, props: {} }
const NO_KITS = { kits: [], blanks: [], layOut: () => [], layOutBlank: () => [] }
const NO_PAGES = { isDevelopment: false, add: async () => async () => {} }
/** Nobody hears of it, and it may be as fast as it can. */
const SETTINGS = {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'silent',
  ROOM_IDLE_SECONDS: '0',
  SOCKETS_PER_ADDRESS: '0',
  MESSAGES_PER_ADDRESS: '0',
  MEGABYTES_PER_ADDRESS: '0',
} as const

/**
 * Lets a few people drag something about on a board that is in memory only, so that the way of a message is compiled
 * before the first real one comes: that one would take several times as long. They are on a whole server beside the
 * real one. What cannot be done here, or not within `limitMs`, is left undone.
 */
export async function warmUp(clock: Clock, limitMs = LIMIT_MS): Promise<void> {
  const settings = readConfig(SETTINGS)
  if (!settings.ok) return
  const storage = openSqliteStorage(':memory:')
  const compactor = createInlineCompactor({ storage, nowMs: () => clock.nowMs(), pause: async () => {} })
  const parts = { storage, compactor, clock, random: randomBytes, shelf: NO_KITS }
  const server = await createServer({ ...parts, config: settings.config, version: '', client: NO_PAGES })
  const board = await createBoard(parts, {})
  await compactor.compact(boardLog(board.id))
  await waitAtMost(clock, limitMs, server.listen().then((port) => interview(port, board)).catch(() => {}))
  await server.close(0)
}

/** Resolves when the writer was told that all its moves are durable. */
async function interview(port: number, { id, keys }: CreatedBoard): Promise<void> {
  const url = `ws://${SETTINGS.HOST}:${port}/ws/${id}`
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
      if (readOwnFrame(data)?.type !== 'saved') return
      socket.off('message', look).off('close', reject)
      resolve()
    }
    socket.on('message', look).on('close', reject)
  })
}
