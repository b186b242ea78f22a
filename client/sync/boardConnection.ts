import { atom, computed, type Signal } from '@tldraw/state'
import type { Decoder } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { MESSAGE, offerProtocols } from '../../shared/protocol/messages.ts'
import { readOwnFrame } from '../../shared/protocol/ownFrames.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { LOCAL } from './origins.ts'
import { countingWebSocket } from './countingWebSocket.ts'
import { initialSaveState, isHeldBack, nextSaveState, saveStatusOf, type SaveEvent, type SaveState, type SaveStatus } from './saveStatus.ts'

export interface BoardConnection {
  readonly awareness: Awareness
  readonly status: Signal<SaveStatus>
  /** The close code after which the provider gave up, or undefined while it goes on. */
  readonly ended: Signal<number | undefined>
  /** Edits not known to be durable on the server. */
  readonly unsavedEdits: Signal<number>
  /** The host has paused the editors; hosts and viewers are told too. */
  readonly isPaused: Signal<boolean>
  /** This session is one of those that are paused. */
  readonly isHeldBack: Signal<boolean>
  /** While something waits to be durable, how much of this socket is; undefined while nothing waits. */
  readonly awaited: Signal<number | undefined>
  /** Resolves when the server's state has been received for the first time. */
  readonly firstSync: Promise<void>
  /** Resolves when the provider gave up. */
  readonly whenEnded: Promise<void>
  /** Told by the browser, which knows sooner than a socket that the network went or came back. */
  setNetwork(isThere: boolean): void
  /** What is awaited takes longer than it should. */
  isLate(): void
  /** Counts edits an earlier visit could not send. */
  restore(unsavedEdits: number): void
  destroy(): void
}

export interface BoardConnectionOptions {
  /** `ws://host/ws` or `wss://host/ws`. */
  url: string
  boardId: string
  boardKey: string
  /** The secret of this browser. */
  visit: string
  seat: Seat
  doc: Y.Doc
  socket: typeof WebSocket
}

/** Keeps a doc in step with its room over y-websocket's provider, and knows what is saved. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  const { doc, seat } = options
  const state = atom<SaveState>('save state', initialSaveState(seat))
  const ended = atom<number | undefined>('ended', undefined)
  const dispatch = (event: SaveEvent): void => void state.update((current) => nextSaveState(current, event))
  const provider = createProvider(options, dispatch)
  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === LOCAL) dispatch({ type: 'edited' })
  }
  doc.on('update', onUpdate)
  const whenEnded = new Promise<void>((resolve) => {
    provider.on('closed', ({ code }) => {
      ended.set(code)
      resolve()
    })
  })
  const firstSync = new Promise<void>((resolve) => provider.on('sync', (synced) => { if (synced) resolve() }))
  provider.connect()
  return {
    awareness: provider.awareness,
    ...signalsOf(state),
    isLate: () => dispatch({ type: 'late' }),
    ended,
    firstSync,
    whenEnded,
    setNetwork: (isThere) => {
      // A connection that was given up for good stays so.
      if (ended.get() !== undefined) return
      if (isThere) provider.connect()
      else provider.disconnect()
    },
    restore: (unsavedEdits) => dispatch({ type: 'restored', unsavedEdits }),
    destroy() {
      doc.off('update', onUpdate)
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

function signalsOf(state: Signal<SaveState>): Pick<BoardConnection, 'status' | 'unsavedEdits' | 'isPaused' | 'isHeldBack' | 'awaited'> {
  const status = computed('save status', () => saveStatusOf(state.get()))
  return {
    status,
    unsavedEdits: computed('unsaved edits', () => state.get().unsavedEdits),
    isPaused: computed('editors are paused', () => state.get().paused),
    isHeldBack: computed('held back', () => isHeldBack(state.get())),
    awaited: computed('awaited', () => (status.get().kind === 'saving' || status.get().kind === 'late' ? state.get().saved : undefined)),
  }
}

/** A stock provider that tells what it sends, what the server called durable, and how its connection stands. */
function createProvider({ url, boardId, boardKey, visit, doc, socket }: BoardConnectionOptions, dispatch: (event: SaveEvent) => void): WebsocketProvider {
  const provider = new WebsocketProvider(url, boardId, doc, {
    connect: false,
    protocols: offerProtocols(boardKey, visit),
    WebSocketPolyfill: countingWebSocket(socket, () => dispatch({ type: 'sent' })),
    // Tabs of one browser would share edits across seats, and past the server.
    disableBc: true,
  })
  const hear = (_encoder: unknown, { arr: frame }: Decoder): void => {
    const message = readOwnFrame(frame)
    if (message !== undefined) dispatch(message)
  }
  provider.messageHandlers[MESSAGE.saved] = hear
  provider.messageHandlers[MESSAGE.paused] = hear
  provider.on('status', ({ status }) => {
    if (status !== 'connecting') dispatch({ type: status === 'connected' ? 'opened' : 'disconnected' })
  })
  provider.on('sync', (synced) => {
    if (synced) dispatch({ type: 'synced' })
  })
  return provider
}
