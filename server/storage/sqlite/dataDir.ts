import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFailure } from '../../runtime/startFailure.ts'
import { openSqliteStorage } from './sqliteStorage.ts'
import type { Storage } from '../port/storage.ts'

/** The file that holds the boards of a data directory. */
export function databaseFile(dataDir: string): string {
  return join(resolve(dataDir), 'boards.db')
}

/** Opens the storage in a directory that this process then owns. Throws {@link StartFailure} when it cannot. */
export function openDataDir(dataDir: string): Storage {
  const dir = resolve(dataDir)
  makeWritable(dir)
  const lock = lockDir(dir)
  try {
    return openSqliteStorage(databaseFile(dir), () => lock.close())
  } catch (error) {
    lock.close()
    throw new StartFailure(`The database in DATA_DIR (${dir}) cannot be opened: ${messageOf(error)}`)
  }
}

function makeWritable(dir: string): void {
  try {
    makeDir(dir)
    accessSync(dir, constants.W_OK)
  } catch {
    const advice = 'choose another directory or change its permissions'
    throw new StartFailure(`DATA_DIR (${dir}) cannot be written to; ${advice}.`)
  }
}

/** Node's own recursive mkdir never returns for a folder that the system refuses to have, such as one below /proc. */
function makeDir(dir: string): void {
  if (existsSync(dir)) return
  makeDir(dirname(dir))
  mkdirSync(dir)
}

/**
 * Two servers on one directory would each relay what the other never sees. The lock is one that the operating system
 * holds for an SQLite file, because it ends with the process: a file with a process id outlives `kill -9`.
 */
function lockDir(dir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dir, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch {
    lock.close()
    throw new StartFailure(`Another Sevenstep server is using DATA_DIR (${dir}); stop it or choose another directory.`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
