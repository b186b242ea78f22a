import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Kit } from '../../shared/kit/kit.ts'
import { readKitFile } from '../../shared/kitFile/readKitFile.ts'
import { StartFailure } from '../runtime/startFailure.ts'

export interface KitFolder {
  kits: readonly Kit[]
  /** One sentence for each file that was left out, with its name and line. */
  problems: readonly string[]
}

/** A kit of the size of ours is 30 kB. */
const MAX_FILE_BYTES = 1024 * 1024

/**
 * The kits of a folder, one from each `.json` file, in the order of their names. A file that is wrong is left out and
 * told about, because one author's slip should not keep a team's server from starting; a folder that cannot be read
 * stops the start.
 *
 * @param taken ids that the folder's kits may not have
 */
export function readKitFolder(dir: string, taken: Iterable<string>): KitFolder {
  const ids = new Set(taken)
  const kits: Kit[] = []
  const problems: string[] = []
  for (const name of namesIn(dir)) {
    const read = readFile(join(dir, name))
    if (!read.ok) problems.push(`${name}, line ${read.line}: ${read.message}`)
    else if (ids.has(read.kit.id)) problems.push(`${name}, line 1: another kit has the id "${read.kit.id}".`)
    else kits.push(read.kit)
    if (read.ok) ids.add(read.kit.id)
  }
  return { kits, problems }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new StartFailure(`KITS_DIR is "${dir}", which is no folder that can be read: ${why}`)
  }
}

function readFile(path: string): ReturnType<typeof readKitFile> {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) return { ok: false, line: 1, message: 'This file is bigger than 1 MB.' }
    return readKitFile(readFileSync(path, 'utf8'))
  } catch (error) {
    return { ok: false, line: 1, message: error instanceof Error ? error.message : String(error) }
  }
}
