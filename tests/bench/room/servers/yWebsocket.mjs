// y-websocket's server as its package ships it; with DATA_DIR it stores in LevelDB, which its own code reads from YPERSISTENCE.
import { createRequire } from 'node:module'
import { createServer } from 'node:http'

if (process.env.DATA_DIR) process.env.YPERSISTENCE = process.env.DATA_DIR
const packages = createRequire(import.meta.url)
const { setupWSConnection } = packages('y-websocket/bin/utils')
const WebSocket = createRequire(packages.resolve('y-websocket/bin/utils'))('ws')

const http = createServer()
const sockets = new WebSocket.Server({ server: http })
sockets.on('connection', setupWSConnection)
http.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (http.address()).port}`))
