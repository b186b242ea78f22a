import * as Y from 'yjs'
import type { Clock } from '../../../server/runtime/clock.ts'
import { presenceFrame, readFrame, step1Frame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { Session, type CloseReason, type Link } from '../../../server/rooms/wire/session.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import { readOwnFrame } from '../../../shared/protocol/ownFrames.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { messagesIn } from '../../fakes/wireIn.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import type { Random } from '../../fakes/random.ts'

const RECORDS = 8

/** How somebody's frames get to the room. */
export type Send = (session: Session, frame: Uint8Array) => void

/** The end of a session that keeps frames until they are read. */
export class KeptLink implements Link {
  frames: Uint8Array[] = []
  closed: CloseReason | undefined

  send(frames: readonly Uint8Array[]): void {
    this.frames.push(...frames)
  }

  sendWire(wire: Uint8Array): void {
    this.send(messagesIn(wire))
  }

  ping(): void {}

  close(reason: CloseReason): void {
    this.closed = reason
  }

  terminate(): void {}

  backlogBytes(): number {
    return 0
  }
}

export interface Seated {
  session: Session
  link: KeptLink
}

export function seat(clock: Clock, id: string, seatOf: Seat, visit?: string): Seated {
  const link = new KeptLink()
  return { link, session: new Session({ id, seat: seatOf, wantsSaved: true, visit, link, nowMs: clock.steadyMs() }) }
}

/** A person whose browser does as ours does: a doc with records, and what it was told is saved. */
export class HonestPeer {
  readonly name: string
  readonly presenceId: number
  readonly doc = new Y.Doc()
  readonly records: RecordMap
  /** Updates of its own, for others to spoil. */
  readonly written: Uint8Array[] = []
  /** Per Yjs client of its own, the clock up to which it was told that all is saved. */
  readonly promised = new Map<number, number>()
  /** What went wrong in this browser. */
  readonly faults: unknown[] = []
  #seated: Seated | undefined
  #send: Send = () => {}
  /** What the doc held of its own at each payload that was sent. */
  #sent: { client: number; clock: number }[] = []
  #nextClient: number
  #presenceClock = 0

  constructor(name: string, client: number) {
    this.name = name
    this.presenceId = client
    this.doc.clientID = client
    this.#nextClient = client + 100
    this.records = createRecordMap(this.doc)
    this.doc.on('afterTransaction', (transaction) => this.#renameIfTaken(transaction))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return
      this.written.push(update)
      this.#payload(updateFrame(update))
    })
  }

  get closed(): CloseReason | undefined {
    return this.#seated?.link.closed
  }

  /** How much this browser has written. */
  get ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  get session(): Session | undefined {
    return this.#seated?.session
  }

  get isIn(): boolean {
    return this.#seated !== undefined
  }

  /** Says hello on a new session, after the room took it in. */
  enter(seated: Seated, send: Send): void {
    this.#seated = seated
    this.#send = send
    this.#sent = []
    send(seated.session, step1Frame(Y.encodeStateVector(this.doc)))
    // As the provider does, which keeps the id of its presence also when the doc takes another, and counts past the end that the room gave it.
    this.#presenceClock++
    this.#present({ name: this.name })
  }

  leave(): void {
    this.#seated = undefined
    this.#send = () => {}
  }

  edit(random: Random): void {
    const id = `shape:${random.int(RECORDS)}`
    const record = this.records.get(id)
    this.#guard(() => this.records.transact('edit', () => {
      if (record === undefined) this.records.set(componentRecord(id, { x: random.int(100), meta: { by: this.name } }))
      else if (random.int(6) === 0) this.records.delete(id)
      else this.records.set({ ...record, x: random.int(1000), opacity: random.int(2) })
    }))
  }

  showPresence(random: Random): void {
    this.#present({ x: random.int(100) })
  }

  /** Reads what was sent since the last call; whether there was anything. */
  read(): boolean {
    const frames = this.#seated?.link.frames.splice(0) ?? []
    for (const frame of frames) this.#guard(() => this.#readFrame(frame))
    return frames.length > 0
  }

  destroy(): void {
    this.records.destroy()
    this.doc.destroy()
  }

  #readFrame(frame: Uint8Array): void {
    const own = readOwnFrame(frame)
    if (own?.type === 'saved') return this.#saved(own.count)
    const message = readFrame(frame)
    if (message?.type === 'write') Y.applyUpdate(this.doc, message.update, this)
    if (message?.type === 'step1') this.#payload(step2Frame(Y.encodeStateAsUpdate(this.doc, message.stateVector)))
  }

  /** Yjs takes a new id by chance when somebody else wrote with this one; taken here before, since a run has to be the same each time. */
  #renameIfTaken({ local, beforeState, afterState }: Y.Transaction): void {
    const { clientID } = this.doc
    if (local || beforeState.get(clientID) === afterState.get(clientID)) return
    this.doc.clientID = this.#nextClient
    this.#nextClient += 100
  }

  #present(state: object): void {
    if (this.#seated === undefined) return
    this.#presenceClock++
    this.#send(this.#seated.session, presenceFrame([{ clientId: this.presenceId, clock: this.#presenceClock, json: JSON.stringify(state) }]))
  }

  #payload(frame: Uint8Array): void {
    if (this.#seated === undefined) return
    const client = this.doc.clientID
    this.#sent.push({ client, clock: Y.getState(this.doc.store, client) })
    this.#send(this.#seated.session, frame)
  }

  #saved(count: number): void {
    for (const { client, clock } of this.#sent.slice(0, count)) this.promised.set(client, Math.max(this.promised.get(client) ?? 0, clock))
  }

  #guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.faults.push(error)
    }
  }
}
