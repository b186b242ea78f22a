import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import { admit, type Admission } from '../access/admit.ts'
import { makeToken, type Random } from '../access/keys.ts'
import { readOffer, type SocketOffer } from '../access/socketOffer.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Storage } from '../storage/storage.ts'
import { Inbox } from './inbox.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import { Session } from './session.ts'
import { linkOf } from './socketLink.ts'

export interface DoorParts {
  storage: Storage
  rooms: RoomRegistry
  clock: Clock
  random: Random
  log: Log
}

/**
 * Takes a fresh socket to its room. A refusal is a close code and never an HTTP status, because clients cannot see the
 * status and would try again for ever.
 */
export async function bringIn(socket: WebSocket, request: IncomingMessage, parts: DoorParts): Promise<void> {
  const inbox = new Inbox(socket)
  // ws reports protocol errors here and closes by itself; without a listener they would end the process.
  socket.on('error', () => {})
  const offer = readOffer(request)
  try {
    const admission = await admit(parts.storage, offer.boardId, offer.key)
    if (admission === undefined) return socket.close(CLOSE.notFound.code, CLOSE.notFound.reason)
    if (socket.readyState === socket.OPEN) await enter(socket, inbox, admission, offer, parts)
  } catch (error) {
    parts.log.error({ boardId: offer.boardId, err: error }, 'a board could not be opened')
    socket.close(CLOSE.storage.code, CLOSE.storage.reason)
  }
}

async function enter(socket: WebSocket, inbox: Inbox, { board, seat }: Admission, { wantsSaved }: SocketOffer, { rooms, clock, random }: DoorParts): Promise<void> {
  const session = new Session({ id: makeToken(random), seat, wantsSaved, link: linkOf(socket), nowMs: clock.nowMs() })
  const room = await rooms.join(board, session)
  socket.on('pong', () => session.heard(clock.nowMs()))
  socket.on('close', () => rooms.leave(room, session))
  inbox.readWith((frame) => room.receive(session, frame))
  // Its close event may be over, since the board took a while to load.
  if (socket.readyState === socket.CLOSED) rooms.leave(room, session)
}
