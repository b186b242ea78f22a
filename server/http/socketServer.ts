import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { ACCESS_LIMITS } from '../access/accessLimits.ts'
import { isRoomPath, selectProtocol } from '../access/socketOffer.ts'
import { waitAtMost, type Clock } from '../runtime/clock.ts'
import { guarded } from '../runtime/guard.ts'
import { bringIn, type DoorParts } from '../rooms/registry/roomDoor.ts'
import { RoomSocket } from '../rooms/wire/socketLink.ts'

/** How long clients get to answer a close before their connection is cut, when the server stops. */
const GOODBYE_MS = 500

/** What ws bears; newer than its types, which know nothing of the first three. */
const BORNE = {
  maxFragments: ACCESS_LIMITS.maxFragments,
  maxBufferedChunks: ACCESS_LIMITS.maxBufferedChunks,
  closeTimeout: ACCESS_LIMITS.goodbyeMs,
  maxPayload: LIMITS.maxMessageBytes,
}

export interface SocketServer {
  /** Takes no more sockets; those that are open stay. */
  drain(): void
  /** Closes every socket and resolves when all are gone. */
  close(): Promise<void>
}

/**
 * Takes the upgrades of an HTTP server that are meant for rooms, and refuses others unless somebody else takes them.
 */
export function attachSocketServer(http: Server, parts: DoorParts, othersTaken: boolean): SocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    WebSocket: RoomSocket,
    ...BORNE,
    // Pings are answered by us, because ws answers also who reads nothing.
    autoPong: false,
    // Costs memory per socket and gains little, because updates are binary and small.
    perMessageDeflate: false,
    handleProtocols: selectProtocol,
  })
  let isDraining = false
  const take = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    if (!isRoomPath(request.url)) return othersTaken ? undefined : refuse(stream, '404 Not Found')
    if (isDraining) return refuse(stream, '503 Service Unavailable')
    sockets.handleUpgrade(request, stream, head, (socket) => void bringIn(socket, request, parts))
  }
  http.on('upgrade', (request, stream, head) => {
    // From here on nobody else listens, and a connection that breaks would end the process.
    stream.on('error', () => stream.destroy())
    guarded((error) => {
      parts.log.error({ err: error }, 'an upgrade failed')
      parts.metrics.refused('failed upgrade')
      stream.destroy()
    }, take)(request, stream, head)
  })
  return {
    drain: () => {
      isDraining = true
    },
    close: () => closeAll(sockets, parts.clock),
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy())
}

async function closeAll(sockets: WebSocketServer, clock: Clock): Promise<void> {
  const gone = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  for (const socket of sockets.clients) socket.close(CLOSE.restart.code, CLOSE.restart.reason)
  await waitAtMost(clock, GOODBYE_MS, Promise.all(gone))
  for (const socket of sockets.clients) socket.terminate()
  await Promise.all(gone)
  sockets.close()
}
