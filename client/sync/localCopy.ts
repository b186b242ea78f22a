import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { isToken } from '../../shared/protocol/ids.ts'

const UNSAVED = 'unsavedEdits'
const VISIT = 'visit'
/** A large board takes a second. */
const PATIENCE_MS = 8_000

/** The copy of a doc that this browser keeps, so that a reload or a lost network loses nothing. */
export interface LocalCopy {
  /**
   * Resolves when what the browser kept is in the doc; false when it could not be read, or not in time, and then the
   * board opens without it.
   */
  loaded: Promise<boolean>
  /** Edits that had not been saved on the server when the board was last open here. */
  unsavedEdits(): Promise<number>
  rememberUnsavedEdits(count: number): void
  /**
   * The visit that what is in here was written by, `given` for a copy that has none: edits that were not sent yet go on
   * under it, also when the browser has another one by now.
   */
  visit(given: string): Promise<string>
  destroy(): Promise<void>
}

export interface LocalCopyParts {
  open: (name: string, doc: Y.Doc) => Pick<IndexeddbPersistence, '_db' | 'whenSynced' | 'get' | 'set' | 'destroy'>
  /** Resolves after that time. */
  pause: (ms: number) => Promise<void>
}

const BROWSER: LocalCopyParts = {
  open: (name, doc) => new IndexeddbPersistence(name, doc),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/** Null where the browser has no IndexedDB, or refuses it; the board then works online only. */
export function openLocalCopy(name: string, doc: Y.Doc, { open, pause }: LocalCopyParts = BROWSER): LocalCopy | null {
  if (typeof indexedDB === 'undefined' && open === BROWSER.open) return null
  const persistence = attempt(() => open(name, doc))
  if (persistence === undefined) return null
  const quiet = (): undefined => undefined
  // A browser that refuses the database would never call it synced; nor would a copy with an update that cannot be
  // applied.
  const read = persistence._db.then(() => persistence.whenSynced).then(() => true, () => false)
  return {
    loaded: Promise.race([read, pause(PATIENCE_MS).then(() => false)]),
    unsavedEdits: async () => Number((await persistence.get(UNSAVED).catch(quiet)) ?? 0),
    rememberUnsavedEdits: (count) => void persistence.set(UNSAVED, count).catch(quiet),
    visit: async (given) => {
      const kept: unknown = await persistence.get(VISIT).catch(quiet)
      if (typeof kept === 'string' && isToken(kept)) return kept
      void persistence.set(VISIT, given).catch(quiet)
      return given
    },
    destroy: () => persistence.destroy().catch(quiet),
  }
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
