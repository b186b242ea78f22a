import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { MESSAGE, SYNC, offerProtocols } from '../../../shared/protocol/messages.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import { readFrame, step1Frame, step2Frame, updateFrame } from '../../../server/rooms/frames.ts'

/** A client of our own protocol on a bare socket, so that a test sees every frame and decides when to connect again. */
export class RawClient {
  readonly doc = new Y.Doc()
  readonly records: RecordMap = createRecordMap(this.doc)
  readonly socket: WebSocket
  /** Payloads the server called durable so far. */
  saved = 0
  /** What the server said last of the editors. */
  isPaused = false
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

  addPage(id: string): void {
    this.records.transact('test', () => this.records.set({ id, typeName: 'page', name: id, index: 'a1', meta: {} }))
  }

  hasPage(id: string): boolean {
    return this.records.get(id) !== undefined
  }

  /** Resolves when `condition` holds after some frame; rejects when the socket closes before. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (condition()) resolve()
      }
      this.onFrame = look
      this.socket.once('close', (code) => reject(new Error(`The socket was closed with ${code}.`)))
      look()
    })
  }

  closed(): Promise<{ code: number; reason: string }> {
    return new Promise((resolve) => {
      this.socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  #read(frame: Buffer): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.saved) this.saved = decoding.readVarUint(decoder)
    if (type === MESSAGE.paused) this.isPaused = decoding.readVarUint(decoder) === 1
    this.frames++
    const message = type === MESSAGE.awareness ? readFrame(frame) : undefined
    if (message?.type === 'presence') for (const { clientId, json } of message.entries) this.presence.set(clientId, json)
    if (type === MESSAGE.sync) this.#sync(decoder)
    this.onFrame()
  }

  #sync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === SYNC.step1) this.socket.send(step2Frame(Y.encodeStateAsUpdate(this.doc, body)))
    else Y.applyUpdate(this.doc, body, this)
  }
}
