import { useState } from 'react'
import { browserStorage } from './browserStorage.ts'

/** A yes or no that this browser remembers. */
export function useStoredFlag(key: string, fallback: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => {
    const stored = browserStorage().getItem(key)
    return stored === null ? fallback : stored === 'yes'
  })
  const set = (next: boolean): void => {
    browserStorage().setItem(key, next ? 'yes' : 'no')
    setValue(next)
  }
  return [value, set]
}
