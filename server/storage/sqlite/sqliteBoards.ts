import type { Seat } from '../../../shared/protocol/seats.ts'
import {
  LARGE_FACT, type BoardStore, type LogEntry, type StoredBoard, type StoredFact, type StoredSeat,
} from '../port/storage.ts'
import type { Connection } from './statements.ts'
import { hashId } from './hashId.ts'
import { appendRow } from './sqliteLog.ts'
import { inTransaction } from './transaction.ts'

export function sqliteBoards({ db, sql }: Connection): BoardStore {
  const setFact: BoardStore['setFact'] = async (boardId, name, expectedVersion, value) => {
    let stored: number | undefined
    inTransaction(db, () => {
      const version = Number(sql.factVersion.get(boardId, name)?.version ?? 0)
      if (expectedVersion !== undefined && expectedVersion !== version) return
      stored = version + 1
      sql.setFact.run(boardId, name, stored, JSON.stringify(value))
    })
    return stored
  }
  return {
    createBoard: async (board: StoredBoard, first: LogEntry) =>
      inTransaction(db, () => {
        const { id, title, createdAtMs, kit } = board
        if (sql.findDeletion.get(hashId(id)) !== undefined) throw new Error(`Board ${id} was deleted.`)
        sql.insertBoard.run(id, title, createdAtMs, kit?.id ?? null, kit?.practice === true ? 1 : 0)
        for (const { seat, epoch, keyHash } of board.seats) sql.insertSeat.run(id, seat, epoch, keyHash)
        appendRow(sql, first)
      }),
    findBoard: async (boardId) => findBoard(sql, boardId),
    findBoardOfKey: async (keyHash) => {
      const row = sql.findBoardOfKey.get(keyHash)
      return row && findBoard(sql, String(row.id))
    },
    setTitle: async (boardId, title) => void sql.setTitle.run(title, boardId),
    setSeats: async (boardId, seats) =>
      inTransaction(db, () => {
        for (const { seat, epoch, keyHash } of seats) sql.setSeat.run(epoch, keyHash, boardId, seat)
      }),
    readFacts: async (boardId) =>
      new Map(sql.readFacts.all(boardId, LARGE_FACT).map((row) => [String(row.name), toFact(row)])),
    readFact: async (boardId, name) => {
      const row = sql.readFact.get(boardId, name)
      return row && toFact(row)
    },
    setFact,
  }
}

function findBoard(sql: Connection['sql'], boardId: string): StoredBoard | undefined {
  const row = sql.findBoard.get(boardId)
  // The seats are read for an unknown board too, so that both answers take the same time.
  const seats = sql.findSeats.all(boardId).map(toSeat)
  return row && toBoard(row, seats)
}

function toBoard(row: Record<string, unknown>, seats: StoredSeat[]): StoredBoard {
  const kit = row.kit === null ? {} : { kit: { id: String(row.kit), practice: row.practice === 1 } }
  const [id, title, createdAtMs] = [String(row.id), String(row.title), Number(row.created_at_ms)]
  return { id, title, createdAtMs, seats, ...kit }
}

function toFact({ version, value }: Record<string, unknown>): StoredFact {
  return { version: Number(version), value: JSON.parse(String(value)) as unknown }
}

function toSeat(row: Record<string, unknown>): StoredSeat {
  return { seat: row.seat as Seat, epoch: Number(row.epoch), keyHash: row.key_hash as Uint8Array }
}
