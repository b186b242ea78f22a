import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportBackup } from '../../../server/maintenance/backup.ts'
import { examine } from '../../../server/maintenance/doctor.ts'
import { storageAt } from '../../../server/storage/index.ts'
import { BOARD, entry } from '../support/contractBoard.ts'

const NOW = new Date(0)

test.each(['./data', '/srv/boards', 'C:\\boards', 'a:b'])('%s is a folder for SQLite', (dataDir) => {
  expect(storageAt(dataDir)).toEqual({ backend: storageAt('sqlite:').backend, place: dataDir })
})

test('a scheme that nothing keeps boards by is told in one sentence, also to the doctor and the backup', async () => {
  const sentence = 'DATA_DIR begins with "postgres:", but must be a folder or begin with one of sqlite:.'
  expect(() => storageAt('postgres://db/boards')).toThrow(sentence)
  expect((await examine('postgres://db/boards')).findings).toEqual([expect.stringContaining(sentence)])
  expect(await reportBackup('postgres://db/boards', undefined, { now: NOW })).toEqual({ ok: false, sentence })
})

test('a place named with its scheme is the folder behind it', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sevenstep-backend-'))
  const { backend, place } = storageAt(`sqlite:${dir}`)
  const storage = backend.open(place)
  await storage.createBoard(BOARD, entry([0]))
  await storage.close()
  expect(await examine(dir)).toMatchObject({ boards: 1, rows: 1 })
  const copy = join(dir, 'copy.db')
  const sentence = expect.stringContaining(`Boards in ${copy}: 1`)
  expect(await reportBackup(dir, copy, { now: NOW })).toEqual({ ok: true, sentence })
  rmSync(dir, { recursive: true })
})
