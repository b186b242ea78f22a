/** What a session knows of where its edits are. Counts start anew with every socket, as the server's do. */
export interface SaveState {
  readonly canWrite: boolean
  readonly connected: boolean
  /** The server's state has been received on this socket. */
  readonly synced: boolean
  /** Sync payloads sent on this socket. */
  readonly sent: number
  /** How many of them the server called durable. */
  readonly saved: number
  /** Edits made since everything was last known to be durable. */
  readonly unsavedEdits: number
}

export type SaveEvent =
  | { type: 'edited' }
  | { type: 'opened' }
  | { type: 'sent' }
  | { type: 'synced' }
  | { type: 'saved'; count: number }
  | { type: 'disconnected' }
  /** Edits an earlier visit left in this browser. */
  | { type: 'restored'; unsavedEdits: number }

export type SaveStatus =
  | { kind: 'read-only' }
  | { kind: 'connecting' }
  | { kind: 'saving'; unsavedEdits: number }
  | { kind: 'saved' }
  | { kind: 'offline'; unsavedEdits: number }

export function initialSaveState(canWrite: boolean): SaveState {
  return { canWrite, connected: false, synced: false, sent: 0, saved: 0, unsavedEdits: 0 }
}

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'edited':
      return { ...state, unsavedEdits: state.unsavedEdits + 1 }
    case 'restored':
      return { ...state, unsavedEdits: state.unsavedEdits + event.unsavedEdits }
    case 'opened':
      return { ...state, connected: true, synced: false, sent: 0, saved: 0 }
    case 'disconnected':
      return { ...state, connected: false, synced: false, sent: 0, saved: 0 }
    case 'sent':
      return { ...state, sent: state.sent + 1 }
    case 'synced':
      return settle({ ...state, synced: true })
    case 'saved':
      return settle({ ...state, saved: Math.max(state.saved, event.count) })
  }
}

export function saveStatusOf(state: SaveState): SaveStatus {
  if (!state.connected) return { kind: 'offline', unsavedEdits: state.unsavedEdits }
  if (!state.canWrite) return { kind: 'read-only' }
  if (!state.synced) return { kind: 'connecting' }
  return isSettled(state) ? { kind: 'saved' } : { kind: 'saving', unsavedEdits: state.unsavedEdits }
}

/** The status in words, as the strip shows it. */
export function saySaveStatus(status: SaveStatus): string {
  switch (status.kind) {
    case 'read-only':
      return 'Read-only'
    case 'connecting':
      return 'Connecting'
    case 'saving':
      return 'Saving'
    case 'saved':
      return 'Saved'
    case 'offline':
      return status.unsavedEdits === 0 ? 'Offline' : `Offline, ${status.unsavedEdits} ${status.unsavedEdits === 1 ? 'change' : 'changes'} kept here`
  }
}

function isSettled(state: SaveState): boolean {
  return state.saved >= state.sent && state.unsavedEdits === 0
}

/** The last payload of a socket carries everything before it, so when all are durable nothing is left unsaved. */
function settle(state: SaveState): SaveState {
  const allDurable = state.connected && state.synced && state.sent > 0 && state.saved >= state.sent
  return allDurable ? { ...state, unsavedEdits: 0 } : state
}
