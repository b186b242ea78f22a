/**
 * Why the server closes a socket. 4400-4499 are final: y-websocket 3.1 stops reconnecting on them.
 * Every other code is passing, and the client tries again by itself.
 */
export const CLOSE = {
  /** A frame that is not a message of this protocol. */
  malformed: {
    code: 4400,
    reason: 'malformed message',
    say: 'This tab sent something the server could not read. Reload the page; your edits are kept in this browser.',
  },
  /** The host gave this seat another key. */
  revoked: {
    code: 4401,
    reason: 'key replaced',
    say: 'The host has replaced this link. Ask for the new one; edits that were saved are kept, and nothing can be '
      + 'drawn here now.',
  },
  /** The host put out this one session. */
  putOut: {
    code: 4402,
    reason: 'put out',
    say: 'Put out by the host. You can look at what was here then, and change nothing; what you had saved stays.',
  },
  /** A page of another site. */
  origin: {
    code: 4403,
    reason: 'origin not allowed',
    say: 'This page may not open boards of that server. Open the board at the address of the server itself.',
  },
  /** Unknown board and wrong key alike, so that nobody can probe for boards. */
  notFound: {
    code: 4404,
    reason: 'no such board',
    say: 'This board does not exist, or the link is incomplete. Ask for a new link.',
  },
  /** Said once to who is there; whoever comes later finds an unknown board. */
  deleted: {
    code: 4410,
    reason: 'board deleted',
    say: 'This board was deleted. Nothing of it is kept on the server nor in this browser any more.',
  },
  /** A single message above the limit. */
  tooBig: {
    code: 4413,
    reason: 'message too big',
    say: 'One change was too big to send. Undo it, or make it in smaller parts, and reload.',
  },
  /** A board with more records than any drawing needs. */
  full: {
    code: 4414,
    reason: 'board full',
    say: 'This board is full, so your last addition was not taken; it is kept in this browser. '
      + 'Delete something and reload.',
  },
  /** Content of Yjs that no board has: nested types, XML, subdocuments. */
  alien: {
    code: 4415,
    reason: 'not for a board',
    say: 'This program sent content that boards do not keep. Nothing that was saved is lost; '
      + 'open the board in a browser.',
  },
  /** A change that nobody can bring into a board in bounded time. */
  tangled: {
    code: 4416,
    reason: 'too tangled',
    say: 'One change was too tangled to be taken; it is kept in this browser. '
      + 'Undo it, or make it in smaller parts, and reload.',
  },
  /** More messages or bytes than a person can make. */
  tooMuch: {
    code: 4528,
    reason: 'too many messages',
    say: 'This tab sends more than the server takes. Reconnecting in a moment; your edits are kept in this browser.',
  },
  /** More sockets than one address may have. */
  crowded: {
    code: 4529,
    reason: 'too many connections',
    say: 'Too many connections come from your network. Trying again in a moment.',
  },
  /** Another connection writes as the Yjs client that this one says it is. */
  idTaken: {
    code: 4530,
    reason: 'id in use',
    say: 'Another connection still writes in the name of this tab. Reconnecting in a moment; '
      + 'your edits are kept in this browser.',
  },
  /** All boards together take more memory than the server has, and this one the most. */
  heavy: {
    code: 4531,
    reason: 'board too heavy',
    say: 'This board takes more memory than the server can spare right now. What was saved is kept; '
      + 'trying again in a moment.',
  },
  /** The board could not be opened or stored; the client keeps its edits and tries again. */
  storage: {
    code: 1011,
    reason: 'storage failure',
    say: 'The server cannot store edits right now. They are kept in this browser and sent when it can.',
  },
  /** The server stops or restarts. */
  restart: {
    code: 1012,
    reason: 'server restart',
    say: 'The server is restarting. Your edits are kept here and sent when it is back.',
  },
  /** The peer reads too slowly; a fresh connection resyncs it. */
  overloaded: { code: 1013, reason: 'too slow', say: 'The connection is too slow to keep up. Reconnecting.' },
} as const

/** The sentence for people for a close code, or undefined for codes that need none. */
export function sayClose(code: number): string | undefined {
  return Object.values(CLOSE).find((entry) => entry.code === code)?.say
}
