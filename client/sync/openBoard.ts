import { atom, computed, react, type Atom, type Signal } from '@tldraw/state'
import { createUserId, UserRecordType, type TLStore, type TLUser } from '@tldraw/tlschema'
import { createTLStore } from 'tldraw'
import * as Y from 'yjs'
import { docAge, writeDocMeta, type DocAge } from '../../shared/doc/docMeta.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { createRecordMap } from '../../shared/doc/recordMap.ts'
import { createBoardSchema } from '../../shared/board/schema.ts'
import { canEdit, type Seat } from '../../shared/protocol/seats.ts'
import type { BoardFacts } from './boardFacts.ts'
import { bindPresence } from './bindPresence.ts'
import { bindStore } from './bindStore.ts'
import { connectBoard } from './boardConnection.ts'
import { createImageStore } from './imageStore.ts'
import { openLocalCopy, type LocalCopy } from './localCopy.ts'
import { migrateDoc } from './migrateDoc.ts'
import { LOCAL } from './origins.ts'
import { keepUndoToOwnEdits } from './ownUndo.ts'
import type { SaveStatus } from './saveStatus.ts'
import { watchLateness } from './watchLateness.ts'
import type { Withheld } from './visibleRecords.ts'

export interface BoardPerson {
  id: string
  name: string
  color: string
}

/** A board as the page holds it: hydrated, bound and connected. */
export interface OpenBoard {
  readonly seat: Seat
  readonly store: TLStore
  readonly canWrite: boolean
  /** `newer`: written by a later version of Sevenstep, so this one only shows it. */
  readonly age: DocAge
  readonly person: Atom<BoardPerson>
  readonly status: Signal<SaveStatus>
  readonly facts: BoardFacts
  /** Whether edits are taken now; false for viewers, and for editors in a pause. */
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
  person: BoardPerson
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
  const { doc, localCopy, isCopyLost } = await openWithCopy(`sevenstep.board.${options.boardId}.${options.seat}`)
  const visit = (await localCopy?.visit(options.visit)) ?? options.visit
  const connection = connectBoard({ ...options, visit, doc, socket: WebSocket })
  const close = (): void => {
    connection.destroy()
    void localCopy?.destroy()
    doc.destroy()
  }
  if (docAge(doc, createBoardSchema()) === 'unmarked')
    await Promise.race([connection.firstSync, connection.whenEnded, whenAborted(signal)])
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

/**
 * A copy that cannot be read keeps nobody from the board: it is opened in a doc of its own, because half a copy may
 * have spoilt the first.
 */
async function openWithCopy(name: string): Promise<{ doc: Y.Doc; localCopy: LocalCopy | null; isCopyLost: boolean }> {
  const doc = new Y.Doc()
  const localCopy = openLocalCopy(name, doc)
  if (localCopy === null || (await localCopy.loaded)) return { doc, localCopy, isCopyLost: false }
  doc.destroy()
  return { doc: new Y.Doc(), localCopy: null, isCopyLost: true }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

type Connection = ReturnType<typeof connectBoard>

function assemble(options: OpenBoardOptions, doc: Y.Doc, connection: Connection, isCopyLost: boolean): OpenBoard {
  const { seat, person: initialPerson } = options
  const schema = createBoardSchema()
  const map = createRecordMap(doc)
  const age = docAge(doc, schema)
  if (age === 'older') migrateDoc(doc, map, schema)
  const canWrite = canEdit(seat) && age !== 'newer'
  const person = atom('person', initialPerson)
  const mayWrite = computed('may write', () => canWrite && !connection.isHeldBack.get())
  const store = createBoardStore(options, schema, connection, mayWrite)
  const withheld = atom<ReadonlyMap<string, Withheld>>('withheld', new Map())
  let beforeRemove: ((ids: readonly string[]) => void) | undefined
  const binding = bindStore(store, map, {
    canWrite,
    beforeRemove: (ids) => beforeRemove?.(ids),
    onWithheld: (next) => withheld.set(new Map(next)),
  })
  withheld.set(new Map(binding.withheld()))
  keepUndoToOwnEdits(store, map, () => doc.clientID, binding.flush)
  const stopPresence = bindPresence(store, connection.awareness, userOf(person), browserClock())
  return {
    seat, store, canWrite, mayWrite, age, person, withheld, isCopyLost,
    record: (id) => map.get(id),
    newest: () => [...map.ids()].filter((id) => map.get(id)?.typeName === 'shape').reverse(),
    discard: (ids) => { if (mayWrite.get()) binding.discard(ids) },
    leaveOut: binding.leaveOut,
    putAgeRight: () => map.transact(LOCAL, () => writeDocMeta(doc, schema)),
    facts: connection.facts,
    status: connection.status,
    ended: connection.ended,
    onBeforeRemove: (listener) => { beforeRemove = listener },
    flush: binding.flush,
    destroy() {
      stopPresence()
      binding.destroy()
      map.destroy()
    },
  }
}

function createBoardStore(
  { boardId, boardKey }: OpenBoardOptions,
  schema: ReturnType<typeof createBoardSchema>,
  connection: Connection,
  mayWrite: Signal<boolean>,
): TLStore {
  const store: TLStore = createTLStore({
    schema,
    assets: createImageStore({ boardId, boardKey, inlinedBytes: () => inlinedBytes(store) }),
    // Without a current user tldraw would write a user record into every board.
    users: { currentUser: computed('no user record', () => null) },
    collaboration: {
      status: computed('network', () => (connection.status.get().kind === 'offline' ? 'offline' : 'online')),
      mode: computed('mode', () => (mayWrite.get() ? 'readwrite' : 'readonly')),
    },
  })
  return store
}

function inlinedBytes(store: TLStore): number {
  return store.query
    .records('asset')
    .get()
    .reduce((sum, { props }) => sum + ('src' in props ? (props.src?.length ?? 0) : 0), 0)
}

function userOf(person: Signal<BoardPerson>): Signal<TLUser> {
  return computed('user', () => {
    const { id, name, color } = person.get()
    return UserRecordType.create({ id: createUserId(id), name, color })
  })
}

/** Edits that are not on the server yet outlive the tab, and so does their number. */
function keepUnsavedCount(localCopy: LocalCopy | null, connection: Connection): () => void {
  if (localCopy === null) return () => {}
  void localCopy.unsavedEdits().then((count) => count > 0 && connection.restore(count))
  return react('keep unsaved count', () => localCopy.rememberUnsavedEdits(connection.unsavedEdits.get()))
}

/** A socket notices a lost network only when nothing has come for half a minute; the browser says so at once. */
function watchNetwork(connection: Connection): () => void {
  const up = (): void => connection.setNetwork(true)
  const down = (): void => connection.setNetwork(false)
  addEventListener('online', up)
  addEventListener('offline', down)
  return () => {
    removeEventListener('online', up)
    removeEventListener('offline', down)
  }
}

function browserClock(): Parameters<typeof bindPresence>[3] {
  return { set: (callback, ms) => setTimeout(callback, ms), clear: (timer) => clearTimeout(timer as number) }
}

