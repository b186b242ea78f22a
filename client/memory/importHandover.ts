/**
 * Carries an opened file from the home page to the new board's page. IndexedDB instead of sessionStorage, because a
 * file with pictures is bigger than the 5 MB that sessionStorage holds.
 */
const DATABASE = 'sevenstep.import'
const STORE = 'files'
/** Some browsers never say whether a database opens. */
const PATIENCE_MS = 3_000

/** Keeps a file's text for the board's page; rejects when this browser cannot store it. */
export async function putImport(boardId: string, text: string): Promise<void> {
  const database = await open()
  try {
    await done(database.transaction(STORE, 'readwrite').objectStore(STORE).put(text, boardId))
  } finally {
    database.close()
  }
}

/** The text kept for this board, once: it is gone afterwards, so that a reload does not import it again. */
export async function takeImport(boardId: string): Promise<string | undefined> {
  const database = await open().catch(() => undefined)
  if (database === undefined) return undefined
  try {
    const files = database.transaction(STORE, 'readwrite').objectStore(STORE)
    const text: unknown = await done(files.get(boardId))
    await done(files.delete(boardId))
    return typeof text === 'string' ? text : undefined
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    setTimeout(() => reject(new Error('The file store does not open.')), PATIENCE_MS)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('The file store is blocked by another tab.'))
  })
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
