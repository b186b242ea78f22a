import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { isToken } from '../../shared/protocol/ids.ts'

const UNSAVED = 'unsavedEdits'
const VISIT = 'visit'
/** A large board takes a second. */
const READ_PATIENCE_MS = 8_000
/** Some browsers never say whether a database opens; it takes them a few ms where they do. */
const OPEN_PATIENCE_MS = 2_000
/** What is asked beside the board is a number or a word. */
const ASK_PATIENCE_MS = 2_000

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
  /** Closes it, and deletes all that this browser kept. */
  erase(): Promise<void>
}

type UsedParts = '_db' | 'whenSynced' | 'get' | 'set' | 'destroy' | 'clearData'

export interface LocalCopyParts {
  open: (name: string, doc: Y.Doc) => Pick<IndexeddbPersistence, UsedParts>
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
  const inTime = <T>(answer: Promise<T>, ms: number): Promise<T | undefined> => (
    Promise.race([answer.catch(quiet), pause(ms).then(quiet)])
  )
  const opened = inTime(persistence._db.then(() => true), OPEN_PATIENCE_MS)
  const read = opened.then((isOpen) => (
    isOpen === true && inTime(persistence.whenSynced.then(() => true), READ_PATIENCE_MS)
  ))
  return {
    loaded: read.then((isRead) => isRead === true),
    unsavedEdits: async () => Number((await inTime(persistence.get(UNSAVED), ASK_PATIENCE_MS)) ?? 0),
    rememberUnsavedEdits: (count) => void persistence.set(UNSAVED, count).catch(quiet),
    visit: async (given) => {
      const kept: unknown = await inTime(persistence.get(VISIT), ASK_PATIENCE_MS)
      if (typeof kept === 'string' && isToken(kept)) return kept
      void persistence.set(VISIT, given).catch(quiet)
      return given
    },
    destroy: () => persistence.destroy().catch(quiet),
    erase: () => persistence.clearData().catch(quiet),
  }
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
