import { atom, computed, type Signal } from '@tldraw/state'
import type { Decoder } from 'lib0/decoding'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { holdOn, type Hold } from '../../shared/protocol/facts.ts'
import { MESSAGE, offerProtocols } from '../../shared/protocol/messages.ts'
import { askTimeFrame, readOwnFrame } from '../../shared/protocol/ownFrames.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import { HeardFacts, type AssumedFacts, type BoardFacts } from './boardFacts.ts'
import { COMMENTED } from './comments/boardComments.ts'
import { isTypedHere } from './notebook/notebookPage.ts'
import { LOCAL } from './origins.ts'
import { Untold } from './presence/untold.ts'
import { countingWebSocket } from './countingWebSocket.ts'
import { initialSaveState, nextSaveState, saveStatusOf } from './saveStatus.ts'
import type { SaveEvent, SaveState, SaveStatus } from './saveStatus.ts'
import { ServerTime, type SteadyClock } from './time/serverTime.ts'
import { shutBy } from './standing/shut.ts'

export interface BoardConnection {
  readonly awareness: Awareness
  readonly status: Signal<SaveStatus>
  /** The close code after which the provider gave up, or undefined while it goes on. */
  readonly ended: Signal<number | undefined>
  /** Edits not known to be durable on the server. */
  readonly unsavedEdits: Signal<number>
  readonly facts: BoardFacts
  readonly serverTime: ServerTime
  /** Of how many people who are here nothing is told but their number. */
  readonly untold: Signal<number>
  /** Where this session sits: the seat of its key, until the server says another. */
  readonly seat: Signal<Seat>
  /** Why this session may not write now, although its seat writes. */
  readonly hold: Signal<Hold | undefined>
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
  /** The seat that the key opens. */
  seat: Seat
  assumedFacts?: AssumedFacts
  doc: Y.Doc
  socket: typeof WebSocket
  steadyClock: SteadyClock
}

/** Keeps a doc in step with its room over y-websocket's provider, and knows what is saved. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  const { doc, seat } = options
  const state = atom<SaveState>('save state', initialSaveState(seat))
  const ended = atom<number | undefined>('ended', undefined)
  const dispatch: Dispatch = (event) => void state.update((current) => nextSaveState(current, event))
  const told = { facts: new HeardFacts(options.assumedFacts), serverTime: new ServerTime(options.steadyClock) }
  const untold = new Untold()
  const provider = createProvider(options, { ...told, untold }, dispatch)
  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === LOCAL || origin === COMMENTED || isTypedHere(origin)) dispatch({ type: 'edited' })
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
    ...told,
    untold: untold.count,
    ...signalsOf(state, told.facts, ended),
    isLate: () => dispatch({ type: 'late' }),
    ended,
    firstSync,
    whenEnded,
    // A connection that was given up for good stays so.
    setNetwork: (isThere) => { if (ended.get() === undefined) turn(provider, isThere) },
    restore: (unsavedEdits) => dispatch({ type: 'restored', unsavedEdits }),
    destroy() {
      doc.off('update', onUpdate)
      told.serverTime.closed()
      for (const one of [provider, provider.awareness]) one.destroy()
    },
  }
}

function turn(provider: WebsocketProvider, isThere: boolean): void {
  // What still gets out says that nobody left.
  provider.awareness.setLocalStateField('lost', isThere ? undefined : true)
  if (isThere) provider.connect()
  else provider.disconnect()
}

type SaveSignals = Pick<BoardConnection, 'seat' | 'status' | 'unsavedEdits' | 'hold' | 'awaited'>

function signalsOf(state: Signal<SaveState>, facts: BoardFacts, code: Signal<number | undefined>): SaveSignals {
  const seat = computed('seat', () => state.get().seat)
  const [pause, ended] = [facts.get('pause'), facts.get('ended')]
  const hold = computed('hold', () => holdOn(seat.get(), { pause: pause.get(), ended: ended.get() }))
  const status = computed('save status', () => saveStatusOf(state.get(), hold.get(), shutBy(code.get())))
  const isWaiting = (): boolean => status.get().kind === 'saving' || status.get().kind === 'late'
  return {
    seat,
    status,
    hold,
    unsavedEdits: computed('unsaved edits', () => state.get().unsavedEdits),
    awaited: computed('awaited', () => (isWaiting() ? state.get().saved : undefined)),
  }
}

/** What the server tells beside the doc. */
interface Told {
  facts: HeardFacts
  serverTime: ServerTime
  untold: Untold
}

type Dispatch = (event: SaveEvent) => void

/** A stock provider that tells what it sends, what the server called durable, and how its connection stands. */
function createProvider(options: BoardConnectionOptions, told: Told, dispatch: Dispatch): WebsocketProvider {
  const { facts, serverTime, untold } = told
  const { url, boardId, boardKey, visit, doc, socket, seat: keySeat } = options
  const provider = new WebsocketProvider(url, boardId, doc, {
    connect: false,
    protocols: offerProtocols(boardKey, visit),
    WebSocketPolyfill: countingWebSocket(socket, () => dispatch({ type: 'sent' })),
    // Tabs of one browser would share edits across seats, and past the server.
    disableBc: true,
  })
  let isSeatTold = false
  const sit = (seat: Seat): void => {
    isSeatTold = true
    dispatch({ type: 'seated', seat })
  }
  const hear = (_encoder: unknown, { arr: frame }: Decoder): void => {
    const message = readOwnFrame(frame)
    if (message?.type === 'saved') dispatch(message)
    if (message?.type === 'fact') facts.hear(message.name, message)
    if (message?.type === 'time') serverTime.heard(message)
    if (message?.type === 'seat') sit(message.seat)
    if (message?.type === 'untold') untold.heard(message)
  }
  const { saved, fact, time, seat: seatType, untold: untoldType } = MESSAGE
  for (const type of [saved, fact, time, seatType, untoldType]) provider.messageHandlers[type] = hear
  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      for (const one of [facts, untold]) one.opened()
      isSeatTold = false
    } else serverTime.closed()
    if (status !== 'connecting') dispatch({ type: status === 'connected' ? 'opened' : 'disconnected' })
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    facts.synced()
    if (!isSeatTold) dispatch({ type: 'seated', seat: keySeat })
    // Not before, because what is asked while the room loads is answered late.
    serverTime.opened((asked) => provider.ws?.send(askTimeFrame(asked).slice()))
    dispatch({ type: 'synced' })
  })
  return provider
}
