import type { DatabaseSync, StatementSync } from 'node:sqlite'

export type Statements = Record<keyof typeof SQL, StatementSync>

const BOARD_NUMBER = '(SELECT number FROM boards WHERE id = ?)'

const SQL = {
  insertBoard: 'INSERT INTO boards (id, title, created_at_ms, kit, practice) VALUES (?, ?, ?, ?, ?)',
  insertSeat: `INSERT INTO seats (board, seat, epoch, key_hash) VALUES (${BOARD_NUMBER}, ?, ?, ?)`,
  insertLog: `INSERT INTO log (board, at_ms, actor, seat, bytes) VALUES (${BOARD_NUMBER}, ?, ?, ?, ?)`,
  findBoard: 'SELECT id, title, created_at_ms, paused_at_ms, kit, practice FROM boards WHERE id = ?',
  findSeats: `SELECT seat, epoch, key_hash FROM seats WHERE board = ${BOARD_NUMBER}`,
  setSeat: `UPDATE seats SET epoch = ?, key_hash = ? WHERE board = ${BOARD_NUMBER} AND seat = ?`,
  setTitle: 'UPDATE boards SET title = ? WHERE id = ?',
  setPaused: 'UPDATE boards SET paused_at_ms = ? WHERE id = ?',
  readVisits: `SELECT client, visit FROM visits WHERE board = ${BOARD_NUMBER}`,
  setVisit: `INSERT OR REPLACE INTO visits (board, client, visit) VALUES (${BOARD_NUMBER}, ?, ?)`,
  insertAsset: `INSERT INTO assets (board, hash, type, size, bytes) VALUES (${BOARD_NUMBER}, ?, ?, ?, ?)`,
  sumAssets: `SELECT coalesce(sum(size), 0) AS bytes, coalesce(max(hash = ?), 0) AS is_there FROM assets WHERE board = ${BOARD_NUMBER}`,
  findAsset: `SELECT hash, type, bytes FROM assets WHERE board = ${BOARD_NUMBER} AND hash = ?`,
  listAssets: `SELECT hash, type, size FROM assets WHERE board = ${BOARD_NUMBER} ORDER BY hash`,
  readLog: `SELECT seq, at_ms, actor, seat, bytes FROM log WHERE board = ${BOARD_NUMBER} AND seq > ? ORDER BY seq LIMIT ?`,
  readBases: `SELECT upto_seq, at_ms, checksum, bytes FROM bases WHERE board = ${BOARD_NUMBER} ORDER BY upto_seq DESC LIMIT ?`,
  insertBase: `INSERT OR REPLACE INTO bases (board, upto_seq, at_ms, checksum, bytes) VALUES (${BOARD_NUMBER}, ?, ?, ?, ?)`,
  forgetBases: `DELETE FROM bases WHERE board = ${BOARD_NUMBER} AND upto_seq NOT IN
    (SELECT upto_seq FROM bases WHERE board = ${BOARD_NUMBER} ORDER BY upto_seq DESC LIMIT 2)`,
  deleteRow: `DELETE FROM log WHERE board = ${BOARD_NUMBER} AND seq = ?`,
  mendRow: `UPDATE log SET bytes = ? WHERE board = ${BOARD_NUMBER} AND seq = ?`,
  insertRow: `INSERT INTO log (board, at_ms, actor, seat, bytes, seq) VALUES (${BOARD_NUMBER}, ?, ?, ?, ?, ?)`,
  keepRow: `INSERT INTO quarantine SELECT board, 'row', seq, ?, at_ms, actor, seat, bytes FROM log WHERE board = ${BOARD_NUMBER} AND seq = ?`,
  deleteBase: `DELETE FROM bases WHERE board = ${BOARD_NUMBER} AND upto_seq = ?`,
  keepBase: `INSERT INTO quarantine SELECT board, 'base', upto_seq, ?, at_ms, NULL, NULL, bytes FROM bases WHERE board = ${BOARD_NUMBER} AND upto_seq = ?`,
  readQuarantine: `SELECT kind, seq, reason FROM quarantine WHERE board = ${BOARD_NUMBER} ORDER BY rowid`,
  ping: 'INSERT INTO health (id, pinged_at_ms) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET pinged_at_ms = excluded.pinged_at_ms',
} as const

/** Compiles every statement once, because compiling costs more than running the small ones. */
export function prepareStatements(db: DatabaseSync): Statements {
  const prepared = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)] as const)
  return Object.fromEntries(prepared) as Statements
}
