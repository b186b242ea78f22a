import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { LastResort } from '../../server/lastResort.ts'
import { RawClient } from './support/rawClient.ts'
import { startProcess, type ServerProcess } from './support/serverProcess.ts'

const FAULTY = 'tests/server/support/faultyServer.ts'

let dataDir: string
let running: ServerProcess

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-fault-'))
  running = await startProcess({ DATA_DIR: dataDir }, FAULTY)
})
afterEach(async () => {
  await running.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const create = async (): Promise<CreatedBoard> => (await (await fetch(`${running.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard

async function enter(board: CreatedBoard): Promise<RawClient> {
  const client = new RawClient(running.url, board.id, board.keys.host)
  await client.until(() => client.hasPage('page:page'))
  return client
}

test('an exception that nobody catches stores what was written, sends everybody away to come back, and ends with 1', async () => {
  const board = await create()
  const client = await enter(board)
  client.addPage('page:last')
  const closed = client.closed()
  await client.until(() => client.saved > 0)
  await fetch(`${running.url}/throw`)
  expect((await closed).code).toBe(CLOSE.restart.code)
  expect(await running.exited).toBe(1)
  const lines = running.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { msg: string; err: { message: string } })
  expect(lines).toEqual([expect.objectContaining({ level: 60, msg: expect.stringContaining('exception'), err: expect.objectContaining({ message: 'a fault in a timer' }) })])
  running = await startProcess({ DATA_DIR: dataDir })
  const again = await enter(board)
  await again.until(() => again.hasPage('page:last'))
  again.socket.terminate()
})

test('a rejection that nobody handles is told, and the boards go on', async () => {
  const client = await enter(await create())
  await fetch(`${running.url}/reject`)
  client.addPage('page:after')
  const saved = client.saved
  await client.until(() => client.saved > saved)
  expect(running.output()).toContain('a fault in a promise')
  expect(client.socket.readyState).toBe(client.socket.OPEN)
  client.socket.terminate()
})

test('a second fault while it ends changes nothing, and a stop that fails ends it too', async () => {
  const codes: number[] = []
  let closes = 0
  const close = (): Promise<void> => {
    closes++
    return Promise.reject(new Error('no disk'))
  }
  const ended = new Promise<void>((resolve) => {
    const lastResort = new LastResort({ server: { close }, deadlineMs: 60_000, say: () => {}, exit: (code) => { codes.push(code); resolve() } })
    lastResort.caught(new Error('first'))
    lastResort.caught('second')
  })
  await ended
  expect([codes, closes]).toEqual([[1], 1])
})
