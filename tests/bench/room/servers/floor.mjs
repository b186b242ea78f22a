// The floor: a bare `ws` broadcast. It reads nothing, keeps nothing and answers nothing, so no server of any use is cheaper.
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map()
const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
sockets.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('message', (frame) => {
    for (const other of room) if (other !== socket) other.send(frame)
  })
  socket.on('close', () => room.delete(socket))
})
http.listen(0, '127.0.0.1', () => console.log(`ready on http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (http.address()).port}`))
