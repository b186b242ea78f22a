import { useState } from 'react'

/** What was done once in this tab, which a reload does not forget; and what says that it was. */
export function useVisitFlag(key: string): [boolean, () => void] {
  const [isSet, setIsSet] = useState(() => attempt(() => sessionStorage.getItem(key)) === 'yes')
  const set = (): void => {
    attempt(() => sessionStorage.setItem(key, 'yes'))
    setIsSet(true)
  }
  return [isSet, set]
}

/** Blocked storage must not stop a board. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
