import { findComponent, type ComponentKind } from '../../shared/catalog/index.ts'
import { readJson, type StorageLike } from './browserStorage.ts'

/** A list of components that this browser remembers; those that this build does not know are left out. */
export function readKinds(
  storage: StorageLike,
  key: string,
  fallback: readonly ComponentKind[],
): readonly ComponentKind[] {
  const stored = readJson(storage, key)
  if (!Array.isArray(stored)) return fallback
  return [...new Set(stored)].flatMap((kind: unknown) =>
    typeof kind === 'string' ? (findComponent(kind)?.id ?? []) : [],
  )
}

export function storeKinds(storage: StorageLike, key: string, kinds: readonly ComponentKind[]): void {
  storage.setItem(key, JSON.stringify(kinds))
}
