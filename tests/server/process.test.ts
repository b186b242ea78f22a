import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes.ts'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { ROOM_LIMITS } from '../../server/rooms/roomLimits.ts'
import { databaseFile } from '../../server/storage/sqlite/dataDir.ts'
import { RawClient } from './support/rawClient.ts'
import { runToEnd, startProcess, type ServerProcess } from './support/serverProcess.ts'

/** What a compaction of some thousand rows takes on a busy machine, and more. */
const COMPACTED_WITHIN_MS = 30_000

let dataDir: string
let running: ServerProcess | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-process-'))
})
afterEach(async () => {
  await running?.end('SIGKILL')
  running = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  running = await startProcess({ DATA_DIR: dataDir, ...env })
  return running
}

describe('a server that cannot start says why in one line and ends with 1', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number'],
    [{ KITS_DIR: '/dev/null/kits' }, 'KITS_DIR is "/dev/null/kits", which is no folder that can be read'],
    [{ DATA_DIR: '/dev/null/data' }, 'DATA_DIR (/dev/null/data) cannot be written to'],
    [{ HOST: '203.0.113.1' }, 'HOST is "203.0.113.1"'],
  ])('%j', async (env, sentence) => {
    const { code, output } = await runToEnd({ DATA_DIR: dataDir, ...env })
    expect(output).toContain(sentence)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  test('a port or a data directory that another server has', async () => {
    const { url } = await start()
    const samePort = await runToEnd({ DATA_DIR: join(dataDir, 'other'), PORT: new URL(url).port })
    expect(samePort).toEqual({ code: 1, output: expect.stringMatching(/^Port \d+ is in use by another program[^\n]*\n$/) })
    const sameDir = await runToEnd({ DATA_DIR: dataDir })
    expect(sameDir).toEqual({ code: 1, output: expect.stringMatching(/^Another Sevenstep server is using DATA_DIR[^\n]*\n$/) })
  })
})

test('a running server says one line, and stops with 0 when told to', async () => {
  const { url, output, end } = await start()
  const response = await fetch(`${url}/api/boards`, { method: 'POST' })
  const board = (await response.json()) as CreatedBoard
  const client = new RawClient(url, board.id, board.keys.host)
  await client.until(() => client.hasPage('page:page'))
  const closed = client.closed()
  expect(await end('SIGTERM')).toBe(0)
  expect((await closed).code).toBe(CLOSE.restart.code)
  expect(output()).toBe(`Sevenstep is ready on ${url}\n`)
  running = undefined
})

test('a board that grew is compacted beside the people on it, and opens as it was after a kill', async () => {
  const first = await start()
  const board = (await (await fetch(`${first.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
  const writer = new RawClient(first.url, board.id, board.keys.editor)
  await writer.until(() => writer.hasPage('page:page'))
  const edits = ROOM_LIMITS.maxTailRows + 200
  for (let edit = 0; edit < edits; edit++) writer.addPage(`page:${edit}`)
  await writer.until(() => writer.saved > edits)
  const db = new DatabaseSync(databaseFile(dataDir))
  const endMs = performance.now() + COMPACTED_WITHIN_MS
  while (db.prepare('SELECT count(*) AS bases FROM bases').get()?.bases === 0) {
    expect(performance.now()).toBeLessThan(endMs)
    await fetch(`${first.url}/healthz`)
  }
  const saved = writer.saved
  writer.addPage('page:after')
  await writer.until(() => writer.saved > saved)
  const pages = [...writer.records.ids()].sort()
  await first.end('SIGKILL')
  expect(Number(db.prepare('SELECT count(*) AS rows FROM log').get()?.rows)).toBeLessThan(edits / 2)
  db.close()
  const second = await start()
  const reader = new RawClient(second.url, board.id, board.keys.viewer)
  await reader.until(() => reader.hasPage('page:after'))
  expect([...reader.records.ids()].sort()).toEqual(pages)
  reader.socket.terminate()
})

test('the clock of a round runs on to the millisecond through a kill', async () => {
  const first = await start()
  const board = (await (await fetch(`${first.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
  const act = async (url: string, body: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/api/boards/${board.id}/clock`, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(response.status).toBe(200)
    return response.json()
  }
  await act(first.url, { act: 'start', expected: 0 })
  await act(first.url, { act: 'extend', minutes: 2, expected: 1 })
  const told = await act(first.url, { act: 'next', expected: 2 }) as { version: number; value: unknown }
  await first.end('SIGKILL')
  const second = await start()
  const reader = new RawClient(second.url, board.id, board.keys.editor)
  await reader.until(() => reader.facts.has('clock'))
  expect(reader.facts.get('clock')).toEqual({ version: told.version, value: told.value })
  expect(told.value).toMatchObject({ phase: 'running', part: 1, sinceMs: expect.any(Number) })
  reader.socket.terminate()
})
