import { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { Link } from './session.ts'

const TOO_BIG_FOR_WS = 1009

/** A socket that tells a client for good when its message was too big; 1009 would have it send the same again for ever. */
export class RoomSocket extends WebSocket {
  override close(code?: number, data?: string | Buffer): void {
    if (code === TOO_BIG_FOR_WS) super.close(CLOSE.tooBig.code, CLOSE.tooBig.reason)
    else super.close(code, data)
  }
}

/** A socket as a session sees it. */
export function linkOf(socket: WebSocket): Link {
  return {
    send: (frame) => socket.send(frame),
    ping: () => socket.ping(),
    close: ({ code, reason }) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    backlogBytes: () => socket.bufferedAmount,
  }
}
