import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const UNSAVED = 'unsavedEdits'

/** The copy of a doc that this browser keeps, so that a reload or a lost network loses nothing. */
export interface LocalCopy {
  /** Resolves when what the browser kept is in the doc; also when it could not be read. */
  loaded: Promise<void>
  /** Edits that had not been saved on the server when the board was last open here. */
  unsavedEdits(): Promise<number>
  rememberUnsavedEdits(count: number): void
  destroy(): Promise<void>
}

/** Null where the browser has no IndexedDB; the board then works online only. */
export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy | null {
  if (typeof indexedDB === 'undefined') return null
  const persistence = new IndexeddbPersistence(name, doc)
  const quiet = (): undefined => undefined
  return {
    // A browser that refuses the database would never call it synced.
    loaded: persistence._db.then(() => persistence.whenSynced).then(quiet, quiet),
    unsavedEdits: async () => Number((await persistence.get(UNSAVED).catch(quiet)) ?? 0),
    rememberUnsavedEdits: (count) => void persistence.set(UNSAVED, count).catch(quiet),
    destroy: () => persistence.destroy().catch(quiet),
  }
}
