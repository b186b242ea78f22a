/** The part of `Storage` that this browser's memory needs; tests bring their own. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** `localStorage` that never throws, because blocked cookies or a full disk must not stop a board. */
export function browserStorage(): StorageLike {
  return {
    getItem: (key) => attempt(() => localStorage.getItem(key)) ?? null,
    setItem: (key, value) => attempt(() => localStorage.setItem(key, value)),
    removeItem: (key) => attempt(() => localStorage.removeItem(key)),
  }
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** Stored JSON, or undefined when it is absent or damaged. */
export function readJson(storage: StorageLike, key: string): unknown {
  const text = storage.getItem(key)
  if (text === null) return undefined
  return attempt(() => JSON.parse(text) as unknown)
}
