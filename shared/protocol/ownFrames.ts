import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeUtf8 } from 'lib0/string'
import type { Fact } from './facts.ts'
import { LIMITS } from './limits.ts'
import { MESSAGE } from './messages.ts'
import { isSeat, type Seat } from './seats.ts'

/** What the server sends beside y-websocket's messages, to sessions that offered the subprotocol. */
export type OwnMessage =
  | { type: 'saved'; count: number }
  | ({ type: 'fact'; name: string } & Fact)
  | { type: 'time'; asked: number; ms: number }
  | { type: 'seat'; seat: Seat }
  | { type: 'untold'; count: number }

/** Reads one frame; undefined when it is none of these messages, whatever its bytes are. */
export function readOwnFrame(frame: Uint8Array): OwnMessage | undefined {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.saved:
        return { type: 'saved', count: decoding.readVarUint(decoder) }
      case MESSAGE.fact:
        return readFact(decoder)
      case MESSAGE.time:
        return { type: 'time', asked: decoding.readVarUint(decoder), ms: decoding.readVarUint(decoder) }
      case MESSAGE.seat:
        return readSeat(decoder)
      case MESSAGE.untold:
        return { type: 'untold', count: decoding.readVarUint(decoder) }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

function readFact(decoder: decoding.Decoder): OwnMessage | undefined {
  const name = decoding.readVarUint8Array(decoder)
  const version = decoding.readVarUint(decoder)
  const json = decoding.readVarUint8Array(decoder)
  if (name.byteLength > LIMITS.maxFactNameBytes || json.byteLength > LIMITS.maxFactBytes) return undefined
  return { type: 'fact', name: decodeUtf8(name), version, value: JSON.parse(decodeUtf8(json)) as unknown }
}

function readSeat(decoder: decoding.Decoder): OwnMessage | undefined {
  const bytes = decoding.readVarUint8Array(decoder)
  const seat = bytes.byteLength > LIMITS.maxFactNameBytes ? undefined : decodeUtf8(bytes)
  return isSeat(seat) ? { type: 'seat', seat } : undefined
}

/** Tells a writer that the first `count` sync payloads of its session are durable. */
export function savedFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved)
    encoding.writeVarUint(encoder, count)
  })
}

/** Tells a session a fact of its board. The value has to be JSON. */
export function factFrame(name: string, { version, value }: Fact): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.fact)
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, version)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}

/** Asks the server for its time; `asked` is a whole number that comes back with the answer. */
export function askTimeFrame(asked: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.askTime)
    encoding.writeVarUint(encoder, asked)
  })
}

/** Answers it. */
export function timeFrame(asked: number, ms: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.time)
    encoding.writeVarUint(encoder, asked)
    encoding.writeVarUint(encoder, ms)
  })
}

/** Tells a session where it sits from now on. */
export function seatFrame(seat: Seat): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.seat)
    encoding.writeVarString(encoder, seat)
  })
}

/** Tells a session of how many people beside itself it is not told. */
export function untoldFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.untold)
    encoding.writeVarUint(encoder, count)
  })
}
