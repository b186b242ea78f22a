import * as Y from 'yjs'
import { Store } from '@tldraw/store'
import type { TLRecord, TLStore, TLStoreProps } from '@tldraw/tlschema'
import { createInlineCompactor } from '../../server/compaction/compactor.ts'
import { NO_METRICS } from '../../server/metrics/metrics.ts'
import { GroupCommit } from '../../server/rooms/commit/groupCommit.ts'
import { loadDoc } from '../../server/rooms/doc/loadDoc.ts'
import { openRoom } from '../../server/rooms/registry/openRoom.ts'
import { ROOM_LIMITS } from '../../server/rooms/roomLimits.ts'
import { RoomRegistry } from '../../server/rooms/registry/roomRegistry.ts'
import { MemoryBudget } from '../../server/rooms/memoryBudget.ts'
import { Rounds } from '../../server/rooms/rounds.ts'
import { Session, type Link } from '../../server/rooms/wire/session.ts'
import { createSystemClock } from '../../server/runtime/clock.ts'
import { boardLog } from '../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../server/storage/sqlite/sqliteStorage.ts'
import { bindStore, type StoreBinding } from '../../client/sync/bindStore.ts'
import { connectBoard, type BoardConnection } from '../../client/sync/boardConnection.ts'
import { writeDocMeta } from '../../shared/doc/docMeta.ts'
import { createRecordMap, type RecordMap } from '../../shared/doc/recordMap.ts'
import { createBoardSchema, isBoardRecordType } from '../../shared/board/schema.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { FakeLine, type FakeRoom } from './fakeNet.ts'
import { messagesIn } from './wireIn.ts'

/** A peer as the page assembles it, without the canvas: store, binding, doc, provider. */
export interface FakePeer {
  doc: Y.Doc
  map: RecordMap
  store: TLStore
  binding: StoreBinding
  connection: BoardConnection
  line: FakeLine
  destroy(): void
}

interface PeerOptions {
  /** What this computer's steady clock shows beyond that of the others. */
  steadyAheadMs?: number
  delays?: FakeLine['delays']
}

export interface FakeBoard {
  join(seat?: Seat, options?: PeerOptions): FakePeer
  /** The records the log alone gives, as after a crash. */
  fromLog(): Promise<Record<string, unknown>>
  rooms: RoomRegistry
  destroy(): Promise<void>
}

const SILENT = { error() {}, warn() {}, info() {} } as never

const BOARD = { id: 'board', title: 'Fuzz', createdAtMs: 0, seats: [] }

/** A real room, commit and log behind fake lines. Use fake timers, so that time and turns are moved by hand. */
export async function createFakeBoard(): Promise<FakeBoard> {
  const clock = createSystemClock()
  const storage = openSqliteStorage(':memory:')
  const commit = new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: (error) => { throw error } })
  const compactor = createInlineCompactor({ storage, nowMs: clock.nowMs, pause: async () => {} })
  const parts = { storage, compactor, clock, rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs), memory: new MemoryBudget(Number.POSITIVE_INFINITY), commit, log: SILENT, metrics: NO_METRICS }
  const rooms = new RoomRegistry({ clock, idleMs: 1_000, openRoom: (id) => openRoom(id, parts) })
  await storage.createBoard(BOARD, { log: boardLog(BOARD.id), update: seed(), actor: 'seed', seat: 'host', atMs: 0 })
  let sessions = 0
  const newRoom = (seat: Seat) => (): FakeRoom => {
    let leave = (): void => {}
    return {
      async join(link) {
        const session = new Session({
          id: `s${sessions += 1}`, seat, wantsSaved: true, nowMs: clock.steadyMs(),
          link: linkOver(link),
        })
        const room = await rooms.join(boardLog(BOARD.id), session)
        leave = () => rooms.leave(room, session)
        return (frame) => room.receive(session, frame)
      },
      leave: () => leave(),
    }
  }
  return {
    rooms,
    join: (seat = 'editor', options) => createPeer(new FakeLine(newRoom(seat)), seat, options),
    async fromLog() {
      const { doc, damage } = loadDoc(await storage.readLog(boardLog(BOARD.id)))
      if (damage.length > 0) throw new Error(`The log holds ${damage.length} rows that cannot be read.`)
      return recordsOf(createRecordMap(doc))
    },
    async destroy() {
      await rooms.flush()
      commit.stop()
      await Promise.all([compactor.close(), rooms.destroy()])
      await storage.close()
    },
  }
}

/** The session's end of a line. */
function linkOver(line: { send(frame: Uint8Array): void; close(code: number): void }): Link {
  const send = (frames: readonly Uint8Array[]): void => frames.forEach((frame) => line.send(frame))
  return { send, sendWire: (wire) => send(messagesIn(wire)), ping() {}, close: ({ code }) => line.close(code), terminate: () => line.close(1006), backlogBytes: () => 0 }
}

function createPeer(line: FakeLine, seat: Seat, { steadyAheadMs = 0, delays }: PeerOptions = {}): FakePeer {
  line.delays = delays
  const steadyClock = {
    nowMs: () => performance.now() + steadyAheadMs,
    set: (callback: () => void, ms: number) => setTimeout(callback, ms),
    clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  }
  const doc = new Y.Doc()
  const map = createRecordMap(doc)
  const store = createStore()
  const binding = bindStore(store, map, { canWrite: () => seat !== 'viewer' })
  const connection = connectBoard({ url: 'ws://fake', boardId: 'board', boardKey: 'key', visit: 'visit', seat, doc, socket: line.socketClass(), steadyClock })
  return {
    doc, map, store, binding, connection, line,
    destroy() {
      binding.destroy()
      connection.destroy()
      map.destroy()
      doc.destroy()
    },
  }
}

export function createStore(): TLStore {
  const props: TLStoreProps = { defaultName: '', assets: {} as TLStoreProps['assets'], users: {} as TLStoreProps['users'], onMount() {} }
  return new Store({ schema: createBoardSchema(), props }) as TLStore
}

export function recordsOf(map: RecordMap): Record<string, unknown> {
  return Object.fromEntries([...map.ids()].sort().map((id) => [id, map.get(id)]))
}

/** The board's records in a store, by id. */
export function storeRecords(store: TLStore): Record<string, TLRecord> {
  return Object.fromEntries(store.allRecords().filter(({ typeName }) => isBoardRecordType(typeName)).sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => [record.id, record]))
}

function seed(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  const map = createRecordMap(doc)
  map.transact('seed', () => {
    writeDocMeta(doc, createBoardSchema())
    map.set({ id: 'document:document', typeName: 'document', gridSize: 10, name: 'Fuzz', meta: {} })
    map.set({ id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} })
  })
  return Y.encodeStateAsUpdate(doc)
}
