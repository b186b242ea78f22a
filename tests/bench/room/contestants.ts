import { randomBytes } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { createBoard } from '../../../server/boards/createBoard.ts'
import { createSystemClock } from '../../../server/runtime/clock.ts'
import { databaseFile } from '../../../server/storage/sqlite/dataDir.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { SERVER } from '../../../scripts/lib/server.mjs'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import type { BenchRoom, Dialect, Mix } from './dialect.ts'
import { tldrawDialect } from './tldrawDialect.ts'
import { yjsDialect } from './yjsDialect.ts'

/** A server in the benchmark. */
export interface Contestant {
  id: string
  title: string
  /** What runs under this title, and what it stands in for. */
  what: string
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
const Y_WEBSOCKET = 'the server inside y-websocket 2.1, the last one that is for Yjs 13 and brings a storage along'
const Y_WEBSOCKET_SERVER = 'its successor 0.1.5 on npm, which brings no storage along, on the Yjs 14 that it asks for, a test version (14.0.0-16)'
const HOCUSPOCUS_STORE = 'its Database extension 4.7 and the statements of its SQLite extension, on node:sqlite, since the driver of that extension has to be compiled; it stores 2 to 10 s later'

/** All servers, each with the clients of a mix. */
export function contestantsOf(mix: Mix): readonly Contestant[] {
  return [
    { id: 'floor', title: 'bare ws', what: 'ws 8.23, every frame to everybody else, nothing read, kept or answered', role: 'floor', keeps: false, program: `${SERVERS}/floor.mjs`, dialect: yjsDialect({ mix, welcomes: false }), makeRooms: namedRooms },
    { id: 'ours', title: 'Sevenstep', what: 'as npm start runs it, every write in its log before anyone sees it (SQLite, WAL: survives a kill), synced before it is called saved (survives the loss of power)', role: 'ours', keeps: true, program: SERVER, dialect: yjsDialect({ mix }), makeRooms: (count, dataDir) => ourRooms(count, dataDir, mix) },
    ...peer({ id: 'yws', title: 'y-websocket', program: 'yWebsocket', dialect: yjsDialect({ mix }), what: Y_WEBSOCKET, keeping: { storage: 'LevelDB', how: 'its own y-leveldb 0.1, which does not wait for the disk' } }),
    ...peer({ id: 'ywserver', title: '@y/websocket-server', program: 'yWebsocketServer', dialect: yjsDialect({ mix }), what: Y_WEBSOCKET_SERVER }),
    ...peer({ id: 'hocuspocus', title: 'Hocuspocus', program: 'hocuspocus', dialect: hocuspocusDialect(mix), what: '@hocuspocus/server 4.7 at its defaults', keeping: { storage: 'SQLite', how: HOCUSPOCUS_STORE } }),
    ...peer({ id: 'tldraw', title: 'tldraw sync', program: 'tldrawSync', dialect: tldrawDialect(mix), what: '@tldraw/sync-core 5.4, set up as in its example server; it does not speak Yjs, so that in the foreign mix its own clients put whole records', keeping: { storage: 'SQLite', how: 'its SQLite storage on node:sqlite (WAL, synchronous=NORMAL), which does not wait for the disk' } }),
  ]
}

interface Peer extends Pick<Contestant, 'id' | 'title' | 'program' | 'dialect' | 'what'> {
  /** What it brings along to keep docs in, and how that is set up. */
  keeping?: { storage: string; how: string }
}

/** A peer in memory, and the same with its storage. */
function peer({ id, title, program, dialect, what, keeping }: Peer): Contestant[] {
  const shared = { role: 'peer', program: `${SERVERS}/${program}.mjs`, dialect, makeRooms: namedRooms } as const
  const inMemory = { ...shared, id, title, what, keeps: false }
  if (keeping === undefined) return [inMemory]
  return [inMemory, { ...shared, id: `${id}+`, title: `${title} + ${keeping.storage}`, what: `the same with ${keeping.how}`, keeps: true }]
}

async function namedRooms(count: number): Promise<BenchRoom[]> {
  return Array.from({ length: count }, (_, at) => ({ name: `room${at}`, path: `/room${at}`, protocols: [] }))
}

async function ourRooms(count: number, dataDir: string, mix: Mix): Promise<BenchRoom[]> {
  const storage = openSqliteStorage(databaseFile(dataDir))
  const parts = { storage, clock: createSystemClock(), random: randomBytes, shelf: { kits: [], layOut: () => [], blanks: [], layOutBlank: () => [] } }
  const rooms: BenchRoom[] = []
  for (let at = 0; at < count; at++) {
    const { id, keys } = await createBoard(parts, {})
    rooms.push({ name: id, ...wayIn(id, keys.editor, mix), viewer: wayIn(id, keys.viewer, mix) })
  }
  await storage.close()
  return rooms
}

/** Stock clients have the key in the query, and offer nothing. */
function wayIn(id: string, key: string, mix: Mix): Pick<BenchRoom, 'path' | 'protocols'> {
  return mix === 'own' ? { path: `/ws/${id}`, protocols: offerProtocols(key) } : { path: `/ws/${id}?key=${key}`, protocols: [] }
}

function hocuspocusDialect(mix: Mix): Dialect {
  return yjsDialect({ mix, namesRoom: true, greeting: (room) => [authentication(room)] })
}

/** Hocuspocus opens a document for a client that has sent a token, any token where nobody checks it. */
function authentication({ name }: BenchRoom): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    for (const value of [2, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'token')
  })
}
