import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { step1Frame } from '../../../shared/protocol/frames.ts'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'

/** A person on a board: an unmodified `WebsocketProvider` from npm. */
export interface Peer {
  doc: Y.Doc
  records: RecordMap
  provider: WebsocketProvider
  /** Writes the title of the board, the smallest real edit there is. */
  rename(title: string): void
  title(): string | undefined
  leave(): void
}

export interface PeerOptions {
  url: string
  boardId: string
  key: string
  protocols?: string[]
  /** One that exists already. */
  doc?: Y.Doc
}

export function joinAsPeer({ url, boardId, key, protocols = [], doc = new Y.Doc() }: PeerOptions): Peer {
  const records = createRecordMap(doc)
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/ws`, boardId, doc, { params: { key }, disableBc: true, protocols })
  const document = () => records.get('document:document')
  return {
    doc,
    records,
    provider,
    rename: (title) => records.transact('test', () => records.set({ ...(document() ?? { id: 'document:document', typeName: 'document' }), name: title })),
    title: () => document()?.name as string | undefined,
    leave: () => {
      provider.destroy()
      records.destroy()
      doc.destroy()
    },
  }
}

/** Resolves as soon as `condition` holds; looks again at every change of the doc. */
export function whenDoc(peer: Peer, condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!condition()) return
      peer.doc.off('afterAllTransactions', look)
      resolve()
    }
    peer.doc.on('afterAllTransactions', look)
    look()
  })
}

/** Resolves when all that the server has now has come: what a page calls saved may be on its way to this peer still. */
export function caughtUp(peer: Peer): Promise<void> {
  peer.provider.synced = false
  // Without a socket the provider asks by itself as soon as it has one.
  if (peer.provider.wsconnected) peer.provider.ws?.send(new Uint8Array(step1Frame(Y.encodeStateVector(peer.doc))))
  return whenSynced(peer)
}

export function whenSynced({ provider }: Peer): Promise<void> {
  return new Promise((resolve) => {
    if (provider.synced) return resolve()
    provider.on('sync', (isSynced) => {
      if (isSynced) resolve()
    })
  })
}
