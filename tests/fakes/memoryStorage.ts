import type { StorageLike } from '../../client/memory/browserStorage.ts'

/** A browser's storage in memory, optionally with something in it already. */
export function memoryStorage(held: Record<string, string> = {}): StorageLike {
  const items = new Map(Object.entries(held))
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}
