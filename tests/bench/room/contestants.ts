import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { createBoard } from '../../../server/boards/createBoard.ts'
import { createSystemClock } from '../../../server/clock.ts'
import { databaseFile } from '../../../server/storage/dataDir.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import type { BenchRoom, Dialect } from './dialect.ts'
import { tldrawDialect } from './tldrawDialect.ts'
import { yjsDialect } from './yjsDialect.ts'

/** A server in the benchmark. */
export interface Contestant {
  id: string
  title: string
  role: 'floor' | 'ours' | 'peer'
  /** Whether it stores; then it gets a directory. */
  keeps: boolean
  /** What Node runs, from the repository. */
  program: string
  dialect: Dialect
  /** Makes rooms before the server starts. */
  makeRooms(count: number, dataDir: string): Promise<BenchRoom[]>
}

const SERVERS = 'tests/bench/room/servers'

export const CONTESTANTS: readonly Contestant[] = [
  { id: 'floor', title: 'bare ws', role: 'floor', keeps: false, program: `${SERVERS}/floor.mjs`, dialect: yjsDialect({ welcomes: false }), makeRooms: namedRooms },
  { id: 'ours', title: 'Sevenstep', role: 'ours', keeps: true, program: 'server/main.ts', dialect: yjsDialect({}), makeRooms: ourRooms },
  ...peer('yws', 'y-websocket', 'LevelDB', 'yWebsocket', yjsDialect({})),
  ...peer('hocuspocus', 'Hocuspocus', 'SQLite', 'hocuspocus', yjsDialect({ namesRoom: true, greeting: (room) => [authentication(room)] })),
  ...peer('tldraw', 'tldraw sync', 'SQLite', 'tldrawSync', tldrawDialect()),
]

/** A peer in memory, and the same with its storage. */
function peer(id: string, title: string, storage: string, program: string, dialect: Dialect): Contestant[] {
  const shared = { role: 'peer', program: `${SERVERS}/${program}.mjs`, dialect, makeRooms: namedRooms } as const
  return [{ ...shared, id, title, keeps: false }, { ...shared, id: `${id}+`, title: `${title} + ${storage}`, keeps: true }]
}

async function namedRooms(count: number): Promise<BenchRoom[]> {
  return Array.from({ length: count }, (_, at) => ({ name: `room${at}`, path: `/room${at}`, protocols: [] }))
}

async function ourRooms(count: number, dataDir: string): Promise<BenchRoom[]> {
  const storage = openSqliteStorage(databaseFile(dataDir))
  const parts = { storage, clock: createSystemClock(), random: randomBytes, shelf: { kits: [], layOut: () => [], blanks: [], layOutBlank: () => [] } }
  const rooms: BenchRoom[] = []
  for (let at = 0; at < count; at++) {
    const { id, keys } = await createBoard(parts, {})
    rooms.push({ name: id, path: `/ws/${id}`, protocols: offerProtocols(keys.editor) })
  }
  await storage.close()
  return rooms
}

/** Hocuspocus opens a document for a client that has sent a token, any token where nobody checks it. */
function authentication({ name }: BenchRoom): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    for (const value of [2, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'token')
  })
}
