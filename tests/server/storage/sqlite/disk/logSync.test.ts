import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LogSync } from '../../../../../server/storage/sqlite/disk/logSync.ts'
import { settle } from '../../../support/fakeClock.ts'

let dir: string
let log: LogSync
/** Syncs that run, each with what ends it. */
let running: { resolve: () => void; reject: (error: Error) => void }[]
let said: string[]

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-sync-'))
  const file = join(dir, 'boards.db')
  writeFileSync(`${file}-wal`, '')
  running = []
  said = []
  const sync = (): Promise<void> => new Promise((resolve, reject) => running.push({ resolve, reject }))
  log = new LogSync(file, async () => void said.push('moved'), sync)
})
afterEach(() => {
  log.close()
  rmSync(dir, { recursive: true, force: true })
})

const ask = (name: string): void => {
  void log.synced().then(() => said.push(`${name} synced`), () => said.push(`${name} failed`))
}

test('who asks while a sync runs is told by the next one, which all of them share', async () => {
  ask('a')
  await settle()
  for (const name of ['b', 'c']) ask(name)
  await settle()
  expect([running.length, said]).toEqual([1, []])
  running[0]?.resolve()
  await settle()
  expect([running.length, said]).toEqual([2, ['a synced']])
  running[1]?.resolve()
  await settle()
  expect([running.length, said]).toEqual([2, ['a synced', 'b synced', 'c synced']])
})

test('after one that failed nothing is called safe before it was moved elsewhere', async () => {
  ask('a')
  ask('b')
  await settle()
  running[0]?.reject(new Error('input/output error'))
  await settle()
  expect(said).toEqual(['a failed', 'b failed'])
  ask('c')
  await settle()
  expect(said).toEqual(['a failed', 'b failed', 'moved'])
  running[1]?.resolve()
  await settle()
  expect(said.at(-1)).toBe('c synced')
  ask('d')
  await settle()
  running[2]?.resolve()
  await settle()
  expect(said).toEqual(['a failed', 'b failed', 'moved', 'c synced', 'd synced'])
})
