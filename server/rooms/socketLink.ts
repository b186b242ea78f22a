import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { CloseReason, Link } from './session.ts'

const TOO_BIG_FOR_WS = 1009

/** A socket that tells a client for good when its message was too big; 1009 would have it send the same again for ever. */
export class RoomSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === TOO_BIG_FOR_WS) super.close(CLOSE.tooBig.code, CLOSE.tooBig.reason)
    else super.close(code, data)
  }
}

/** Ends a socket for a reason, and counts that. */
export function closeFor(socket: WebSocket, { code, reason }: CloseReason, metrics: Metrics): void {
  metrics.refused(reason)
  socket.close(code, reason)
}

/** A socket as a session sees it; `stream` is the connection below it. */
export function linkOf(socket: WebSocket, stream: Duplex, metrics: Metrics): Link {
  return {
    send: (frames) => {
      stream.cork()
      for (const frame of frames) socket.send(frame)
      stream.uncork()
    },
    ping: () => socket.ping(),
    close: (reason) => closeFor(socket, reason, metrics),
    terminate: () => socket.terminate(),
    backlogBytes: () => socket.bufferedAmount,
  }
}
