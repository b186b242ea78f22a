import { MESSAGE, SYNC } from '../../shared/protocol/messages.ts'

/**
 * A WebSocket that tells of every sync payload (step 2 or update) it sends. Counted at the socket because that is where
 * the server counts: its `saved n` speaks of the first n payloads of this very socket.
 */
export function countingWebSocket(base: typeof WebSocket, onSyncPayload: () => void): typeof WebSocket {
  return class CountingWebSocket extends base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === MESSAGE.sync && data[1] !== SYNC.step1) onSyncPayload()
      super.send(data)
    }
  }
}
