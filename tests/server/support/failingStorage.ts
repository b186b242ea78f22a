import type { LogId } from '../../../server/storage/port/logId.ts'
import type { Storage } from '../../../server/storage/port/storage.ts'

const COMPACTION_WRITES = ['mergeRows', 'addBase', 'quarantine'] as const

/** A storage that runs `fail` in place of the n-th write of a compaction. */
export function failAtWrite(storage: Storage, n: number, fail: () => void): Storage {
  let writes = 0
  const failing = Object.fromEntries(COMPACTION_WRITES.map((name) => [name, async (log: LogId, given: never) => {
    writes++
    if (writes === n) fail()
    return storage[name](log, given)
  }]))
  return new Proxy(storage, {
    get(target, property: keyof Storage) {
      const own = failing[property]
      return own ?? (target[property] as () => void).bind(target)
    },
  })
}
