import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeUtf8 } from 'lib0/string'
import type { Fact } from './facts.ts'
import { LIMITS } from './limits.ts'
import { MESSAGE } from './messages.ts'

/** What the server sends beside y-websocket's messages, to sessions that offered the subprotocol. */
export type OwnMessage = { type: 'saved'; count: number } | ({ type: 'fact'; name: string } & Fact)

/** Reads one frame; undefined when it is none of these messages, whatever its bytes are. */
export function readOwnFrame(frame: Uint8Array): OwnMessage | undefined {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.saved:
        return { type: 'saved', count: decoding.readVarUint(decoder) }
      case MESSAGE.fact:
        return readFact(decoder)
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
