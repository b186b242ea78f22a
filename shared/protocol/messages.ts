/**
 * Message types of the wire. One WebSocket frame carries one message: `varUint type, body` in lib0 encoding.
 * 0, 1 and 3 are y-websocket's own, so that an unmodified `WebsocketProvider` can join; ours start at 100.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /**
   * Server to client: `varUint n`. The first n sync payloads (step 2 or update) that this session sent are durable.
   * Sent only to sessions that offered {@link SUBPROTOCOL}, because a stock client logs an error on unknown types.
   */
  saved: 100,
  /** Server to client: `varString name, varUint version, varString JSON` of a fact of the board. */
  fact: 101,
  /** Client to server: `varUint t`, a time of its own that comes back; asks what time it is. */
  askTime: 102,
  /** Server to client: `varUint t, varUint ms`, in answer: the time that came, and the server's, ms since 1970. */
  time: 103,
  /** Server to client: `varString seat`, where this session sits from now on. */
  seat: 104,
  /** Server to client: `varUint n`, of how many people who are here this session is not told. */
  untold: 105,
} as const

/** Second varUint of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** The subprotocol the server selects; offering it asks for messages from 100 up. */
export const SUBPROTOCOL = 'sevenstep.v1'

const KEY_PREFIX = 'key.'
const VISIT_PREFIX = 'visit.'

/** Names the visit in a request over HTTP. */
export const VISIT_HEADER = 'sevenstep-visit'

/**
 * The `Sec-WebSocket-Protocol` offer of our own client. The key travels here because URLs end up in logs. `visit` is a
 * secret of the browser, by which it keeps the Yjs clients that it wrote as.
 */
export function offerProtocols(key: string, visit?: string): string[] {
  return [SUBPROTOCOL, KEY_PREFIX + key, ...(visit === undefined ? [] : [VISIT_PREFIX + visit])]
}

/** The key inside an offer, or undefined when the client offered none. */
export function keyFromProtocols(offered: Iterable<string>): string | undefined {
  return offeredWith(KEY_PREFIX, offered)
}

/** The visit inside an offer; undefined for a client that offered none. */
export function visitFromProtocols(offered: Iterable<string>): string | undefined {
  return offeredWith(VISIT_PREFIX, offered)
}

function offeredWith(prefix: string, offered: Iterable<string>): string | undefined {
  for (const protocol of offered) {
    if (protocol.startsWith(prefix)) return protocol.slice(prefix.length)
  }
  return undefined
}
