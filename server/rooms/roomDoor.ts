import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { admit, type Admission } from '../access/admit.ts'
import { makeToken, type Random } from '../access/keys.ts'
import type { SocketGate } from '../access/socketGate.ts'
import { readOffer, type SocketOffer } from '../access/socketOffer.ts'
import type { Traffic } from '../access/traffic.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Storage } from '../storage/storage.ts'
import { Inbox } from './inbox.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import { Session, type CloseReason } from './session.ts'
import { closeFor, SocketLink } from './socketLink.ts'

export interface DoorParts {
  storage: Storage
  rooms: RoomRegistry
  clock: Clock
  random: Random
  log: Log
  metrics: Metrics
  gate: SocketGate
  traffic: Traffic
}

/**
 * Takes a fresh socket to its room. A refusal is a close code and never an HTTP status, because clients cannot see the
 * status and would try again for ever.
 */
export async function bringIn(socket: WebSocket, request: IncomingMessage, parts: DoorParts): Promise<void> {
  const close = (reason: CloseReason): void => closeFor(socket, reason, parts.metrics)
  const inbox = new Inbox(socket, close)
  // ws reports protocol errors here and closes by itself; without a listener they would end the process.
  socket.on('error', () => {})
  const pass = parts.gate.letIn(request)
  if (pass.type === 'refused') return close(pass.reason)
  socket.on('close', pass.leave)
  const offer = readOffer(request)
  try {
    const admission = await admit(parts.storage, offer.boardId, offer.key)
    if (admission === undefined) return close(CLOSE.notFound)
    if (socket.readyState === socket.OPEN) await enter({ socket, stream: request.socket, inbox }, admission, { ...offer, address: pass.address }, parts)
  } catch (error) {
    parts.log.error({ boardId: offer.boardId, err: error }, 'a board could not be opened')
    close(CLOSE.storage)
  }
}

interface Arrival {
  socket: WebSocket
  /** The connection that the socket took over. */
  stream: Duplex
  inbox: Inbox
}

async function enter({ socket, stream, inbox }: Arrival, { board, seat }: Admission, offer: SocketOffer & { address: string }, parts: DoorParts): Promise<void> {
  const { storage, rooms, clock, random, log, metrics } = parts
  const traffic = parts.traffic.begin({ address: offer.address, boardId: board.id, seat })
  if (traffic === undefined) return closeFor(socket, CLOSE.crowded, metrics)
  socket.on('close', () => traffic.end())
  const session = new Session({ id: makeToken(random), seat, wantsSaved: offer.wantsSaved, link: new SocketLink(socket, stream, metrics), nowMs: clock.steadyMs() })
  const room = await rooms.join(board, session)
  const ids = { boardId: board.id, sessionId: session.id }
  log.info({ ...ids, seat }, 'a session joined')
  socket.on('pong', () => session.heard(clock.steadyMs()))
  socket.on('close', (code) => {
    log.info({ ...ids, code }, 'a session left')
    rooms.leave(room, session)
  })
  // Asked again, because the key may have been replaced while the board loaded.
  if ((await admit(storage, offer.boardId, offer.key))?.seat !== seat) session.close(CLOSE.revoked)
  inbox.readWith((frame) => {
    if (traffic.takes(frame.byteLength)) room.receive(session, frame)
    else session.close(CLOSE.tooMuch)
  })
  // Its close event may be over, since the board took a while to load.
  if (socket.readyState === socket.CLOSED) rooms.leave(room, session)
}
