import type { DatabaseSync, StatementSync } from 'node:sqlite'

export type Statements = Record<keyof typeof SQL, StatementSync>

/** What each port of the backend works with. */
export interface Connection {
  db: DatabaseSync
  sql: Statements
}

const BOARD = '(SELECT number FROM boards WHERE id = ?)'
/** Takes a board's id and a lane. */
const OF_LOG = `board = ${BOARD} AND lane = ?`

/** What a board is made of beside its own row: a table, and what takes the room in a row of it. */
const COUNTED = {
  countUpdates: ['log', 'bytes'],
  countBases: ['bases', 'bytes'],
  countQuarantine: ['quarantine', 'bytes'],
  countPictures: ['assets', 'bytes'],
  countFacts: ['facts', 'value'],
  countKeys: ['seats', 'key_hash'],
  countVisits: ['visits', 'visit'],
} as const

const SQL = {
  insertBoard: `INSERT INTO boards (id, title, created_at_ms, kit, practice, used_at_ms)
    VALUES (?1, ?2, ?3, ?4, ?5, ?3)`,
  insertSeat: `INSERT INTO seats (board, seat, epoch, key_hash) VALUES (${BOARD}, ?, ?, ?)`,
  findBoard: 'SELECT id, title, created_at_ms, kit, practice FROM boards WHERE id = ?',
  findBoardOfKey: `SELECT id FROM boards WHERE number = (SELECT board FROM seats WHERE key_hash = ? LIMIT 1)`,
  findSeats: `SELECT seat, epoch, key_hash FROM seats WHERE board = ${BOARD}`,
  setSeat: `UPDATE seats SET epoch = ?, key_hash = ? WHERE board = ${BOARD} AND seat = ?`,
  setTitle: 'UPDATE boards SET title = ? WHERE id = ?',
  readFacts: `SELECT name, version, value FROM facts WHERE board = ${BOARD} AND name <> ?`,
  readFact: `SELECT version, value FROM facts WHERE board = ${BOARD} AND name = ?`,
  factVersion: `SELECT version FROM facts WHERE board = ${BOARD} AND name = ?`,
  setFact: `INSERT OR REPLACE INTO facts (board, name, version, value) VALUES (${BOARD}, ?, ?, ?)`,
  insertAsset: `INSERT INTO assets (board, hash, type, size, bytes) VALUES (${BOARD}, ?, ?, ?, ?)`,
  sumAssets: `SELECT coalesce(sum(size), 0) AS bytes, coalesce(max(hash = ?), 0) AS is_there FROM assets
    WHERE board = ${BOARD}`,
  findAsset: `SELECT hash, type, bytes FROM assets WHERE board = ${BOARD} AND hash = ?`,
  listAssets: `SELECT hash, type, size FROM assets WHERE board = ${BOARD} ORDER BY hash`,
  appendRow: `INSERT INTO log (board, at_ms, actor, seat, bytes) VALUES (${BOARD}, ?, ?, ?, ?)`,
  appendLaneRow: `INSERT INTO log (board, lane, at_ms, actor, seat, bytes) VALUES (${BOARD}, ?, ?, ?, ?, ?)`,
  insertRow: `INSERT INTO log (board, lane, at_ms, actor, seat, bytes, seq) VALUES (${BOARD}, ?, ?, ?, ?, ?, ?)`,
  readLog: `SELECT seq, at_ms, actor, seat, bytes FROM log WHERE ${OF_LOG} AND seq > ? ORDER BY seq LIMIT ?`,
  listLanes: `SELECT DISTINCT lane FROM log WHERE board = ${BOARD}`,
  deleteRow: `DELETE FROM log WHERE ${OF_LOG} AND seq = ?`,
  mendRow: `UPDATE log SET bytes = ? WHERE ${OF_LOG} AND seq = ?`,
  keepRow: `INSERT INTO quarantine (board, lane, kind, seq, reason, at_ms, actor, seat, bytes)
    SELECT board, lane, 'row', seq, ?, at_ms, actor, seat, bytes FROM log WHERE ${OF_LOG} AND seq = ?`,
  readBases: `SELECT upto_seq, at_ms, checksum, bytes FROM bases WHERE ${OF_LOG} ORDER BY upto_seq DESC LIMIT ?`,
  insertBase: `INSERT OR REPLACE INTO bases (board, lane, upto_seq, at_ms, checksum, bytes)
    VALUES (${BOARD}, ?, ?, ?, ?, ?)`,
  forgetBases: `DELETE FROM bases WHERE ${OF_LOG} AND upto_seq NOT IN
    (SELECT upto_seq FROM bases WHERE ${OF_LOG} ORDER BY upto_seq DESC LIMIT 2)`,
  deleteBase: `DELETE FROM bases WHERE ${OF_LOG} AND upto_seq = ?`,
  keepBase: `INSERT INTO quarantine (board, lane, kind, seq, reason, at_ms, bytes)
    SELECT board, lane, 'base', upto_seq, ?, at_ms, bytes FROM bases WHERE ${OF_LOG} AND upto_seq = ?`,
  readQuarantine: `SELECT kind, seq, reason FROM quarantine WHERE ${OF_LOG} ORDER BY rowid`,
  readVisits: `SELECT client, visit FROM visits WHERE ${OF_LOG}`,
  setVisit: `INSERT OR REPLACE INTO visits (board, lane, client, visit) VALUES (${BOARD}, ?, ?, ?)`,
  ...countsOf(COUNTED),
  findUnused: 'SELECT 1 FROM boards WHERE id = ? AND used_at_ms < ?',
  deleteBoard: 'DELETE FROM boards WHERE id = ?',
  insertDeletion: 'INSERT INTO deleted (id_hash, at_ms, cause) VALUES (?, ?, ?)',
  findDeletion: 'SELECT at_ms, cause FROM deleted WHERE id_hash = ?',
  findUnwiped: 'SELECT 1 FROM deleted WHERE is_wiped = 0 LIMIT 1',
  listUnwiped: 'SELECT id_hash FROM deleted WHERE is_wiped = 0',
  setWiped: 'UPDATE deleted SET is_wiped = 1 WHERE id_hash = ?',
  // Each commit is one more write to the disk, so that the hour is exact enough.
  noteUse: 'UPDATE boards SET used_at_ms = ?1 WHERE id = ?2 AND used_at_ms < ?1 - 3600000',
  lastUse: 'SELECT used_at_ms FROM boards WHERE id = ?',
  listUnused: 'SELECT id FROM boards WHERE used_at_ms < ? ORDER BY used_at_ms LIMIT ?',
  noteBackup: 'INSERT OR REPLACE INTO backups (file, at_ms) VALUES (?, ?)',
  forgetBackup: 'DELETE FROM backups WHERE file = ?',
  listBackups: 'SELECT file, at_ms FROM backups ORDER BY at_ms, file',
  ping: `INSERT INTO health (id, pinged_at_ms) VALUES (1, ?)
    ON CONFLICT (id) DO UPDATE SET pinged_at_ms = excluded.pinged_at_ms`,
} as const

function countsOf<Name extends string>(
  counted: Readonly<Record<Name, readonly [table: string, heavy: string]>>,
): Record<Name, string> {
  const entries = Object.entries<readonly [string, string]>(counted)
  const counts = entries.map(([name, [table, heavy]]) => [
    name,
    `SELECT count(*) AS count, coalesce(sum(octet_length(${heavy})), 0) AS bytes FROM ${table} WHERE board = ${BOARD}`,
  ])
  return Object.fromEntries(counts) as Record<Name, string>
}

/** Compiles every statement once, because compiling costs more than running the small ones. */
export function prepareStatements(db: DatabaseSync): Statements {
  const prepared = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)] as const)
  return Object.fromEntries(prepared) as Statements
}
