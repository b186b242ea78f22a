import { DatabaseSync } from 'node:sqlite'

/** What a build with schema version 5 had made of a database. */
const SCHEMA_5 = `
  CREATE TABLE boards (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL, paused_at_ms INTEGER, kit TEXT, practice INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE seats (board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, seat TEXT NOT NULL,
    epoch INTEGER NOT NULL, key_hash BLOB NOT NULL, PRIMARY KEY (board, seat)) STRICT, WITHOUT ROWID;
  CREATE TABLE log (seq INTEGER PRIMARY KEY AUTOINCREMENT,
    board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, at_ms INTEGER NOT NULL,
    actor TEXT NOT NULL, seat TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE INDEX log_by_board ON log (board, seq);
  CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), pinged_at_ms INTEGER NOT NULL) STRICT;
  CREATE TABLE bases (board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, upto_seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL, checksum BLOB NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (board, upto_seq)) STRICT;
  CREATE TABLE quarantine (board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, kind TEXT NOT NULL,
    seq INTEGER NOT NULL, reason TEXT NOT NULL, at_ms INTEGER NOT NULL, actor TEXT, seat TEXT,
    bytes BLOB NOT NULL) STRICT;
  CREATE INDEX quarantine_by_board ON quarantine (board, seq);
  CREATE TABLE assets (board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, hash TEXT NOT NULL,
    type TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (board, hash)) STRICT;
  CREATE TABLE visits (board INTEGER NOT NULL REFERENCES boards (number) ON DELETE CASCADE, client INTEGER NOT NULL,
    visit TEXT NOT NULL, PRIMARY KEY (board, client)) STRICT, WITHOUT ROWID;
  PRAGMA user_version = 5;`

const CONTENT = `
  INSERT INTO boards VALUES (1, 'open', 'Open', 1, NULL, 'news-feed', 1), (2, 'paused', 'Paused', 2, 77, NULL, 0);
  INSERT INTO seats VALUES (1, 'host', 3, x'0a');
  INSERT INTO log VALUES (4, 1, 5, 'ana', 'host', x'01'), (7, 2, 6, 'ben', 'editor', x'02');
  INSERT INTO log VALUES (9, 1, 8, 'ben', 'editor', x'03');
  INSERT INTO bases VALUES (1, 4, 10, x'0b', x'0c'), (2, 7, 11, x'0d', x'0e');
  INSERT INTO quarantine VALUES (1, 'row', 2, 'unreadable', 3, 'ana', 'host', x'ff');
  INSERT INTO assets VALUES (2, 'abc', 'image/png', 2, x'0102');
  INSERT INTO visits VALUES (1, 55, 'visit-a'), (2, 55, 'visit-b');`

/**
 * Makes a database as a build with schema version 5 left it: two boards, of which one is paused, and something in every
 * table.
 */
export function makeOldDatabase(file: string): void {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec(SCHEMA_5)
  db.exec(CONTENT)
  db.close()
}
