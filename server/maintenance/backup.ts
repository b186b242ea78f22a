import { resolve } from 'node:path'
import { StartFailure } from '../runtime/startFailure.ts'
import type { Backup, BackupResult } from '../storage/port/backend.ts'
import { storageAt } from '../storage/index.ts'

/**
 * Copies all boards of a DATA_DIR to a new file, as their backend does it. Throws {@link StartFailure} when it has no
 * such thing.
 */
export function backUp(dataDir: string, target: string): BackupResult {
  const { backup, place } = backupOf(dataDir)
  return backup.make(place, target)
}

/**
 * The same for people: one sentence or two on what became of it. Without a target the copy is named by the time, and
 * stands where the command was run.
 */
export function reportBackup(dataDir: string, wish: string | undefined, now: Date): { ok: boolean; sentence: string } {
  try {
    const { backup, place } = backupOf(dataDir)
    const target = resolve(wish ?? `sevenstep-${now.toISOString().replace(/[:.]/g, '-')}${backup.ending}`)
    const result = backup.make(place, target)
    if (!result.ok) return result
    const { boards, pictures } = result
    return { ok: true, sentence: `Boards in ${target}: ${boards}, pictures: ${pictures}. ${backup.restore}` }
  } catch (error) {
    if (error instanceof StartFailure) return { ok: false, sentence: error.message }
    throw error
  }
}

function backupOf(dataDir: string): { backup: Backup; place: string } {
  const { backend, place } = storageAt(dataDir)
  if (backend.maintain === undefined) {
    throw new StartFailure(`The boards of ${dataDir} are nowhere but in their server, so there is nothing to copy.`)
  }
  return { backup: backend.maintain.backup, place }
}
