import type { IncomingMessage } from 'node:http'
import { BOARD_LANE } from '../../shared/protocol/lanes.ts'
import { SUBPROTOCOL, keyFromProtocols, visitFromProtocols } from '../../shared/protocol/messages.ts'

/** What a socket asks for before anything is known about it. */
export interface SocketOffer {
  boardId: string
  /** The lane of the board, as it was asked for. */
  lane: string
  key: string
  /** The client offered our subprotocol, so it understands messages from 100 up. */
  wantsSaved: boolean
  /** The secret of its browser; undefined for one that has none. */
  visit: string | undefined
}

const SOCKET_PATH = '/ws/'

const MOST_OFFERS = 16

/** Whether an upgrade is meant for a room; others belong to whoever else shares the port (Vite in development). */
export function isRoomPath(url: string | undefined): boolean {
  return url?.startsWith(SOCKET_PATH) ?? false
}

/**
 * Reads the board and its lane from the path, and the key from the subprotocols, or from `?key=` for clients that
 * cannot offer any.
 */
export function readOffer(request: IncomingMessage): SocketOffer {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2)
  const at = path.indexOf('/', SOCKET_PATH.length)
  // The header may name as many as headers may hold; only a handful is looked at.
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',', MOST_OFFERS).map((name) => name.trim())
  return {
    boardId: path.slice(SOCKET_PATH.length, at < 0 ? undefined : at),
    lane: at < 0 ? BOARD_LANE : path.slice(at + 1),
    key: keyFromProtocols(offered) ?? new URLSearchParams(query).get('key') ?? '',
    wantsSaved: offered.includes(SUBPROTOCOL),
    visit: visitFromProtocols(offered),
  }
}

/** Selects our subprotocol or none. The key is an offer too, and it must not come back in a header. */
export function selectProtocol(offered: Set<string>): string | false {
  return offered.has(SUBPROTOCOL) && SUBPROTOCOL
}
