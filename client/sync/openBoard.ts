import { atom, computed, type Atom, type Signal } from '@tldraw/state'
import { createUserId, UserRecordType, type TLStore, type TLUser } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { docAge, writeDocMeta, type DocAge } from '../../shared/doc/docMeta.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { createRecordMap } from '../../shared/doc/recordMap.ts'
import { createBoardSchema } from '../../shared/board/schema.ts'
import { boardCopyName } from '../memory/boardCopyName.ts'
import { usualHints, type BoardPurpose } from '../../shared/protocol/purpose.ts'
import type { Seat } from '../../shared/protocol/seats.ts'
import type { BoardFacts } from './boardFacts.ts'
import { bindPresence } from './presence/bindPresence.ts'
import { createPeerHealth, watchQuiet, type PeerHealth } from './presence/peerHealth.ts'
import type { PresenceSight } from './presence/presenceSight.ts'
import { bindStore } from './bindStore.ts'
import { connectBoard } from './boardConnection.ts'
import { createBoardStore } from './boardStore.ts'
import { BoardComments, type Held } from './comments/boardComments.ts'
import { migrateDoc } from './migrateDoc.ts'
import { createNotebook, type BoardNotebook } from './notebook/boardNotebook.ts'
import { LOCAL } from './origins.ts'
import { keepUnsavedCount, openWithCopy } from './openWithCopy.ts'
import { keepUndoToOwnEdits } from './ownUndo.ts'
import { browserClock } from './time/browserClock.ts'
import type { ServerTime } from './time/serverTime.ts'
import { watchNetwork } from './time/watchNetwork.ts'
import type { SaveStatus } from './saveStatus.ts'
import { heldBack, writesOf } from './standing/mayWrite.ts'
import { watchLateness } from './watchLateness.ts'
import type { Withheld } from './visibleRecords.ts'

export interface BoardPerson {
  id: string
  name: string
  color: string
}

/** A board as the page holds it: hydrated, bound and connected. */
export interface OpenBoard {
  /** Where this page sits, which a host may change. */
  readonly seat: Signal<Seat>
  /** The seat that its link opens. */
  readonly keySeat: Seat
  readonly purpose: BoardPurpose
  readonly store: TLStore
  /** `newer`: written by a later version of Sevenstep, so this one only shows it. */
  readonly age: DocAge
  readonly person: Atom<BoardPerson>
  /** This page's connection, as the others' presence names it. */
  readonly presenceClient: number
  /** How the connections of the others are. */
  readonly peerHealth: PeerHealth
  /** How many people are here besides of whom this page knows nothing more. */
  readonly untold: Signal<number>
  /** What the others are told of this page's view. */
  readonly sight: Atom<PresenceSight>
  readonly status: Signal<SaveStatus>
  readonly facts: BoardFacts
  readonly serverTime: ServerTime
  readonly notebook: BoardNotebook
  readonly comments: BoardComments
  /** Whether edits are taken now; false for viewers, in a pause, once the board has ended, and for who is shut out. */
  readonly mayWrite: Signal<boolean>
  /** Close code after which the connection was given up. */
  readonly ended: Signal<number | undefined>
  readonly withheld: Signal<ReadonlyMap<string, Withheld>>
  /** What this browser kept of the board could not be read, and it was opened without. */
  readonly isCopyLost: boolean
  /** A record as the doc has it, shown or not. */
  record(id: string): BoardRecord | undefined
  /** Ids of what was drawn, the newest first. */
  newest(): string[]
  /** Deletes what is put aside for everybody, with all that hangs on it, or puts it back to what is shown of it. */
  discard(ids: readonly string[]): void
  /** Takes records off this canvas, because it cannot go on with them. */
  leaveOut(ids: readonly string[]): void
  /**
   * Marks the board as written by this version; opened anew, it can be edited. For hosts, when it calls itself newer
   * and is not.
   */
  putAgeRight(): void
  /** Called with the ids of shapes others deleted, before they go; the page gives up a drag of them. */
  onBeforeRemove(listener: ((ids: readonly string[]) => void) | undefined): void
  /** Writes edits of the running frame to the doc now. */
  flush(): void
  destroy(): void
}

export interface OpenBoardOptions {
  boardId: string
  boardKey: string
  /** The secret of this browser. */
  visit: string
  seat: Seat
  purpose: BoardPurpose
  person: BoardPerson
  /** Time and chance, for what is written. */
  source: { nowMs: () => number; token: () => string }
  /** `ws://host/ws` */
  url: string
}

export type Opening =
  | { kind: 'open'; board: OpenBoard }
  /** The server closed the connection for good before there was anything to show. */
  | { kind: 'ended'; code: number }
  /** The page no longer wants it. */
  | { kind: 'given up' }

/**
 * Resolves once the board can be shown: from this browser's copy, or when the server's state is here.
 *
 * @param signal aborted when the page no longer wants the board, also while the server is still awaited
 */
