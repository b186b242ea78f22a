import * as Y from 'yjs'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import type { LogEntry, Storage } from '../../../server/storage/port/storage.ts'
import { componentRecord, shapeId } from '../../fakes/boardRecords.ts'
import { seeded } from '../../fakes/random.ts'

const FRAME_MS = 16
const APPEND_ROWS = 1_000

export interface DragOptions {
  boardId: string
  records: number
  drags: number
  /** Sessions that take turns, each with a doc of its own. */
  writers?: number
}

/** Fills a new board with drags of ten components at 60 a second, and returns the records as they are then. */
export async function storeDrags(storage: Storage, options: DragOptions): Promise<Map<string, BoardRecord>> {
  const { boardId, records, drags, writers = 1 } = options
  const random = seeded(3)
  const docs = Array.from({ length: writers }, () => new Y.Doc())
  const maps = docs.map((doc) => createRecordMap(doc))
  const entries: LogEntry[] = []
  docs.forEach((doc, from) => {
    doc.clientID = from + 1
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'remote') return
      const atMs = entries.length * FRAME_MS
      entries.push({ log: boardLog(boardId), update, actor: `session-${from}`, seat: 'editor', atMs })
      docs.forEach((other, to) => to !== from && Y.applyUpdate(other, update, 'remote'))
    })
  })
  const board = Array.from({ length: records }, () => ({ ...componentRecord('shape:x'), id: shapeId(random) }))
  maps[0]?.transact('test', () => board.forEach((record) => maps[0]?.set(record)))
  for (let drag = 0; drag < drags; drag++) {
    const map = maps[drag % writers]
    const first = random.int(records - 10)
    map?.transact('test', () => {
      const moved = board.slice(first, first + 10)
      moved.forEach((record) => map.set({ ...record, x: random.int(4000), y: random.int(3000) }))
    })
  }
  const [seed, ...rest] = entries
  if (seed === undefined) throw new Error('A board without a record has no first update.')
  await storage.createBoard({ id: boardId, title: '', createdAtMs: 0, seats: [] }, seed)
  for (let at = 0; at < rest.length; at += APPEND_ROWS) await storage.append(rest.slice(at, at + APPEND_ROWS)).synced
  return recordsOf(docs[0] ?? new Y.Doc())
}

export function recordsOf(doc: Y.Doc): Map<string, BoardRecord> {
  const map = createRecordMap(doc)
  const records = new Map([...map.ids()].map((id) => [id, map.get(id)!]))
  map.destroy()
  return records
}
