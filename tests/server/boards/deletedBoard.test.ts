import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deflateSync } from 'node:zlib'
import * as Y from 'yjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashKey, hashVisit } from '../../../server/access/keys.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import type { DeletionReport } from '../../../server/boards/deleteBoard.ts'
import { backUp } from '../../../server/maintenance/backup.ts'
import { examine } from '../../../server/maintenance/doctor.ts'
import { databaseFile } from '../../../server/storage/sqlite/dataDir.ts'
import { commentMap } from '../../../shared/doc/commentMap.ts'
import { hostLaneMap } from '../../../shared/doc/hostLaneMap.ts'
import { changeSharedText, readSharedText, sharedText } from '../../../shared/doc/sharedText.ts'
import { noteKey } from '../../../shared/hostLane/note.ts'
import { scoreKey, verdictKey } from '../../../shared/hostLane/sheet.ts'
import { MAX_PAGE_LENGTH, textName } from '../../../shared/notebook/pages.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { componentRecord } from '../../fakes/boardRecords.ts'
import { filesIn, findCanaries, type Bytes } from '../support/findCanaries.ts'
import { RawClient } from '../support/rawClient.ts'
import { startProcess, type ServerProcess } from '../support/serverProcess.ts'

/** Where each of them is written. */
const CANARIES = {
  title: 'qzTitle01', oldTitle: 'qzTitle02', shape: 'qzShape03', text: 'qzText04', note: 'qzNotebook05',
  comment: 'qzComment06', commenter: 'qzName07', part: 'qzPart08', host: 'qzHostNote09', hostName: 'qzHostName10',
  score: 'qzScore11', verdict: 'qzVerdict12', ended: 'qzEnded13', reveal: 'qzReveal14', pairing: 'qzPairing15',
  picture: 'qzPicture16', packed: 'qzPacked17', damagedRow: 'qzRow18', damagedBase: 'qzBase19', harmful: 'qzHarm20',
  removed: 'qzRemoved21', reason: 'qzReason22', jsonRow: 'qzJson23',
}
type Words = typeof CANARIES
/** The same on a board that stays. */
const STAYING = Object.fromEntries(Object.entries(CANARIES).map(([where, word]) => [where, word.replace('qz', 'zq')])) as Words
/** Three starts of a server and five searches on a busy machine. */
const TIMEOUT_MS = 120_000
const VISIT = 'vvvvvvvvvvvvvvvvvvvvv1'

let dataDir: string
let running: ServerProcess
let clients: RawClient[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sevenstep-erase-'))
  clients = []
})
afterEach(async () => {
  for (const { socket } of clients) socket.terminate()
  await running.end('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async (): Promise<void> => {
  running = await startProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'trace', METRICS_KEY: 'metrics', ROOM_IDLE_SECONDS: '0' })
}
const ask = (method: string, path: string, key: string, body?: object | Buffer): Promise<Response> => {
  const isBytes = Buffer.isBuffer(body)
  const type = body && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }
  const headers = { authorization: `Bearer ${key}`, 'sevenstep-visit': VISIT, ...type }
  return fetch(`${running.url}${path}`, { method, headers, ...(body && { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }) })
}
async function enter(id: string, key: string): Promise<RawClient> {
  const client = new RawClient(running.url, id, key, '', VISIT)
  clients.push(client)
  await client.until(() => client.frames > 1)
  return client
}
const saved = (client: RawClient, before: number): Promise<void> => client.until(() => client.saved > before)

async function make(title: string): Promise<CreatedBoard> {
  return (await (await ask('POST', '/api/boards', '', { title })).json()) as CreatedBoard
}

/** A picture with words in it, as they are and packed. */
function png(...words: string[]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(type), data, Buffer.alloc(4)])
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
  return Buffer.concat([head, chunk('tEXt', Buffer.from(words[0] ?? '')), chunk('zTXt', Buffer.concat([Buffer.from('k\0\0'), deflateSync(words[1] ?? '')]))])
}

async function fill({ id, keys }: CreatedBoard, words: Words): Promise<string> {
  const client = await enter(id, keys.editor)
  const write = async (change: () => void): Promise<void> => {
    const before = client.saved
    client.doc.transact(change)
    await saved(client, before)
  }
  const records = client.records
  const shape = componentRecord('shape:one')
  await write(() => records.transact('edit', () => records.set({ ...shape, meta: { said: words.text }, props: { ...(shape as { props?: object }).props, title: words.shape } })))
  await write(() => records.transact('edit', () => records.set({ ...shape, id: 'shape:two', props: { title: words.removed } })))
  await write(() => records.transact('edit', () => records.delete('shape:two')))
  await write(() => records.transact('edit', () => records.set({ ...records.get('document:document'), id: 'document:document', typeName: 'document', name: words.title })))
  const page = sharedText(client.doc, textName('question'))
  await write(() => changeSharedText(page, readSharedText(page, MAX_PAGE_LENGTH), { at: 0, removed: 0, inserted: words.note }))
  const message = { on: 'shape:one', text: words.comment, by: 'ada', name: words.commenter, color: '#1d4ed8', atMs: 5, part: words.part }
  await write(() => commentMap(client.doc).set('message:one', message))
  const host = await enter(`${id}/host`, keys.host)
  const before = host.saved
  host.doc.transact(() => {
    const lane = hostLaneMap(host.doc)
    lane.set(noteKey('one'), { text: words.host, atMs: 1, by: 'ada', name: words.hostName, parts: [], tag: 'concern', about: 'x', source: 'probe' })
    lane.set(scoreKey({ host: 'ada', dimension: 'data' }), { score: 1, reason: words.score, notes: [], parts: [] })
    lane.set(verdictKey('ada'), { name: words.hostName, decision: 'no', sentence: words.verdict, submittedMs: 2 })
  })
  await saved(host, before)
  const picture = await ask('POST', `/api/boards/${id}/assets`, keys.editor, png(words.picture, words.packed))
  const reveal = { by: words.reveal, user: 'u', what: words.reason, layer: 'serving', atMs: 1 }
  const facts = { reveal, pairings: [{ node: 'x', part: words.pairing, isSame: true }], ended: { by: words.ended, atMs: 1 } }
  for (const [name, value] of Object.entries(facts)) expect((await ask('PUT', `/api/boards/${id}/facts/${name}`, keys.host, { value })).status).toBe(200)
  return ((await picture.json()) as { hash: string }).hash
}