export async function openBoard(options: OpenBoardOptions, signal: AbortSignal): Promise<Opening> {
  const { doc, localCopy, isCopyLost } = await openWithCopy(boardCopyName(options.boardId, options.seat))
  const visit = (await localCopy?.visit(options.visit)) ?? options.visit
  const assumedFacts = { hints: usualHints(options.purpose) }
  const time = { steadyClock: browserClock() }
  const connection = connectBoard({ ...options, ...time, visit, doc, assumedFacts, socket: WebSocket })
  const close = (): void => {
    connection.destroy()
    void localCopy?.destroy()
    doc.destroy()
  }
  await untilAgeIsKnown(doc, connection, signal)
  const code = connection.ended.get()
  if (signal.aborted || (code !== undefined && docAge(doc, createBoardSchema()) === 'unmarked')) {
    close()
    return code === undefined ? { kind: 'given up' } : { kind: 'ended', code }
  }
  const keeping = keepUnsavedCount(localCopy, connection)
  const watching = watchNetwork(connection)
  const timing = watchLateness(connection.awaited, () => connection.isLate(), browserClock())
  const board = assemble(options, doc, connection, isCopyLost)
  return {
    kind: 'open',
    board: { ...board, destroy: () => [board.destroy, keeping, watching, timing, close].forEach((end) => end()) },
  }
}

/** Of a board that calls itself newer the server may know better than what this browser kept, ms. */
const NEWER_PATIENCE_MS = 5_000

async function untilAgeIsKnown(
  doc: Y.Doc, { firstSync, whenEnded }: ReturnType<typeof connectBoard>, signal: AbortSignal,
): Promise<void> {
  const age = docAge(doc, createBoardSchema())
  const known = [firstSync, whenEnded, whenAborted(signal)]
  if (age === 'unmarked') await Promise.race(known)
  if (age === 'newer') await Promise.race([...known, new Promise((resolve) => setTimeout(resolve, NEWER_PATIENCE_MS))])
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

type Connection = ReturnType<typeof connectBoard>

/** Comments are stamped by the server's time, because a computer's own may be hours off. */
function commentsOf(
  doc: Y.Doc,
  held: Signal<Held | undefined>,
  person: Signal<BoardPerson>,
  { facts, serverTime }: Connection,
  { nowMs, token }: OpenBoardOptions['source'],
): BoardComments {
  const writer = { person, token, nowMs: () => serverTime.closestMs(nowMs()) }
  return new BoardComments(doc, held, writer, facts.get('pinned'))
}

function assemble(options: OpenBoardOptions, doc: Y.Doc, connection: Connection, isCopyLost: boolean): OpenBoard {
  const { seat: keySeat, person: initialPerson } = options
  const { seat } = connection
  const schema = createBoardSchema()
  const map = createRecordMap(doc)
  const age = docAge(doc, schema)
  if (age === 'older') migrateDoc(doc, map, schema)
  const person = atom('person', initialPerson)
  const held = computed('held', () => heldBack(keySeat, age, connection))
  const mayWrite = computed('may write', () => held.get() === undefined)
  const comments = commentsOf(doc, held, person, connection, options.source)
  const store = createBoardStore(options, schema, connection.status, mayWrite)
  const withheld = atom<ReadonlyMap<string, Withheld>>('withheld', new Map())
  let beforeRemove: ((ids: readonly string[]) => void) | undefined
  const binding = bindStore(store, map, {
    canWrite: writesOf(keySeat, age, seat),
    beforeRemove: (ids) => beforeRemove?.(ids),
    onWithheld: (next) => withheld.set(new Map(next)),
  })
  withheld.set(new Map(binding.withheld()))
  keepUndoToOwnEdits(store, map, () => doc.clientID, binding.flush)
  const notebook = createNotebook(doc, connection.awareness, mayWrite, browserClock())
  const presence = showPresence(store, connection, person, options.source.nowMs)
  return {
    seat, keySeat, purpose: options.purpose, untold: connection.untold, ...presence.shown,
    store, mayWrite, age, person, withheld, isCopyLost, notebook, comments,
    record: (id) => map.get(id),
    newest: () => [...map.ids()].filter((id) => map.get(id)?.typeName === 'shape').reverse(),
    discard: (ids) => { if (mayWrite.get()) binding.discard(ids) },
    leaveOut: binding.leaveOut,
    putAgeRight: () => map.transact(LOCAL, () => writeDocMeta(doc, schema)),
    facts: connection.facts, serverTime: connection.serverTime, status: connection.status, ended: connection.ended,
    onBeforeRemove: (listener) => { beforeRemove = listener },
    flush: binding.flush,
    destroy() {
      presence.stop()
      for (const one of [notebook, comments, binding, map]) one.destroy()
    },
  }
}

function showPresence(
  store: TLStore, { awareness }: Connection, person: Signal<BoardPerson>, nowMs: () => number,
) {
  const sight = atom<PresenceSight>('sight', {})
  const health = createPeerHealth()
  const stops = [
    bindPresence(store, awareness, userOf(person), sight, browserClock(), health),
    watchQuiet(health, store, awareness, nowMs),
  ]
  const shown = { presenceClient: awareness.clientID, sight, peerHealth: health }
  return { shown, stop: () => stops.forEach((stop) => stop()) }
}

function userOf(person: Signal<BoardPerson>): Signal<TLUser> {
  return computed('user', () => {
    const { id, name, color } = person.get()
    return UserRecordType.create({ id: createUserId(id), name, color })
  })
}
