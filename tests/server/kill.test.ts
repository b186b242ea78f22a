import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { seeded } from '../kit/random.ts'
import { RawClient } from './support/rawClient.ts'
import { startProcess, type ServerProcess } from './support/serverProcess.ts'

const TRIALS = Number(process.env.SOAK_TRIALS ?? 20)
const EDITS_PER_TRIAL = 40
const TIMEOUT_PER_TRIAL_MS = 5_000

const random = seeded(7)
let dataDir: string
let server: ServerProcess
let board: CreatedBoard

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-kill-'))
  server = await startProcess({ DATA_DIR: dataDir })
  board = (await (await fetch(`${server.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
})

afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** Edits until the reader has seen a few, kills the server at that very moment, and tells what had been promised by then. */
async function editAndKill(trial: number): Promise<string[]> {
  const [writer, reader] = [new RawClient(server.url, board.id, board.keys.editor), new RawClient(server.url, board.id, board.keys.viewer)]
  await Promise.all([writer, reader].map((client) => client.until(() => client.hasPage('page:page'))))
  await writer.until(() => writer.saved === 1)
  const ids = Array.from({ length: EDITS_PER_TRIAL }, (_, edit) => `page:${trial}-${edit}`)
  const wanted = ids[random.int(EDITS_PER_TRIAL)] ?? ''
  const seen = reader.until(() => reader.hasPage(wanted))
  for (const id of ids) {
    writer.addPage(id)
    // Lets the server work between edits, or all of them would be one commit.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await seen
  const ended = server.end('SIGKILL')
  const promised = ids.filter((id, edit) => reader.hasPage(id) || edit < writer.saved - 1)
  for (const client of [writer, reader]) client.socket.terminate()
  await ended
  return promised
}

test(
  `D1: nothing that a peer has seen or a writer was told is saved gets lost in ${TRIALS} kills`,
  async () => {
    const promised: string[] = []
    for (let trial = 0; trial < TRIALS; trial++) {
      promised.push(...(await editAndKill(trial)))
      server = await startProcess({ DATA_DIR: dataDir })
      const witness = new RawClient(server.url, board.id, board.keys.host)
      await witness.until(() => witness.hasPage('page:page'))
      expect(promised.filter((id) => !witness.hasPage(id))).toEqual([])
      witness.socket.terminate()
    }
    expect(promised.length).toBeGreaterThanOrEqual(TRIALS)
  },
  TRIALS * TIMEOUT_PER_TRIAL_MS,
)
