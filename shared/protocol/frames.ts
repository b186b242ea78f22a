import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from './messages.ts'

/** One entry of a presence frame; `json` is the state as text, `null` for a presence that ended. */
export interface PresenceEntry {
  clientId: number
  clock: number
  json: string
}

/** What both ends send, as y-websocket frames it. */
export type Message =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'write'; update: Uint8Array; isStep2: boolean }
  | { type: 'presence'; entries: readonly PresenceEntry[] }
  | { type: 'queryPresence' }
  | { type: 'askTime'; asked: number }

/**
 * Reads one frame; undefined when it is none of these messages, whatever its bytes are. Everything is decided on the
 * decoded numbers, because lib0 accepts overlong varints and a look at the first bytes would let a viewer write.
 */
export function readFrame(frame: Uint8Array): Message | undefined {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        return readSync(decoder)
      case MESSAGE.awareness:
        return readPresence(decoding.readVarUint8Array(decoder))
      case MESSAGE.queryAwareness:
        return { type: 'queryPresence' }
      case MESSAGE.askTime:
        return { type: 'askTime', asked: decoding.readVarUint(decoder) }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

function readSync(decoder: decoding.Decoder): Message | undefined {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case SYNC.step1:
      return { type: 'step1', stateVector: decoding.readVarUint8Array(decoder) }
    case SYNC.step2:
    case SYNC.update:
      return { type: 'write', update: decoding.readVarUint8Array(decoder), isStep2: type === SYNC.step2 }
    default:
      return undefined
  }
}

/** An id, a clock and the length of a text. */
const MIN_ENTRY_BYTES = 3

function readPresence(body: Uint8Array): Message | undefined {
  const decoder = decoding.createDecoder(body)
  const entries: PresenceEntry[] = []
  const count = decoding.readVarUint(decoder)
  if (count > body.byteLength / MIN_ENTRY_BYTES) return undefined
  for (let left = count; left > 0; left--) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    entries.push({ clientId, clock, json: decoding.readVarString(decoder) })
  }
  return { type: 'presence', entries }
}

export function step1Frame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step1, stateVector)
}

export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.update, update)
}

/** Put together by hand, because an encoder copies a big board's body twice. */
function syncFrame(type: number, body: Uint8Array): Uint8Array {
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, body.byteLength)
  })
  const frame = new Uint8Array(head.byteLength + body.byteLength)
  frame.set(head)
  frame.set(body, head.byteLength)
  return frame
}

/** Without entries it is the keep-alive of stock clients, which count messages and no pings. */
export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encoding.encode((body) => writePresence(body, entries)))
  })
}

function writePresence(encoder: encoding.Encoder, entries: readonly PresenceEntry[]): void {
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  }
}