/** Puts into the log what no server takes: what cannot be read, what would harm, and a base that is damaged. */
function damage(id: string, words: Words): void {
  const db = new DatabaseSync(databaseFile(dataDir))
  const board = Number(db.prepare('SELECT number FROM boards WHERE id = ?').get(id)?.number)
  const alien = new Y.Doc()
  alien.getMap('records').set('shape:alien', new Y.Map([[words.harmful, new Y.XmlText(words.harmful)]]))
  const row = db.prepare("INSERT INTO log (board, at_ms, actor, seat, bytes) VALUES (?, 1, 'old', 'editor', ?)")
  // Content of JSON whose text is no JSON: Yjs fails on it, and says what it read.
  const broken = [1, 1, 0xe8, 7, 0, 6, 1, 7, ...Buffer.from('records'), ...packed('shape:x'), ...packed(words.jsonRow), 0]
  for (const bytes of [Buffer.from(`no update ${words.damagedRow}`), Y.encodeStateAsUpdate(alien), Buffer.from(broken)]) row.run(board, bytes)
  db.prepare("INSERT INTO bases (board, lane, upto_seq, at_ms, checksum, bytes) VALUES (?, '', 9, 1, x'00', ?)").run(board, Buffer.from(words.damagedBase))
  db.close()
}

function packed(text: string): number[] {
  return [text.length, ...Buffer.from(text)]
}

const keysOf = ({ keys }: CreatedBoard): string[] => Object.values(keys)
/** What opened the board, as people have it and as it was kept. */
const secretsOf = (board: CreatedBoard): (string | Uint8Array)[] => [
  ...keysOf(board), ...keysOf(board).map((key) => Buffer.from(key, 'base64url')), ...keysOf(board).map(hashKey), hashVisit(board.id, VISIT),
]

/** What the server said: its log, and its metrics. */
async function said(): Promise<Bytes[]> {
  const page = await (await fetch(`${running.url}/metrics`, { headers: { authorization: 'Bearer metrics' } })).text()
  expect(page).toContain('sevenstep_rooms')
  return [{ name: 'log', bytes: Buffer.from(running.output()) }, { name: 'metrics', bytes: Buffer.from(page) }]
}

test('S13: after a board was deleted nothing of it is in any byte of the data folder, the log, or the metrics', { timeout: TIMEOUT_MS }, async () => {
  await start()
  const [board, other] = [await make(CANARIES.oldTitle), await make('Other')]
  const [hash] = [await fill(board, CANARIES), await fill(other, STAYING)]
  const outputs = await said()
  await running.end('SIGKILL')
  damage(board.id, CANARIES)
  const words = Object.values(CANARIES)
  const before = findCanaries(filesIn(dataDir), [...words, ...keysOf(board).map(hashKey)])
  expect([...words, 'bytes'].filter((word) => !before.some((line) => line.startsWith(word)))).toEqual([])
  await start()
  const client = await enter(board.id, board.keys.editor)
  await client.until(() => client.records.get('shape:one') !== undefined)
  const host = await enter(`${board.id}/host`, board.keys.host)
  expect((await examine(dataDir)).findings.length).toBeGreaterThanOrEqual(3)
  const closed = [client, host].map((one) => one.closed())
  const answer = await ask('DELETE', `/api/boards/${board.id}`, board.keys.host)
  const report = (await answer.json()) as DeletionReport
  expect((await Promise.all(closed)).map(({ code }) => code)).toEqual([CLOSE.deleted.code, CLOSE.deleted.code])
  const gone = [...words, hash, board.id, ...secretsOf(board)]
  expect(findCanaries(filesIn(dataDir), gone)).toEqual([])
  expect(findCanaries([...outputs, ...(await said()), { name: 'report', bytes: Buffer.from(JSON.stringify(report)) }], [...words, ...secretsOf(board)])).toEqual([])
  expect(report).toMatchObject({ board: board.id, cause: 'host', closedSessions: 2, overwrittenAtMs: expect.any(Number), backups: [], erased: { pictures: { count: 1 }, keys: { count: 3 } } })
  expect(report.erased.quarantine.count).toBeGreaterThan(0)
  expect((await examine(dataDir)).findings).toEqual([])
  const copy = join(dataDir, 'copy.db')
  expect(backUp(dataDir, copy)).toMatchObject({ ok: true, boards: 1 })
  await running.end('SIGKILL')
  expect(findCanaries(filesIn(dataDir), gone)).toEqual([])
  await start()
  const staying = await enter(other.id, other.keys.editor)
  await staying.until(() => staying.records.get('shape:one') !== undefined)
  expect(findCanaries(filesIn(dataDir), Object.values(STAYING)).length).toBeGreaterThanOrEqual(words.length - 5)
  expect((await ask('GET', `/api/boards/${board.id}`, board.keys.host)).status).toBe(404)
})
