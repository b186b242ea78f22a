import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedBoard } from '../../../../../server/boards/createBoard.ts'
import { loadLog } from '../../../../../server/rooms/doc/loadDoc.ts'
import { databaseFile, openDataDir } from '../../../../../server/storage/sqlite/dataDir.ts'
import { boardLog } from '../../../../../server/storage/port/logId.ts'
import { createRecordMap } from '../../../../../shared/doc/recordMap.ts'
import { buildPowercut, whyNoPowercut } from '../../../../fakes/disk/buildPowercut.ts'
import { seeded } from '../../../../fakes/random.ts'
import { RawClient } from '../../../support/rawClient.ts'
import { REPO_DIR, startProcess } from '../../../support/serverProcess.ts'
import { cutPower } from './powercut.ts'

const TRIALS = Number(process.env.SOAK_POWER_TRIALS ?? 4)
/** In so many a log is begun anew for certain. */
const MANY_TRIALS = 20
const MS_PER_TRIAL = 30_000
const WRITERS = 3
const EDITS = 120
/** A disk that stalls gives a server that speaks too early the time to do so. */
const STALLS = { POWERCUT_STALL_MS: '60', POWERCUT_STALL_PERCENT: '40' }
/** And one that does not, to begin its log anew again and again. */
const NO_STALLS = { POWERCUT_STALL_MS: '2', POWERCUT_STALL_PERCENT: '20' }

const why = whyNoPowercut()
if (why !== undefined) console.warn(`Power is not cut here, because ${why}.`)
const random = seeded(Number(process.env.SOAK_POWER_SEED ?? 11))
let dir: string

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'sevenstep-power-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

interface Cut {
  /** What writers were told is saved. */
  saved: string[]
  /** What the disk holds of it. */
  kept: string[]
  integrity: unknown
  /** How often the log was begun anew. */
  rounds: number
}

/** All write at once, and the power goes when the server has called some of it saved. */
async function writeAndCut(trial: number, entry: string, stalls: typeof STALLS): Promise<Cut> {
  const [dataDir, after, journal] = ['data', 'after', 'journal'].map((name) => join(dir, `${trial}-${name}`)) as [string, string, string]
  mkdirSync(after)
  const env = { DATA_DIR: dataDir, LD_PRELOAD: buildPowercut(dir), POWERCUT_JOURNAL: journal, ...stalls }
  const server = await startProcess(env, entry)
  const board = (await (await fetch(`${server.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
  const writers = await Promise.all(Array.from({ length: WRITERS }, async (_, number) => {
    const client = new RawClient(server.url, board.id, board.keys.editor)
    await client.until(() => client.hasPage('page:page') && client.saved === 1)
    return { client, ids: Array.from({ length: EDITS }, (__, edit) => `page:${number}-${edit}`) }
  }))
  const [chosen, edit] = [random.pick(writers).client, random.int(EDITS)]
  for (let at = 0; at < EDITS && chosen.saved <= edit; at++) {
    const heard = new Promise<void>((resolve) => (chosen.onFrame = resolve))
    for (const { client, ids } of writers) client.addPage(ids[at] ?? '')
    // Each is a commit of its own, mostly.
    await heard
  }
  await chosen.until(() => chosen.saved > edit)
  const ended = server.end('SIGKILL')
  const saved = writers.flatMap(({ client, ids }) => ids.slice(0, client.saved - 1))
  for (const { client } of writers) client.socket.terminate()
  await ended
  const rounds = cutPower(journal, after, random)
  return { saved, rounds, ...(await readBack(after, board.id, saved)) }
}

async function readBack(dataDir: string, boardId: string, saved: readonly string[]): Promise<Pick<Cut, 'kept' | 'integrity'>> {
  const storage = openDataDir(dataDir)
  const { doc } = await loadLog(storage, boardLog(boardId))
  const records = createRecordMap(doc)
  const kept = saved.filter((id) => records.get(id) !== undefined)
  await storage.close()
  const db = new DatabaseSync(databaseFile(dataDir))
  const { integrity_check: integrity } = db.prepare('PRAGMA integrity_check').get() ?? {}
  db.close()
  return { kept, integrity }
}

/** A copy of the server in which one thing of its storage is another. */
function changedServer(name: string, file: string, changes: Readonly<Record<string, string>>): string {
  const copy = join(dir, name)
  for (const part of ['server', 'shared', 'templates', 'package.json']) cpSync(join(REPO_DIR, part), join(copy, part), { recursive: true })
  for (const part of ['node_modules', 'dist']) symlinkSync(join(REPO_DIR, part), join(copy, part))
  const changed = join(copy, 'server/storage/sqlite', file)
  let source = readFileSync(changed, 'utf8')
  for (const [was, is] of Object.entries(changes)) {
    expect(source).toContain(was)
    source = source.replace(was, is)
  }
  writeFileSync(changed, source)
  return join(copy, 'server/main.ts')
}

test.skipIf(why !== undefined)(`D1: in ${TRIALS} cuts of the power nothing is lost that was called saved, and the database opens`, async () => {
  // Begins its log anew every few commits, where the usual one does after some thousands.
  const eager = changedServer('eager', 'disk/checkpointer.ts', {
    'MAX_LOG_PAGES = 64_000': 'MAX_LOG_PAGES = 10', 'WRITES_PER_LOOK = 64': 'WRITES_PER_LOOK = 3', 'WRITES_BETWEEN = 1_024': 'WRITES_BETWEEN = 6',
  })
  let [told, begunAnew] = [0, 0]
  for (let trial = 0; trial < TRIALS; trial++) {
    const { saved, kept, integrity, rounds } = await (trial % 2 === 0 ? writeAndCut(trial, eager, NO_STALLS) : writeAndCut(trial, 'server/main.ts', STALLS))
    expect([trial, kept]).toEqual([trial, saved])
    expect(integrity).toBe('ok')
    told += saved.length
    begunAnew += rounds
  }
  expect(told).toBeGreaterThan(TRIALS)
  // In a few short trials the power may go before that; that a log is begun anew at all is tested beside this.
  expect(begunAnew).toBeGreaterThanOrEqual(TRIALS >= MANY_TRIALS ? 1 : 0)
}, TRIALS * MS_PER_TRIAL)

test.skipIf(why !== undefined)('a server that calls saved what is not synced is found out', async () => {
  const entry = changedServer('hasty', 'disk/logSync.ts', { 'await this.#sync(this.#handle)': '' })
  const isLost = async (trial: number): Promise<boolean> => {
    const { saved, kept } = await writeAndCut(1_000_000 + trial, entry, STALLS)
    return kept.length < saved.length
  }
  let losses = 0
  for (let trial = 0; trial < 6 && losses === 0; trial++) if (await isLost(trial)) losses++
  expect(losses).toBe(1)
}, 6 * MS_PER_TRIAL)
