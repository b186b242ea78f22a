import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { mayEnter } from '../../../shared/protocol/lanes.ts'
import { admit, type Admission } from '../../access/admit.ts'
import { makeToken, type Random } from '../../access/keys.ts'
import type { Reservations } from '../../access/reservations.ts'
import type { SocketGate } from '../../access/socketGate.ts'
import { readOffer, type SocketOffer } from '../../access/socketOffer.ts'
import type { Traffic } from '../../access/traffic.ts'
import type { Clock } from '../../runtime/clock.ts'
import { guarded } from '../../runtime/guard.ts'
import type { Log } from '../../runtime/log.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { logOf } from '../../storage/port/logId.ts'
import type { ErasureStore } from '../../storage/port/erasure.ts'
import type { BoardStore } from '../../storage/port/storage.ts'
import { Inbox } from '../wire/inbox.ts'
import type { RoomRegistry } from './roomRegistry.ts'
import { Session, type CloseReason } from '../wire/session.ts'
import { SocketIntake } from '../wire/socketIntake.ts'
import { closeFor, SocketLink, type RoomSocket } from '../wire/socketLink.ts'

export interface DoorParts {
  storage: BoardStore & Pick<ErasureStore, 'noteUse'>
  rooms: RoomRegistry
  clock: Clock
  random: Random
  log: Log
  metrics: Metrics
  gate: SocketGate
  traffic: Traffic
  /** Memory for messages that are not whole yet. */
  unfinished: Reservations
}

/**
 * Takes a fresh socket to its room. A refusal is a close code and never an HTTP status, because clients cannot see the
 * status and would try again for ever. Never rejects: what fails ends this socket and no other.
 */
export async function bringIn(socket: RoomSocket, request: IncomingMessage, parts: DoorParts): Promise<void> {
  const { log, metrics } = parts
  const close = (reason: CloseReason): void => closeFor(socket, reason, metrics)
  const fail = (error: unknown): void => {
    log.error({ err: error }, 'a socket was closed after a failure')
    close(CLOSE.storage)
  }
  // ws reports protocol errors here and closes by itself; without a listener they would end the process.
  socket.on('error', () => {})
  try {
    const inbox = new Inbox(socket, close, fail)
    const pass = parts.gate.letIn(request)
    const { socket: stream } = request
    const { clock, unfinished } = parts
    const known = pass.type === 'in' ? pass : STRANGER
    const intake = new SocketIntake({ socket, stream, clock, unfinished, close, fail, ...known })
    if (pass.type === 'refused') return close(pass.reason)
    socket.on('close', guarded(fail, pass.leave))
    const offer = { ...readOffer(request), address: pass.address }
    const admission = await admit(parts.storage, offer.boardId, offer.key, offer.visit)
    if (admission === undefined || !mayEnter(offer.lane, admission.seat)) return close(CLOSE.notFound)
    if (socket.readyState === socket.OPEN) await enter({ socket, stream, inbox, intake, fail }, admission, offer, parts)
  } catch (error) {
    guarded(() => socket.terminate(), fail)(error)
  }
}

/** For a socket that is refused at once, so that nothing it sends is answered. */
const STRANGER = { address: '', takesControl: () => false }

/** What a socket tells that ended without a close frame. */
const BROKEN_OFF = 1006

interface Arrival {
  socket: RoomSocket
  /** The connection that the socket took over. */
  stream: Duplex
  inbox: Inbox
  intake: SocketIntake
  fail: (error: unknown) => void
}

/** What is lost of it comes with the next session, or once a day while there is one. */
function noteUse(boardId: string, { storage, clock, log }: DoorParts): void {
  storage.noteUse(boardId, clock.nowMs()).catch((err: unknown) => log.warn({ err }, 'the use of a board was not noted'))
}

type Offer = SocketOffer & { address: string }

async function enter(arrival: Arrival, admission: Admission, offer: Offer, parts: DoorParts): Promise<void> {
  const { board, seat, keySeat, visit } = admission
  const { socket, stream, inbox, intake, fail } = arrival
  const { rooms, clock, random, log, metrics } = parts
  const traffic = parts.traffic.begin({ address: offer.address, boardId: board.id, seat })
  if (traffic === undefined) return closeFor(socket, CLOSE.crowded, metrics)
  socket.on('close', guarded(fail, () => traffic.end()))
  intake.admit((bytes) => traffic.takes(bytes))
  const link = new SocketLink(socket, stream, metrics)
  const { wantsSaved } = offer
  const nowMs = clock.steadyMs()
  const sits = { seat, keySeat, visit }
  const session = new Session({ id: makeToken(random), ...sits, wantsSaved, work: traffic.work, link, nowMs })
  const again = (): Promise<void> => admitAgain(session, admission, offer, parts.storage)
  const room = await rooms.join(logOf(board.id, offer.lane), session, again)
  if (!session.isOpen) return
  const ids = { boardId: board.id, lane: offer.lane, sessionId: session.id }
  log.info({ ...ids, seat: session.seat }, 'a session joined')
  noteUse(board.id, parts)
  socket.on('pong', guarded(fail, () => session.heard(clock.steadyMs())))
  socket.on('close', guarded(fail, (code: number) => {
    log.info({ ...ids, code }, 'a session left')
    if (code === BROKEN_OFF) session.lost()
    rooms.leave(room, session)
    noteUse(board.id, parts)
  }))
  inbox.readWith((frame) => {
    if (traffic.takes(frame.byteLength)) room.receive(session, frame)
    else session.close(CLOSE.tooMuch)
  })
  // Its close event may be over, since the board took a while to load.
  if (socket.readyState === socket.CLOSED) rooms.leave(room, session)
}

/** The board may have been deleted while it loaded, the key replaced, or another seat given. */
async function admitAgain(session: Session, was: Admission, offer: Offer, storage: BoardStore): Promise<void> {
  const now = await admit(storage, offer.boardId, offer.key, offer.visit)
  if (now === undefined && await storage.findBoard(offer.boardId) === undefined) session.close(CLOSE.deleted)
  else if (now?.keySeat !== was.keySeat) session.close(CLOSE.revoked)
  else if (!mayEnter(offer.lane, now.seat)) session.close(CLOSE.notFound)
  else session.sit(now.seat)
}
