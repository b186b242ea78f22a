// @y/websocket-server as its own server.js runs it; it brings no storage along. It is one copy of Yjs 14 with the protocols made for it.
import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'

const WebSocket = createRequire(createRequire(import.meta.url).resolve('@y/websocket-server/utils'))('ws')

const http = createServer()
const sockets = new WebSocket.Server({ server: http })
sockets.on('connection', setupWSConnection)
http.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (http.address()).port}`))
