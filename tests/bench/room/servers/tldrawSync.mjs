// tldraw sync-core as its own example server uses it; with DATA_DIR it stores in SQLite, in WAL mode.
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { InMemorySyncStorage, NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from '@tldraw/sync-core'
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import { WebSocketServer } from 'ws'

const { DATA_DIR } = process.env
const db = DATA_DIR ? new DatabaseSync(`${DATA_DIR}/tldraw.sqlite`) : undefined
db?.exec('PRAGMA journal_mode = WAL')
db?.exec('PRAGMA synchronous = NORMAL')

/** @type {Map<string, TLSocketRoom>} */
const rooms = new Map()
const schema = createTLSchema({ shapes: defaultShapeSchemas, bindings: defaultBindingSchemas })

/** @param {string} name */
function roomOf(name) {
  const found = rooms.get(name)
  if (found !== undefined) return found
  const storage = db === undefined ? new InMemorySyncStorage() : new SQLiteSyncStorage({ sql: new NodeSqliteWrapper(db, { tablePrefix: `${name}_` }) })
  const room = new TLSocketRoom({ schema, storage })
  rooms.set(name, room)
  return room
}

let sessions = 0
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, { url = '/' }) => {
  roomOf(url.slice(1)).handleSocketConnect({ sessionId: String(sessions++), socket })
})
http.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (http.address()).port}`))
