import type { Hold } from '../../shared/protocol/facts.ts'
import { canEdit, type Seat } from '../../shared/protocol/seats.ts'
import type { Shut } from './standing/shut.ts'

/** What a session knows of where its edits are. Counts start anew with every socket, as the server's do. */
export interface SaveState {
  readonly seat: Seat
  /** It has had a seat that writes, so that something may be kept here. */
  readonly couldWrite: boolean
  readonly connected: boolean
  /** The server's state has been received on this socket. */
  readonly synced: boolean
  /** Sync payloads sent on this socket. */
  readonly sent: number
  /** How many of them the server called durable. */
  readonly saved: number
  /** Edits made since everything was last known to be durable. */
  readonly unsavedEdits: number
  /** The server has called nothing durable for longer than it ever should take. */
  readonly late: boolean
}

export type SaveEvent =
  | { type: 'edited' }
  | { type: 'opened' }
  | { type: 'sent' }
  | { type: 'synced' }
  | { type: 'saved'; count: number }
  | { type: 'late' }
  /** The server says where this session sits. */
  | { type: 'seated'; seat: Seat }
  | { type: 'disconnected' }
  /** Edits an earlier visit left in this browser. */
  | { type: 'restored'; unsavedEdits: number }

export type SaveStatus =
  | { kind: 'read-only' }
  /** A viewer now, who drew something before that is not on the server. */
  | { kind: 'watching'; unsavedEdits: number }
  | { kind: 'connecting' }
  | { kind: 'saving'; unsavedEdits: number }
  | { kind: 'saved' }
  /** The server does not store: what was drawn is in this browser only. */
  | { kind: 'late'; unsavedEdits: number }
  | { kind: Hold; unsavedEdits: number }
  /** The server lets this page in no more. */
  | { kind: 'shut'; why: Shut; unsavedEdits: number }
  | { kind: 'offline'; unsavedEdits: number }

export function initialSaveState(seat: Seat): SaveState {
  const couldWrite = canEdit(seat)
  return { seat, couldWrite, connected: false, synced: false, sent: 0, saved: 0, unsavedEdits: 0, late: false }
}

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'edited':
      return { ...state, unsavedEdits: state.unsavedEdits + 1 }
    case 'restored':
      return { ...state, unsavedEdits: state.unsavedEdits + event.unsavedEdits }
    case 'opened':
      return { ...state, connected: true, synced: false, sent: 0, saved: 0, late: false }
    case 'disconnected':
      return { ...state, connected: false, synced: false, sent: 0, saved: 0, late: false }
    case 'sent':
      return { ...state, sent: state.sent + 1 }
    case 'synced':
      return settle({ ...state, synced: true })
    case 'saved':
      return settle({ ...state, saved: Math.max(state.saved, event.count), late: false })
    case 'late':
      return { ...state, late: true }
    case 'seated':
      return { ...state, seat: event.seat, couldWrite: state.couldWrite || canEdit(event.seat) }
  }
}

/**
 * @param hold why the session may not write now, although its seat writes
 * @param shut why it is let in no more
 */
export function saveStatusOf(state: SaveState, hold: Hold | undefined, shut?: Shut): SaveStatus {
  if (shut !== undefined) return { kind: 'shut', why: shut, unsavedEdits: state.unsavedEdits }
  if (!state.connected) return { kind: 'offline', unsavedEdits: state.unsavedEdits }
  if (!canEdit(state.seat)) return watching(state)
  if (!state.synced) return { kind: 'connecting' }
  if (hold !== undefined) return { kind: hold, unsavedEdits: state.unsavedEdits }
  if (isSettled(state)) return { kind: 'saved' }
  return { kind: state.late ? 'late' : 'saving', unsavedEdits: state.unsavedEdits }
}

function watching({ couldWrite, unsavedEdits }: SaveState): SaveStatus {
  return unsavedEdits === 0 || !couldWrite ? { kind: 'read-only' } : { kind: 'watching', unsavedEdits }
}

/** The status in words, as the strip shows it. */
export function saySaveStatus(status: SaveStatus): string {
  switch (status.kind) {
    case 'read-only':
      return 'Read-only'
    case 'watching':
      return withKept('Watching', status.unsavedEdits)
    case 'connecting':
      return 'Connecting'
    case 'saving':
      return 'Saving'
    case 'saved':
      return 'Saved'
    case 'late':
      return withKept('Not saved yet', status.unsavedEdits)
    case 'paused':
      return withKept('Paused by the host', status.unsavedEdits)
    case 'ended':
      return withKept('Ended', status.unsavedEdits)
    case 'shut':
      return withKept(SAY_SHUT[status.why], status.unsavedEdits)
    case 'offline':
      return withKept('Offline', status.unsavedEdits)
  }
}

const SAY_SHUT: Record<Shut, string> = {
  'put out': 'Put out by the host',
  replaced: 'Link replaced',
  unknown: 'Not let in',
  deleted: 'Deleted',
}

function withKept(text: string, unsavedEdits: number): string {
  return unsavedEdits === 0 ? text : `${text}, ${unsavedEdits} ${unsavedEdits === 1 ? 'change' : 'changes'} kept here`
}

function isSettled(state: SaveState): boolean {
  return state.saved >= state.sent && state.unsavedEdits === 0
}

/** The last payload of a socket carries everything before it, so when all are durable nothing is left unsaved. */
function settle(state: SaveState): SaveState {
  const allDurable = state.connected && state.synced && state.sent > 0 && state.saved >= state.sent
  return allDurable ? { ...state, unsavedEdits: 0 } : state
}
