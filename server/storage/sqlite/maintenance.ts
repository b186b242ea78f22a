import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { BackupResult, Inspection } from '../port/backend.ts'
import { SCHEMA_VERSION } from './migrations.ts'

export function copyDatabase(file: string, target: string): BackupResult {
  if (!existsSync(file)) return { ok: false, sentence: noDatabase(file) }
  if (existsSync(target)) return { ok: false, sentence: `${target} exists already; name another file.` }
  try {
    reading(file, (db) => db.prepare('VACUUM INTO ?').run(target))
    return { ok: true, ...reading(target, countContent) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, sentence: `The backup to ${target} failed: ${reason}` }
  }
}

export function inspectDatabase(file: string): Inspection {
  return existsSync(file) ? reading(file, inspect) : { ok: false, sentence: noDatabase(file) }
}

function noDatabase(file: string): string {
  return `There is no database at ${file}; set DATA_DIR to the folder of the boards.`
}

function reading<T>(file: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

function countContent(db: DatabaseSync): { boards: number; pictures: number } {
  const { integrity_check: verdict } = db.prepare('PRAGMA integrity_check(1)').get() ?? {}
  if (verdict !== 'ok') throw new Error(`the copy is damaged (${String(verdict)}).`)
  const count = (table: string): number => Number(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows)
  return { boards: count('boards'), pictures: count('assets') }
}

function inspect(db: DatabaseSync): Inspection {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version)
  if (version !== SCHEMA_VERSION) {
    const versions = `it has schema version ${version} and this build has ${SCHEMA_VERSION}`
    throw new Error(`${versions}; start this build's server on it once.`)
  }
  const lines = db.prepare('PRAGMA integrity_check(20)').all().map((row) => String(row.integrity_check))
  const integrity = lines.filter((line) => line !== 'ok')
  const orphaned = db.prepare('PRAGMA foreign_key_check').all()
  const orphans = orphaned.map(({ table, rowid }) => `row ${rowid} of table ${table} belongs to no board`)
  const boardIds = db.prepare('SELECT id FROM boards ORDER BY number').all().map(({ id }) => String(id))
  const findings = [...integrity, ...orphans].map((line) => `The database is damaged: ${line}.`)
  return { ok: true, boardIds, findings }
}
