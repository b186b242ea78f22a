import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('powercut.c', import.meta.url))

/** Why nothing can stand between a server and its files on this machine; undefined where it can. */
export function whyNoPowercut(): string | undefined {
  if (process.platform !== 'linux') return 'LD_PRELOAD is a thing of Linux'
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'there is no C compiler (cc)'
  }
}

/** Builds the library that stands between a server and its files, and returns where it is. */
export function buildPowercut(dir: string): string {
  const library = join(dir, 'powercut.so')
  if (!existsSync(library)) execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl', '-lpthread'])
  return library
}
