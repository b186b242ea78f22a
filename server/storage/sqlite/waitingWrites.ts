import type { LogEntry, Storage } from '../port/storage.ts'

/** What writes to the database, and resolves when it has; a ping does not wait, because probes do not. */
const WRITES = [
  'createBoard', 'setTitle', 'setSeats', 'setFact', 'mergeRows', 'addBase', 'quarantine', 'setVisit', 'addAsset',
  'deleteBoard', 'noteUse', 'noteBackup', 'forgetBackup',
] as const
type Write = (typeof WRITES)[number]

/**
 * The writes of a storage, which wait as long as there is something to wait for, in their order. SQLite would wait as
 * well, but hold up this thread and everybody's messages with it.
 */
export function waitingFor(storage: Storage, busy: () => Promise<void> | undefined): Pick<Storage, Write | 'append'> {
  const waiting = WRITES.map((name) => {
    const write = storage[name] as (...given: unknown[]) => Promise<unknown>
    const wait = (...given: unknown[]): Promise<unknown> => free(busy).then(() => write(...given))
    return [name, (...given: unknown[]) => (busy() === undefined ? write(...given) : wait(...given))]
  })
  const append = (entries: readonly LogEntry[]): ReturnType<Storage['append']> => {
    if (busy() === undefined) return storage.append(entries)
    const stored = free(busy).then(() => storage.append(entries).synced)
    return { written: stored, synced: stored }
  }
  return { ...(Object.fromEntries(waiting) as Pick<Storage, Write>), append }
}

async function free(busy: () => Promise<void> | undefined): Promise<void> {
  for (let wait = busy(); wait !== undefined; wait = busy()) await wait
}
