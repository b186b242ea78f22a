// Hocuspocus at its defaults. With DATA_DIR it stores through its Database extension with the statements of its SQLite
// extension; on Node's own SQLite, because that extension's driver has to be compiled.
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const { DATA_DIR } = process.env

function database() {
  const db = new DatabaseSync(`${DATA_DIR}/hocuspocus.sqlite`)
  db.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
  const select = db.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC')
  const upsert = db.prepare('INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data')
  return new Database({
    fetch: async ({ documentName }) => /** @type {Uint8Array | undefined} */ (select.get(documentName)?.data) ?? null,
    store: async ({ documentName, state }) => void upsert.run({ name: documentName, data: state }),
  })
}

const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false, extensions: DATA_DIR ? [database()] : [] })
server.httpServer.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.httpServer.address()).port}`))
