import * as Y from 'yjs'
import { readOwnFrame, type OwnMessage } from '../../../shared/protocol/ownFrames.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import type { Clock } from '../../../server/runtime/clock.ts'
import { readFrame } from '../../../shared/protocol/frames.ts'
import { Session, type CloseReason, type Link } from '../../../server/rooms/wire/session.ts'
import { messagesIn } from '../../fakes/wireIn.ts'

/** What reached a client, decoded. */
export type Received =
  | { type: 'step1' }
  | { type: 'update'; update: Uint8Array }
  | { type: 'presence'; entries: readonly { clientId: number; clock: number; json: string }[] }
  | OwnMessage

/** The socket of a fake client: keeps what it was sent. */
export class FakeLink implements Link {
  received: Received[] = []
  pings = 0
  closed: CloseReason | undefined
  isTerminated = false
  backlog = 0

  send(frames: readonly Uint8Array[]): void {
    this.received.push(...frames.map(decode))
  }

  sendWire(wire: Uint8Array): void {
    this.send(messagesIn(wire))
  }

  ping(): void {
    this.pings++
  }

  close(reason: CloseReason): void {
    this.closed = reason
  }

  terminate(): void {
    this.isTerminated = true
  }

  backlogBytes(): number {
    return this.backlog
  }

  /** Takes what has been received of one type since the last call. */
  take<T extends Received['type']>(type: T): Extract<Received, { type: T }>[] {
    const taken = this.received.filter((message) => message.type === type)
    this.received = this.received.filter((message) => message.type !== type)
    return taken as Extract<Received, { type: T }>[]
  }
}

function decode(frame: Uint8Array): Received {
  const own = readOwnFrame(frame)
  if (own !== undefined) return own
  const message = readFrame(frame)
  if (message === undefined) throw new Error('The server sent a frame that is no message.')
  switch (message.type) {
    case 'write':
      return { type: 'update', update: message.update }
    case 'presence':
      return { type: 'presence', entries: message.entries }
    default:
      return { type: 'step1' }
  }
}

export interface FakeSession {
  session: Session
  link: FakeLink
}

export function fakeSession(clock: Clock, id: string, { seat = 'editor', keySeat = seat, wantsSaved = true, visit }: { seat?: Seat; keySeat?: Seat; wantsSaved?: boolean; visit?: string } = {}): FakeSession {
  const link = new FakeLink()
  return { session: new Session({ id, seat, keySeat, wantsSaved, visit, link, nowMs: clock.steadyMs() }), link }
}

/** An author of updates whose doc is its own; `write` returns what it would send for one edit. */
export class Author {
  readonly doc = new Y.Doc()

  constructor(clientId: number) {
    this.doc.clientID = clientId
  }

  write(key: string, value: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc)
    this.doc.getMap('test').set(key, value)
    return Y.encodeStateAsUpdate(this.doc, before)
  }
}

/** Reads back what authors wrote. */
export function written(doc: Y.Doc): Record<string, unknown> {
  return doc.getMap('test').toJSON()
}

/** What somebody who got only these updates would see. */
export function writtenIn(updates: readonly Uint8Array[]): Record<string, unknown> {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return written(doc)
}
