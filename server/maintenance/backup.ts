import { rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { StartFailure } from '../runtime/startFailure.ts'
import type { BackupResult, Maintenance } from '../storage/port/backend.ts'
import type { Storage } from '../storage/port/storage.ts'
import { storageAt } from '../storage/index.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Copies all boards of a DATA_DIR to a new file, as their backend does it. Throws {@link StartFailure} when it has no
 * such thing.
 */
export function backUp(dataDir: string, target: string): BackupResult {
  const { backup, place } = backupOf(dataDir)
  return backup.make(place, target)
}

/**
 * The same for people: a few sentences on what became of it. Without a target the copy is named by the time, and
 * stands where the command was run. The server is left word of the copy, so that it can name it when a board in it is
 * deleted; with `keepDays`, copies that this command made longer ago are deleted once the new one has been read back.
 */
export async function reportBackup(
  dataDir: string, wish: string | undefined, { now, keepDays = 0 }: Partial<Keeping> & Pick<Keeping, 'now'>,
): Promise<{ ok: boolean; sentence: string }> {
  try {
    const { backup, place, openBeside } = backupOf(dataDir)
    const target = resolve(wish ?? `sevenstep-${now.toISOString().replace(/[:.]/g, '-')}${backup.ending}`)
    const tell: Telling = (work) => leaveWord(() => openBeside(place), work)
    const wasThere = writtenMs(target) !== undefined
    // Before there is anything of it, because a board that is deleted while it is made may be in it.
    if (!wasThere) await tell((list) => list.noteBackup({ file: target, atMs: now.getTime() }))
    const result = backup.make(place, target)
    if (wasThere && !result.ok) return result
    const told = await tell(async (list) => {
      await noteMade(list, target)
      return result.ok && keepDays > 0 ? prune(list, { now, keepDays }) : undefined
    })
    if (!result.ok) return result
    const { boards, pictures } = result
    const made = `Boards in ${target}: ${boards}, pictures: ${pictures}. ${backup.restore}`
    return { ok: true, sentence: [made, ...told].join(' ') }
  } catch (error) {
    if (error instanceof StartFailure) return { ok: false, sentence: error.message }
    throw error
  }
}

type Telling = (work: (list: BackupList) => Promise<string | void>) => Promise<string[]>

/** Opens the boards for a moment; what there is to say of it. */
async function leaveWord(open: () => BackupList, work: Parameters<Telling>[0]): Promise<string[]> {
  try {
    const list = open()
    const said = await work(list).finally(() => list.close())
    return said === undefined ? [] : [said]
  } catch (error) {
    // The copy is made all the same, also of a database that this build's server was never started on.
    return [`The boards could not be left word of it: ${error instanceof Error ? error.message : String(error)}.`]
  }
}

/** A copy that failed is named as long as anything of it stands there. */
async function noteMade(list: BackupList, file: string): Promise<void> {
  const atMs = writtenMs(file)
  await (atMs === undefined ? list.forgetBackup(file) : list.noteBackup({ file, atMs }))
}

/** Deletes the copies that are too old; what there is to say of it. */
async function prune(list: BackupList, { now, keepDays }: Keeping): Promise<string | undefined> {
  const pruned: string[] = []
  for (const { file, atMs } of await list.listBackups()) {
    if (atMs >= now.getTime() - keepDays * DAY_MS) continue
    // Something else stands there by now, or a server works on it.
    if (writtenMs(file) === atMs) {
      rmSync(file)
      pruned.push(file)
    }
    await list.forgetBackup(file)
  }
  return pruned.length === 0 ? undefined : `Older than ${keepDays} days, so deleted: ${pruned.join(', ')}.`
}

/** When a file was last written to; undefined when there is none. */
function writtenMs(file: string): number | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  return stats && Math.floor(stats.mtimeMs)
}

interface Keeping {
  now: Date
  keepDays: number
}

type BackupList = Pick<Storage, 'noteBackup' | 'listBackups' | 'forgetBackup' | 'close'>

function backupOf(dataDir: string): Pick<Maintenance, 'backup' | 'openBeside'> & { place: string } {
  const { backend, place } = storageAt(dataDir)
  if (backend.maintain === undefined) {
    throw new StartFailure(`The boards of ${dataDir} are nowhere but in their server, so there is nothing to copy.`)
  }
  return { ...backend.maintain, place }
}
