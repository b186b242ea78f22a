import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CreatedBoard } from '../../server/boards/createBoard.ts'
import { backUp } from '../../server/maintenance/backup.ts'
import { examine } from '../../server/maintenance/doctor.ts'
import { updateFrame } from '../../shared/protocol/frames.ts'
import { openDataDir } from '../../server/storage/sqlite/dataDir.ts'
import { beyondAnyNumber, deleteRanges, emptyString, endlessMerge, gap, gapFlood, hugeCollected, manyClients, subdocs, type Messages } from '../fakes/hostileAttacks.ts'
import { deepValues, emptyObjects } from '../fakes/hostileContents.ts'
import { appendRows } from '../fakes/hostileDatabase.ts'
import { conflicts, splitDeleted } from '../fakes/hostileReferences.ts'
import { createFastClock } from '../soak/fastClock.ts'
import { RawClient } from './support/rawClient.ts'
import { startProcess, type ServerProcess } from './support/serverProcess.ts'
import { startTestServer } from './support/testServer.ts'

const EVE = 501
const LIMIT_MS = 30_000
/** A gap may be filled yet by who left it. */
const MAY_BE_FOUND = /waits for updates that are not in its log/

type Row = [name: string, mustRefuse: boolean, make: () => Messages]

let dataDir: string
let server: ServerProcess
const clients: RawClient[] = []

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-hostile-'))
  server = await startProcess({ DATA_DIR: dataDir })
})
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate()
  await server.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function create(): Promise<CreatedBoard> {
  return (await (await fetch(`${server.url}/api/boards`, { method: 'POST' })).json()) as CreatedBoard
}

async function come(board: CreatedBoard, key: string, url = server.url): Promise<RawClient> {
  const client = new RawClient(url, board.id, key)
  clients.push(client)
  await client.until(() => client.hasPage('page:page') && client.saved > 0)
  return client
}

/** Sends one message after the other, each when the one before it is stored, until the server closes the socket. */
async function attack(eve: RawClient, messages: Messages): Promise<number | undefined> {
  const closed = eve.closed()
  for (const update of messages) {
    const { saved } = eve
    eve.socket.send(updateFrame(update))
    const isTaken = await eve.until(() => eve.saved > saved).then(() => true, () => false)
    if (!isTaken) return (await closed).code
  }
  return undefined
}

function isRefusal(code: number | undefined): boolean {
  return code === 1008 || code === 1013 || code === 4528 || (code !== undefined && code >= 4400 && code < 4500)
}

async function expectServed(writer: RawClient, reader: RawClient, page: string): Promise<void> {
  writer.addPage(page)
  await reader.until(() => reader.hasPage(page))
}

/** The board as whoever comes next sees it, after the server ended properly and started again. */
async function reopen(board: CreatedBoard): Promise<RawClient> {
  for (const { socket } of clients.splice(0)) socket.close()
  expect(await server.end('SIGTERM')).toBe(0)
  server = await startProcess({ DATA_DIR: dataDir })
  return come(board, board.keys.editor)
}

