import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Fact } from '../../../shared/protocol/facts.ts'
import { offerProtocols } from '../../../shared/protocol/messages.ts'
import { readOwnFrame, type OwnMessage } from '../../../shared/protocol/ownFrames.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import { readFrame, step1Frame, step2Frame, updateFrame, type Message } from '../../../shared/protocol/frames.ts'

/** Longer than a server that is busy with everybody's sockets takes. */
const UNTIL_MS = 60_000

/** A client of our own protocol on a bare socket, so that a test sees every frame and decides when to connect again. */
export class RawClient {
  readonly doc = new Y.Doc()
  readonly records: RecordMap = createRecordMap(this.doc)
  readonly socket: WebSocket
  /** Where the server said last that it sits, if it did. */
  seat: string | undefined
  /** Payloads the server called durable so far. */
  saved = 0
  /** What the server said last of each fact. */
  readonly facts = new Map<string, Fact>()
  frames = 0
  /** The presence of others as JSON, by id. */
  readonly presence = new Map<number, string>()
  /** Runs after each frame. */
  onFrame = (): void => {}

  constructor(url: string, boardId: string, key: string, query = '', visit?: string) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/ws/${boardId}${query}`, key === '' ? [] : offerProtocols(key, visit))
    this.socket.on('open', () => this.socket.send(step1Frame(Y.encodeStateVector(this.doc))))
    this.socket.on('message', (data: Buffer) => this.#read(data))
    this.socket.on('error', () => {})
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.socket.send(updateFrame(update))
    })
  }

  get isPaused(): boolean {
    return this.facts.get('pause')?.value === true
  }

  addPage(id: string): void {
    this.records.transact('test', () => this.records.set({ id, typeName: 'page', name: id, index: 'a1', meta: {} }))
  }

  hasPage(id: string): boolean {
    return this.records.get(id) !== undefined
  }

  /** Resolves when `condition` holds after some frame; rejects when the socket closes before, or after `UNTIL_MS`. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = new Error(`It did not come true within ${UNTIL_MS} ms: ${condition}`)
      const timer = setTimeout(() => reject(late), UNTIL_MS)
      const look = (): void => {
        if (!condition()) return
        clearTimeout(timer)
        resolve()
      }
      this.onFrame = look
      this.socket.once('close', (code) => {
        clearTimeout(timer)
        reject(new Error(`The socket was closed with ${code}.`))
      })
      look()
    })
  }

  closed(): Promise<{ code: number; reason: string }> {
    return new Promise((resolve) => {
      this.socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  #read(frame: Buffer): void {
    this.frames++
    const message = readOwnFrame(frame) ?? readFrame(frame)
    if (message !== undefined) this.#hear(message)
    this.onFrame()
  }

  #hear(message: OwnMessage | Message): void {
    switch (message.type) {
      case 'saved':
        this.saved = message.count
        return
      case 'fact':
        this.facts.set(message.name, { version: message.version, value: message.value })
        return
      case 'seat':
        this.seat = message.seat
        return
      case 'presence':
        for (const { clientId, json } of message.entries) this.presence.set(clientId, json)
        return
      case 'step1':
        return this.socket.send(step2Frame(Y.encodeStateAsUpdate(this.doc, message.stateVector)))
      case 'write':
        Y.applyUpdate(this.doc, message.update, this)
    }
  }
}
