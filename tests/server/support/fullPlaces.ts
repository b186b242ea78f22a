import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/** A place for data that can be made full and gets room again. */
export interface FullPlace {
  name: string
  dir: string
  fill(): void
  free(): void
  dispose(): void
}

/** A small file system in memory; a sentence when this machine does not let us mount one. */
export function mountSmallDisk(megabytes: number): FullPlace | string {
  const dir = mkdtempSync(join(tmpdir(), 'sevenstep-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'pipe' })
  } catch (error) {
    rmSync(dir, { recursive: true })
    return `A file system could not be mounted: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)}`
  }
  const filler = join(dir, 'filler')
  return {
    name: 'a file system',
    dir,
    fill: () => {
      const { bavail, bsize } = statfsSync(dir)
      writeFileSync(filler, new Uint8Array(bavail * bsize))
    },
    free: () => rmSync(filler),
    dispose: () => {
      execFileSync('umount', ['--lazy', dir])
      rmSync(dir, { recursive: true })
    },
  }
}

const NO_LIMIT = 1_073_741_823

/** A database that may have no more pages than it has; `connection` is the server's own. */
export function limitPages(connection: () => DatabaseSync): FullPlace {
  const dir = mkdtempSync(join(tmpdir(), 'sevenstep-pages-'))
  return {
    name: 'a database',
    dir,
    fill: () => connection().exec('PRAGMA max_page_count = 1'),
    free: () => connection().exec(`PRAGMA max_page_count = ${NO_LIMIT}`),
    dispose: () => rmSync(dir, { recursive: true }),
  }
}