test.each<Row>([
  ['1: an empty string, then a delete of it', false, () => emptyString(EVE)],
  ['2: collected items of 2^53 - 2', false, () => hugeCollected(EVE)],
  ['2: deleted items of 2^53 - 2', false, () => hugeCollected(EVE, 'deleted')],
  ['3: 100,000 subdocs', true, () => subdocs(EVE, 100_000)],
  ['4: an empty string alone', false, () => emptyString(EVE).slice(0, 1)],
  ['5: lengths of 2^55', false, () => beyondAnyNumber(EVE)],
  ['6: 12,000 clients', true, () => manyClients(12_000)],
  ['7: 4,000 conflicts', true, () => conflicts(EVE, 4_000)],
  ['8: 1,000,000 delete ranges of an unknown client', true, () => deleteRanges(999, 1_000_000)],
  ['9: 1.6 MB behind a gap, then small ones', true, () => gapFlood(EVE, 1_600_000, 40)],
  ['two clocks beyond 2^53, which Yjs never ends merging', false, () => endlessMerge(EVE)],
  ['16: a gap', false, () => gap(EVE)],
  ['values of 100,000 levels', true, () => deepValues(EVE, 100_000)],
  ['1 million empty objects', true, () => emptyObjects(EVE, 1_000_000)],
  ['a deleted stretch in pieces', true, () => splitDeleted(EVE, 20_000)],
])('%s: the server goes on, everybody is served, and the board opens again (refused: %s)', async (_name, mustRefuse, make) => {
  const [board, other] = [await create(), await create()]
  const [ada, ben, eve] = [await come(board, board.keys.host), await come(board, board.keys.editor), await come(board, board.keys.editor)]
  const [cyd, dan] = [await come(other, other.keys.host), await come(other, other.keys.editor)]
  await expectServed(ada, ben, 'page:before')
  const code = await attack(eve, make())
  await expectServed(ada, ben, 'page:after')
  await expectServed(ben, ada, 'page:too')
  await expectServed(cyd, dan, 'page:other')
  const zoe = await reopen(board)
  expect(['page:before', 'page:after', 'page:too'].filter((id) => !zoe.hasPage(id))).toEqual([])
  const isWithoutEffect = Y.getState(zoe.doc.store, EVE) === 0 && zoe.doc.store.pendingDs === null && zoe.doc.store.pendingStructs === null && zoe.doc.store.clients.size < 100
  expect(isRefusal(code) || (code === undefined && (isWithoutEffect || !mustRefuse))).toBe(true)
  expect((await examine(dataDir)).findings.filter((finding) => !MAY_BE_FOUND.test(finding))).toEqual([])
  expect(backUp(dataDir, join(dataDir, 'copy.db'))).toMatchObject({ ok: true, boards: 2 })
}, LIMIT_MS)

test('a board on which an older build stored two clocks that Yjs never ends merging opens, and so do others', async () => {
  const [board, other] = [await create(), await create()]
  const ada = await come(board, board.keys.host)
  const { saved } = ada
  ada.addPage('page:before')
  await ada.until(() => ada.saved > saved)
  expect(await server.end('SIGTERM')).toBe(0)
  const storage = openDataDir(dataDir)
  await appendRows(storage, board.id, endlessMerge(EVE), 'eve')
  await storage.close()
  server = await startProcess({ DATA_DIR: dataDir })
  const zoe = await come(board, board.keys.editor)
  expect(zoe.hasPage('page:before')).toBe(true)
  await expectServed(zoe, await come(board, board.keys.host), 'page:after')
  await expectServed(await come(other, other.keys.host), await come(other, other.keys.editor), 'page:other')
}, LIMIT_MS)

test.each<[string, Messages]>([
  ['1: an empty string', emptyString(EVE).slice(0, 1)],
  ['2: collected items of 2^53 - 2', hugeCollected(EVE)],
])('%s: nothing ends when the doc falls asleep by its timer and somebody else writes', async (_name, messages) => {
  const uncaught: unknown[] = []
  const keep = (error: unknown): void => void uncaught.push(error)
  process.on('uncaughtException', keep)
  const started = await startTestServer({ clock: createFastClock(50) })
  const board = await started.create()
  const [ada, eve] = [await come(board, board.keys.host, started.url), await come(board, board.keys.editor, started.url)]
  await attack(eve, messages)
  // Keep-alives come after 20 s of silence, and a doc rests after 10.
  const { frames } = ada
  await ada.until(() => ada.frames >= frames + 2)
  const { saved } = ada
  ada.addPage('page:after')
  await ada.until(() => ada.saved > saved)
  for (const { socket } of clients.splice(0)) socket.terminate()
  await started.server.close()
  process.off('uncaughtException', keep)
  expect(uncaught).toEqual([])
}, LIMIT_MS)
