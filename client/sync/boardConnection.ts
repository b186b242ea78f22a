import { atom, computed, type Signal } from '@tldraw/state'
import type { Decoder } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { isHeldBack } from '../../shared/protocol/facts.ts'
import { MESSAGE, offerProtocols } from '../../shared/protocol/messages.ts'
import { readOwnFrame } from '../../shared/protocol/ownFrames.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { HeardFacts, type BoardFacts } from './boardFacts.ts'
import { LOCAL } from './origins.ts'
import { countingWebSocket } from './countingWebSocket.ts'
import { initialSaveState, nextSaveState, saveStatusOf } from './saveStatus.ts'
import type { SaveEvent, SaveState, SaveStatus } from './saveStatus.ts'

export interface BoardConnection {
  readonly awareness: Awareness
  readonly status: Signal<SaveStatus>
  /** The close code after which the provider gave up, or undefined while it goes on. */
  readonly ended: Signal<number | undefined>
  /** Edits not known to be durable on the server. */
  readonly unsavedEdits: Signal<number>
  readonly facts: BoardFacts
  /** This session may not write now, although its seat writes. */
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
  const dispatch: Dispatch = (event) => void state.update((current) => nextSaveState(current, event))
  const facts = new HeardFacts()
  const provider = createProvider(options, facts, dispatch)
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
  const firstSync = new Promise<void>((resolve) => provider.on('sync', (synced) => synced && resolve()))
  provider.connect()
  return {
    awareness: provider.awareness,
    facts,
    ...signalsOf(state, seat, facts),
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

type SaveSignals = Pick<BoardConnection, 'status' | 'unsavedEdits' | 'isHeldBack' | 'awaited'>

function signalsOf(state: Signal<SaveState>, seat: Seat, facts: BoardFacts): SaveSignals {
  const heldBack = computed('held back', () => isHeldBack(seat, facts.get('pause').get()))
  const status = computed('save status', () => saveStatusOf(state.get(), heldBack.get()))
  const isWaiting = (): boolean => status.get().kind === 'saving' || status.get().kind === 'late'
  return {
    status,
    isHeldBack: heldBack,
    unsavedEdits: computed('unsaved edits', () => state.get().unsavedEdits),
    awaited: computed('awaited', () => (isWaiting() ? state.get().saved : undefined)),
  }
}

type Dispatch = (event: SaveEvent) => void

/** A stock provider that tells what it sends, what the server called durable, and how its connection stands. */
function createProvider(options: BoardConnectionOptions, facts: HeardFacts, dispatch: Dispatch): WebsocketProvider {
  const { url, boardId, boardKey, visit, doc, socket } = options
  const provider = new WebsocketProvider(url, boardId, doc, {
    connect: false,
    protocols: offerProtocols(boardKey, visit),
    WebSocketPolyfill: countingWebSocket(socket, () => dispatch({ type: 'sent' })),
    // Tabs of one browser would share edits across seats, and past the server.
    disableBc: true,
  })
  const hear = (_encoder: unknown, { arr: frame }: Decoder): void => {
    const message = readOwnFrame(frame)
    if (message?.type === 'saved') dispatch(message)
    if (message?.type === 'fact') facts.hear(message.name, message)
  }
  provider.messageHandlers[MESSAGE.saved] = hear
  provider.messageHandlers[MESSAGE.fact] = hear
  provider.on('status', ({ status }) => {
    if (status === 'connected') facts.opened()
    if (status !== 'connecting') dispatch({ type: status === 'connected' ? 'opened' : 'disconnected' })
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    facts.synced()
    dispatch({ type: 'synced' })
  })
  return provider
}
