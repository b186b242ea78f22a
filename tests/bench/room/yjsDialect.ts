import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { MESSAGE } from '../../../shared/protocol/messages.ts'
import type { BenchRoom, Dialect, Mix } from './dialect.ts'
import { fillStore } from './fillStore.ts'
import { readProgress } from './readProgress.ts'
import type { YjsLayout } from './yjsLayout.ts'
import { ownLayout } from './yjsMoves.ts'
import { foreignLayout } from './yjsPuts.ts'

const SYNC = 0
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2

export interface YjsOptions {
  mix: Mix
  /** False for a server that keeps nothing and answers nothing. */
  welcomes?: boolean
  /** Hocuspocus puts the name of the room before every message. */
  namesRoom?: boolean
  /** Sent before anything else. */
  greeting?(room: BenchRoom): Uint8Array[]
}

/** Servers that speak y-websocket's framing, or Hocuspocus' variant of it. */
export function yjsDialect({ mix, welcomes = true, namesRoom = false, greeting = () => [] }: YjsOptions): Dialect {
  const layout = mix === 'own' ? ownLayout() : foreignLayout()
  const message = (room: BenchRoom, sub: number, body: Uint8Array): Uint8Array => syncMessage(namesRoom ? room.name : undefined, sub, body)
  const syncBody = (payload: Uint8Array): SyncBody | undefined => readSyncBody(payload, namesRoom)
  return {
    isText: false,
    welcomes,
    hello: (room) => (welcomes ? [...greeting(room), message(room, STEP1, Uint8Array.of(0))] : []),
    begin: (room, writer) => message(room, UPDATE, layout.begin(writer)),
    move: (room, writer, n) => message(room, UPDATE, layout.move(writer, n)),
    read(payload, reader) {
      if (!namesRoom && payload[0] === MESSAGE.saved) return reader.onSaved(savedOf(payload))
      const body = syncBody(payload)
      if (body === undefined || body.sub === STEP1) return
      readProgress(payload, body.start, (writer, upto) => reader.onMoves(writer, upto))
      if (body.sub === STEP2) reader.onJoined()
    },
    *write(room, changes) {
      for (const update of updatesOf(layout, changes)) yield message(room, UPDATE, update)
    },
    apply(payloads) {
      const doc = new Y.Doc()
      const board = layout.open(doc)
      for (const payload of payloads) {
        const body = syncBody(payload)
        if (body !== undefined && body.sub !== STEP1) Y.applyUpdate(doc, payload.subarray(body.start))
      }
      return fillStore(board.all())
    },
  }
}

function savedOf(payload: Uint8Array): number {
  const decoder = decoding.createDecoder(payload)
  decoding.readVarUint(decoder)
  return decoding.readVarUint(decoder)
}

function syncMessage(room: string | undefined, sub: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (room !== undefined) encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, sub)
    encoding.writeVarUint8Array(encoder, body)
  })
}

interface SyncBody {
  sub: number
  /** Where the state vector or the update begins; it goes to the end. */
  start: number
}

function readSyncBody(payload: Uint8Array, namesRoom: boolean): SyncBody | undefined {
  const decoder = decoding.createDecoder(payload)
  if (namesRoom) decoding.readVarUint8Array(decoder)
  if (decoding.readVarUint(decoder) !== SYNC) return undefined
  const sub = decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return { sub, start: decoder.pos }
}

function* updatesOf(layout: YjsLayout, changes: Iterable<readonly BoardRecord[]>): Generator<Uint8Array> {
  const doc = new Y.Doc()
  doc.clientID = 500
  const board = layout.open(doc)
  let update: Uint8Array = new Uint8Array()
  doc.on('update', (bytes: Uint8Array) => {
    update = bytes
  })
  for (const records of changes) {
    board.write(records)
    yield update
  }
}
