import type { StorageLike } from '../memory/browserStorage.ts'

const KEY = 'sevenstep.tldrawLicense'

/** The key that the server gave last: without it tldraw takes a board away that is opened without the server. */
export function keptLicenseKey(storage: StorageLike): string | undefined {
  return storage.getItem(KEY) ?? undefined
}

export function keepLicenseKey(storage: StorageLike, key: string | undefined): void {
  if (key === undefined) storage.removeItem(KEY)
  else storage.setItem(KEY, key)
}
