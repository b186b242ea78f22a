import { atom, computed, type Signal } from '@tldraw/state'
import { Store } from '@tldraw/store'
import { createUserId, UserRecordType, type TLRecord, type TLStore, type TLStoreProps } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import type { Thread } from '../../../shared/comments/threads.ts'
import type { BoardRecord } from '../../../shared/doc/boardRecord.ts'
import { docAge } from '../../../shared/doc/docMeta.ts'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'
import { PAGE_IDS, type NotebookTexts } from '../../../shared/notebook/pages.ts'
import { usualHints, type BoardPurpose } from '../../../shared/protocol/purpose.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { asBoardRecord } from '../asBoardRecord.ts'
import { bindStore } from '../bindStore.ts'
import { connectBoard, type BoardConnection } from '../boardConnection.ts'
import type { BoardFacts } from '../boardFacts.ts'
import { BoardComments } from '../comments/boardComments.ts'
import { migrateDoc } from '../migrateDoc.ts'
import { NotebookPage } from '../notebook/notebookPage.ts'
import { bindPresence } from '../presence/bindPresence.ts'
import { clientOf } from '../presence/presenceId.ts'
import { browserClock } from '../time/browserClock.ts'
import type { ServerTime } from '../time/serverTime.ts'
import { watchNetwork } from '../time/watchNetwork.ts'

/** A board as a page holds it that only reads: it has no canvas, shows nobody, and can write nothing. */
export interface ReadBoard {
  readonly seat: Signal<Seat>
  readonly facts: BoardFacts
  readonly serverTime: ServerTime
  /** What the canvas would show, each time that it changed. */
  readonly records: Signal<readonly BoardRecord[]>
  readonly texts: Signal<NotebookTexts>
  readonly threads: Signal<readonly Thread[]>
  /** Who shows themselves on the board now, by name. */
  readonly here: Signal<readonly PersonShown[]>
  /** Close code after which the connection was given up. */
  readonly ended: Signal<number | undefined>
  readonly isOnline: Signal<boolean>
  destroy(): void
}

/** One tab of somebody: a name, and the id of its presence. */
export interface PersonShown {
  name: string
  presence: number
}

export interface ReadBoardOptions {
  boardId: string
  boardKey: string
  visit: string
  seat: Seat
  purpose: BoardPurpose
  /** `ws://host/ws` */
  url: string
}

/** Resolves once the server's state is here; with a close code when it never will be, and with nothing when aborted. */
export async function readBoard(
  options: ReadBoardOptions, signal: AbortSignal,
): Promise<ReadBoard | { closed: number } | undefined> {
  const wire = new Y.Doc()
  const assumedFacts = { hints: usualHints(options.purpose) }
  const connection = connectBoard({
    ...options, doc: wire, assumedFacts, socket: WebSocket, steadyClock: browserClock(),
  })
  // Who is here is shown on the board, and nowhere else.
  connection.awareness.setLocalState(null)
  const watching = watchNetwork(connection)
  const close = (): void => {
    watching()
    connection.destroy()
    wire.destroy()
  }
  await Promise.race([connection.firstSync, connection.whenEnded, whenAborted(signal)])
  const closed = connection.ended.get()
  if (!signal.aborted && closed === undefined) return assemble(wire, connection, close)
  close()
  return signal.aborted ? undefined : { closed: closed! }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function assemble(wire: Y.Doc, connection: BoardConnection, close: () => void): ReadBoard {
  // Read from another doc than the one on the wire, so that whatever reading mends is never sent.
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(wire))
  const follow = (update: Uint8Array): void => Y.applyUpdate(doc, update)
  wire.on('update', follow)
  const schema = createBoardSchema()
  const map = createRecordMap(doc)
  if (docAge(doc, schema) === 'older') migrateDoc(doc, map, schema)
  const never = atom('may write', false)
  const store = createReadStore(schema)
  const binding = bindStore(store, map, { canWrite: () => false })
  const nobody = { person: atom('nobody', NOBODY), ...NO_SOURCE }
  const comments = new BoardComments(doc, atom('held', 'viewer'), nobody, connection.facts.get('pinned'))
  const pages = PAGE_IDS.map((id) => new NotebookPage(doc, id, never))
  const user = atom('no user', UserRecordType.create({ id: createUserId('nobody'), name: '', color: '#475569' }))
  const stopPresence = bindPresence(store, connection.awareness, user, atom('sight', {}), browserClock())
  const { facts, serverTime, seat, ended } = connection
  return {
    facts, serverTime, seat, ended,
    ...readFrom(store),
    texts: computed('texts', () => Object.fromEntries(pages.map(({ id, shown }) => [id, shown.get().text]))),
    threads: comments.threads,
    isOnline: computed('online', () => connection.status.get().kind !== 'offline'),
    destroy() {
      stopPresence()
      wire.off('update', follow)
      for (const one of [comments, binding, map, ...pages]) one.destroy()
      doc.destroy()
      close()
    },
  }
}

const NOBODY = { id: 'nobody', name: '', color: '#475569' }
const NO_SOURCE = { nowMs: () => 0, token: () => '' }

/** A store without an editor's ways to write, and without what only an editor needs. */
function createReadStore(schema: ReturnType<typeof createBoardSchema>): TLStore {
  const refuse = async (): Promise<never> => {
    throw new Error('This page only reads, and takes in no picture.')
  }
  const props: TLStoreProps = {
    defaultName: '', onMount: () => {},
    assets: { upload: refuse, resolve: () => null, remove: async () => {} },
    users: { currentUser: computed('no user record', () => null), resolve: () => computed('no user', () => null) },
  }
  return new Store<TLRecord, TLStoreProps>({ schema, props })
}

function readFrom(store: TLStore): Pick<ReadBoard, 'records' | 'here'> {
  const documents = ['document', 'page', 'shape', 'binding', 'asset'] as const
  return {
    records: computed('records', () => documents.flatMap((type) => (
      (store.query.records(type).get() as TLRecord[]).map(asBoardRecord)
    ))),
    here: computed('here', () => store.query.records('instance_presence').get()
      .map((peer) => ({ name: peer.userName, presence: clientOf(peer) }))
      .filter(({ name }) => name !== '').sort((a, b) => (a.name < b.name ? -1 : 1)),
    // Whoever moves only their pointer is here as before.
    { isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b) }),
  }
}
