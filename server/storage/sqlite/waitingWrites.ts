import type { LogEntry, Storage } from '../port/storage.ts'
import type { WriteGate } from './disk/writeGate.ts'

/** What writes to the database, and resolves when it has; a ping does not wait, because probes do not. */
const WRITES = [
  'createBoard', 'setTitle', 'setSeats', 'setFact', 'mergeRows', 'addBase', 'quarantine', 'setVisit', 'addAsset',
  'deleteBoard', 'noteUse', 'noteBackup', 'forgetBackup',
] as const
type Write = (typeof WRITES)[number]

/**
 * The writes of a storage, which wait as long as there is something to wait for, in their order, and then for the disk.
 * SQLite would wait as well, but hold up this thread and everybody's messages with it.
 */
export function waitingFor(storage: Storage, gate: WriteGate): Pick<Storage, Write | 'append'> {
  const waiting = WRITES.map((name) => {
    const write = storage[name] as (...given: unknown[]) => Promise<unknown>
    return [name, async (...given: unknown[]) => {
      if (gate.busy !== undefined) await free(gate)
      const answer = await write(...given)
      gate.wrote()
      await gate.synced()
      return answer
    }]
  })
  const append = (entries: readonly LogEntry[]): ReturnType<Storage['append']> => {
    if (gate.busy === undefined) return storage.append(entries)
    const begun = free(gate).then(() => storage.append(entries))
    return { written: begun.then(({ written }) => written), synced: begun.then(({ synced }) => synced) }
  }
  return { ...(Object.fromEntries(waiting) as Pick<Storage, Write>), append }
}

async function free(gate: WriteGate): Promise<void> {
  for (let wait = gate.busy; wait !== undefined; wait = gate.busy) await wait
}
