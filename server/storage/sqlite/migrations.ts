import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './transaction.ts'

/**
 * One step per schema version. Steps that were released never change, because databases in the field went through them.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE boards (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     title TEXT NOT NULL,
     created_at_ms INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE seats (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     seat TEXT NOT NULL,
     epoch INTEGER NOT NULL,
     key_hash BLOB NOT NULL,
     PRIMARY KEY (board, seat)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE log (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     at_ms INTEGER NOT NULL,
     actor TEXT NOT NULL,
     seat TEXT NOT NULL,
     bytes BLOB NOT NULL
   ) STRICT;
   CREATE INDEX log_by_board ON log (board, seq);
   CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), pinged_at_ms INTEGER NOT NULL) STRICT;`,
  `CREATE TABLE bases (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     upto_seq INTEGER NOT NULL,
     at_ms INTEGER NOT NULL,
     checksum BLOB NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, upto_seq)
   ) STRICT;
   CREATE TABLE quarantine (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     kind TEXT NOT NULL,
     seq INTEGER NOT NULL,
     reason TEXT NOT NULL,
     at_ms INTEGER NOT NULL,
     actor TEXT,
     seat TEXT,
     bytes BLOB NOT NULL
   ) STRICT;
   CREATE INDEX quarantine_by_board ON quarantine (board, seq);`,
  `ALTER TABLE boards ADD COLUMN paused_at_ms INTEGER;
   CREATE TABLE assets (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     hash TEXT NOT NULL,
     type TEXT NOT NULL,
     size INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, hash)
   ) STRICT;`,
  `ALTER TABLE boards ADD COLUMN kit TEXT;
   ALTER TABLE boards ADD COLUMN practice INTEGER NOT NULL DEFAULT 0;`,
  `CREATE TABLE visits (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     client INTEGER NOT NULL,
     visit TEXT NOT NULL,
     PRIMARY KEY (board, client)
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE log ADD COLUMN lane TEXT NOT NULL DEFAULT '';
   DROP INDEX log_by_board;
   CREATE INDEX log_by_lane ON log (board, lane, seq);
   ALTER TABLE quarantine ADD COLUMN lane TEXT NOT NULL DEFAULT '';
   CREATE TABLE lane_bases (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     lane TEXT NOT NULL,
     upto_seq INTEGER NOT NULL,
     at_ms INTEGER NOT NULL,
     checksum BLOB NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (board, lane, upto_seq)
   ) STRICT;
   INSERT INTO lane_bases SELECT board, '', upto_seq, at_ms, checksum, bytes FROM bases;
   DROP TABLE bases;
   ALTER TABLE lane_bases RENAME TO bases;
   CREATE TABLE lane_visits (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     lane TEXT NOT NULL,
     client INTEGER NOT NULL,
     visit TEXT NOT NULL,
     PRIMARY KEY (board, lane, client)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO lane_visits SELECT board, '', client, visit FROM visits;
   DROP TABLE visits;
   ALTER TABLE lane_visits RENAME TO visits;
   CREATE TABLE facts (
     board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE,
     name TEXT NOT NULL,
     version INTEGER NOT NULL,
     value TEXT NOT NULL,
     PRIMARY KEY (board, name)
   ) STRICT, WITHOUT ROWID;
   INSERT INTO facts SELECT number, 'pause', 1, 'true' FROM boards WHERE paused_at_ms IS NOT NULL;
   ALTER TABLE boards DROP COLUMN paused_at_ms;`,
  'CREATE INDEX IF NOT EXISTS seats_by_key ON seats (key_hash);',
  // Nobody noted so far when a board was used, so that all of them were used today.
  `ALTER TABLE boards ADD COLUMN used_at_ms INTEGER NOT NULL DEFAULT 0;
   UPDATE boards SET used_at_ms = unixepoch() * 1000;
   CREATE TABLE deleted (
     id_hash BLOB PRIMARY KEY,
     at_ms INTEGER NOT NULL,
     cause TEXT NOT NULL,
     is_wiped INTEGER NOT NULL DEFAULT 0
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE backups (file TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
]

/** The version that a migrated database has. */
export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings a database to the newest schema. Throws when a newer build has already been at it. */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (version > MIGRATIONS.length) {
    throw new Error(`The database has schema version ${version}, but this build only knows up to ${MIGRATIONS.length}.`)
  }
  MIGRATIONS.slice(version).forEach((step, index) => {
    inTransaction(db, () => {
      db.exec(step)
      db.exec(`PRAGMA user_version = ${version + index + 1}`)
    })
  })
}
