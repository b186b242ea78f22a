import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { examine } from '../../server/maintenance/doctor.ts'
import { databaseFile } from '../../server/storage/sqlite/dataDir.ts'
import { seeded } from '../fakes/random.ts'
import { RawClient } from './support/rawClient.ts'
import { startProcess, type ServerProcess } from './support/serverProcess.ts'
import { tearCommit, tearPage, tearTail } from './support/tornPage.ts'

const TRIALS = Number(process.env.SOAK_TRIALS ?? 5)
const WRITERS = 4
const EDITS_PER_WRITER = 30
/** A board that grew over hundreds of trials would make each of them slower, and full in the end. */
const TRIALS_PER_BOARD = 10
const TIMEOUT_PER_TRIAL_MS = 10_000

const random = seeded(Number(process.env.SOAK_KILL_SEED ?? 7))
let dataDir: string
let server: ServerProcess
let board: CreatedBoard

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-kill-'))
  server = await startProcess({ DATA_DIR: dataDir })
  board = await makeBoard()
})

afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function makeBoard(): Promise<CreatedBoard> {
  return (await (await fetch(`${server.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
}

interface Writer {
  client: RawClient
  ids: readonly string[]
}

async function joinWriter(trial: number, number: number): Promise<Writer> {
  const client = new RawClient(server.url, board.id, board.keys.editor)
  await client.until(() => client.hasPage('page:page') && client.saved === 1)
  return { client, ids: Array.from({ length: EDITS_PER_WRITER }, (_, edit) => `page:${trial}-${number}-${edit}`) }
}

/** All write at once until the reader has seen one edit or its writer was told of it; at that very moment the server is killed. */
async function editAndKill(trial: number): Promise<string[]> {
  const reader = new RawClient(server.url, board.id, board.keys.viewer)
  await reader.until(() => reader.hasPage('page:page'))
  const writers = await Promise.all(Array.from({ length: WRITERS }, (_, number) => joinWriter(trial, number)))
  const [chosen, edit] = [random.pick(writers), random.int(EDITS_PER_WRITER)]
  const wanted = chosen.ids[edit] ?? ''
  const moment = random.int(2) === 0 ? reader.until(() => reader.hasPage(wanted)) : chosen.client.until(() => chosen.client.saved > edit + 1)
  for (let at = 0; at < EDITS_PER_WRITER; at++) {
    for (const { client, ids } of writers) client.addPage(ids[at] ?? '')
    // Lets the server work between edits, or all of them would be one commit.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await moment
  const ended = server.end('SIGKILL')
  const clients = [reader, ...writers.map(({ client }) => client)]
  const ids = writers.flatMap((writer) => writer.ids)
  const told = writers.flatMap(({ client, ids: own }) => own.slice(0, client.saved - 1))
  // A writer's own doc has its own edits; what it got of the others was relayed.
  const seen = ids.filter((id) => clients.filter((client) => client.hasPage(id)).length > 1)
  for (const { socket } of clients) socket.terminate()
  await ended
  return [...new Set([...told, ...seen])]
}

test(
  `D1: nothing that a peer has seen or a writer was told is saved gets lost in ${TRIALS} kills with ${WRITERS} writers, nor by a page that is torn then`,
  async () => {
    const promised = new Set<string>()
    let count = 0
    for (let trial = 0; trial < TRIALS; trial++) {
      if (trial > 0 && trial % TRIALS_PER_BOARD === 0) {
        board = await makeBoard()
        promised.clear()
      }
      const told = await editAndKill(trial)
      for (const id of told) promised.add(id)
      count += told.length
      random.pick([() => {}, tearTail, tearPage])(databaseFile(dataDir), random)
      server = await startProcess({ DATA_DIR: dataDir })
      const witness = new RawClient(server.url, board.id, board.keys.host)
      await witness.until(() => witness.hasPage('page:page'))
      expect([...promised].filter((id) => !witness.hasPage(id))).toEqual([])
      witness.socket.terminate()
    }
    expect(count).toBeGreaterThanOrEqual(TRIALS)
    expect((await examine(dataDir)).findings).toEqual([])
  },
  TRIALS * TIMEOUT_PER_TRIAL_MS,
)

test('a commit that is torn, which a synced one never is, would be missed', async () => {
  const writer = await joinWriter(-1, 0)
  writer.client.addPage('page:torn')
  await writer.client.until(() => writer.client.saved === 2)
  writer.client.socket.terminate()
  await server.end('SIGKILL')
  tearCommit(databaseFile(dataDir))
  server = await startProcess({ DATA_DIR: dataDir })
  const witness = new RawClient(server.url, board.id, board.keys.host)
  await witness.until(() => witness.hasPage('page:page'))
  expect(witness.hasPage('page:torn')).toBe(false)
  witness.socket.terminate()
})
