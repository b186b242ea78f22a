import { browserStorage } from './browserStorage.ts'

/** Where this browser keeps the key that a server may ask of those who make boards. */
const CREATE_KEY = 'sevenstep.createKey'

export function createKey(): string | undefined {
  return browserStorage().getItem(CREATE_KEY) ?? undefined
}

export function keepCreateKey(key: string): void {
  browserStorage().setItem(CREATE_KEY, key)
}
