import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

export type BackupResult = { ok: true; boards: number; pictures: number } | { ok: false; sentence: string }

/** Copies a database to a new file as it is at this moment, also while a server writes to it, and reads the copy back. */
export function backUp(file: string, target: string): BackupResult {
  if (!existsSync(file)) return { ok: false, sentence: `There is no database at ${file}; set DATA_DIR to the folder of the boards.` }
  if (existsSync(target)) return { ok: false, sentence: `${target} exists already; name another file.` }
  try {
    copy(file, target)
    return { ok: true, ...countContent(target) }
  } catch (error) {
    return { ok: false, sentence: `The backup to ${target} failed: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function copy(file: string, target: string): void {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
}

function countContent(target: string): { boards: number; pictures: number } {
  const db = new DatabaseSync(target, { readOnly: true })
  try {
    const { integrity_check: verdict } = db.prepare('PRAGMA integrity_check(1)').get() ?? {}
    if (verdict !== 'ok') throw new Error(`the copy is damaged (${String(verdict)}).`)
    const count = (table: string): number => Number(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows)
    return { boards: count('boards'), pictures: count('assets') }
  } finally {
    db.close()
  }
}
