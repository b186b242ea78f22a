import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE } from './messages.ts'

/** What the server sends beside y-websocket's messages, to sessions that offered the subprotocol. */
export type OwnMessage = { type: 'saved'; count: number } | { type: 'paused'; isPaused: boolean }

/** Reads one frame; undefined when it is none of these messages, whatever its bytes are. */
export function readOwnFrame(frame: Uint8Array): OwnMessage | undefined {
  try {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.saved:
        return { type: 'saved', count: decoding.readVarUint(decoder) }
      case MESSAGE.paused:
        return { type: 'paused', isPaused: decoding.readVarUint(decoder) === 1 }
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

/** Tells a writer that the first `count` sync payloads of its session are durable. */
export function savedFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved)
    encoding.writeVarUint(encoder, count)
  })
}

/** Tells a session whether the host has paused the editors. */
export function pausedFrame(isPaused: boolean): Uint8Array {
  return Uint8Array.of(MESSAGE.paused, Number(isPaused))
}
