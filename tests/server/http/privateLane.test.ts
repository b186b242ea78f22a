import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import { hostLaneMap } from '../../../shared/doc/hostLaneMap.ts'
import { lookKey, RUBRIC_KEY } from '../../../shared/hostLane/laneContent.ts'
import { noteKey } from '../../../shared/hostLane/note.ts'
import { scoreKey, verdictKey } from '../../../shared/hostLane/sheet.ts'
import { writeRubricFile } from '../../../shared/interview/rubricFile.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import * as Y from 'yjs'
import { Browser } from '../support/browser.ts'
import { crawl } from '../support/crawl.ts'
import { RawClient } from '../support/rawClient.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

/** In a note, in what it is linked with, in a name, a score's reason, the sentence of a decision, and a rubric of somebody's own. */
const CANARIES = ['qzNote', 'qzPart', 'qzName', 'qzReason', 'qzVerdict', 'qzRubric', 'qzProbe']
const [NOTE, PART, NAME, REASON, VERDICT, RUBRIC, PROBE] = CANARIES as [string, string, string, string, string, string, string]
const WRITTEN: Record<string, unknown> = {
  [noteKey('qzKeyNote')]: { text: NOTE, atMs: 1, by: 'ada', name: NAME, parts: [{ id: 'shape:a', words: PART }], tag: 'concern', about: PROBE, source: 'probe' },
  [scoreKey({ host: 'qzKeyHost', dimension: 'data' })]: { score: 1, reason: REASON, notes: ['qzKeyNote'], parts: [] },
  [verdictKey('qzKeyHost')]: { name: NAME, decision: 'no', sentence: VERDICT, submittedMs: 2 },
  [lookKey('qzKeyHost')]: { atMs: 3 },
  [RUBRIC_KEY]: { name: NAME, text: writeRubricFile({ title: RUBRIC, dimensions: [{ id: 'depth', title: 'Depth', levels: { junior: 'a', mid: 'b', senior: 'c', staff: 'd' } }] }) },
}
const found = (text: string): string[] => [...CANARIES, 'qzKey'].filter((canary) => text.includes(canary))

let started: TestServer
let app: FastifyInstance
let board: CreatedBoard
let lead: RawClient

beforeEach(async () => {
  const client = { isDevelopment: false, add: async (made: FastifyInstance) => { app = made; return async () => {} } }
  started = await startTestServer({ client, env: { METRICS_KEY: 'metrics' } })
  board = await started.create({ title: 'Feed', purpose: 'interview' })
  lead = enter(board, '/host', 'host')
})
afterEach(() => started.server.close())

function enter({ id, keys }: CreatedBoard, lane: string, seat: Seat): RawClient {
  return new RawClient(started.url, id + lane, keys[seat])
}

/** Everything that a socket of a seat brings, as text. */
function listen(client: RawClient): () => string {
  const frames: Buffer[] = []
  client.socket.on('message', (frame: Buffer) => frames.push(frame))
  return () => Buffer.concat(frames).toString('utf8')
}

async function write(values: Record<string, unknown>): Promise<void> {
  const { saved } = lead
  lead.doc.transact(() => Object.entries(values).forEach(([key, value]) => hostLaneMap(lead.doc).set(key, value)))
  await lead.until(() => lead.saved > saved)
}

test('H10: nothing that hosts note or score reaches an editor or a viewer, over their sockets or by any request there is', async () => {
  await lead.until(() => lead.saved > 0)
  const there = (['editor', 'viewer'] as const).map((seat) => ({ client: enter(board, '', seat), seat }))
  const heard = there.map(({ client }) => listen(client))
  for (const { client } of there) await client.until(() => client.hasPage('page:page'))
  await write(WRITTEN)
  const host = enter(board, '', 'host')
  await host.until(() => host.hasPage('page:page'))
  const reveal = { value: { by: 'Ada', user: 'ada', what: 'serving path', layer: 'partial', atMs: 4 } }
  expect((await fetch(`${started.url}/api/boards/${board.id}/facts/reveal`, { method: 'PUT', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: JSON.stringify(reveal) })).status).toBe(200)
  host.addPage('page:after')
  for (const { client } of there) await client.until(() => client.hasPage('page:after') && client.facts.has('reveal'))
  // Back again, also after the logs were compacted.
  for (const log of [boardLog(board.id), logOf(board.id, 'host')]) await compactLog({ storage: started.storage, nowMs: () => 0, pause: async () => {} }, log)
  for (const { client, seat } of there) {
    client.socket.close()
    const again = enter(board, '', seat)
    heard.push(listen(again))
    await again.until(() => again.hasPage('page:after'))
  }
  expect(heard.map((text) => found(text()))).toEqual([[], [], [], []])
  for (const seat of ['editor', 'viewer'] as const) {
    const browser = await new Browser(started.url).enter(board, seat)
    const { asked, text } = await crawl(app, { browser, key: board.keys[seat], boards: [board], kits: ['nope'], wishes: [{}] })
    expect(asked.length).toBeGreaterThan(20)
    expect(found(text)).toEqual([])
  }
})

test('H10: nor is it in what a host is answered, nor in a copy of the board, whose own lane is empty', async () => {
  await lead.until(() => lead.saved > 0)
  await write(WRITTEN)
  for (const content of ['all', 'start']) {
    const answer = await fetch(`${started.url}/api/boards/${board.id}/copy`, { method: 'POST', headers: { authorization: `Bearer ${board.keys.host}`, 'content-type': 'application/json' }, body: JSON.stringify({ content }) })
    const copy = (await answer.json()) as CreatedBoard
    const bytes = await Promise.all(['', '/host'].map(async (lane) => {
      const client = enter(copy, lane, 'host')
      const heard = listen(client)
      await client.until(() => client.saved > 0)
      expect(hostLaneMap(client.doc).size).toBe(0)
      return heard()
    }))
    expect(found(bytes.join())).toEqual([])
  }
  const browser = await new Browser(started.url).enter(board, 'host')
  expect(found((await crawl(app, { browser, key: board.keys.host, boards: [board], kits: ['nope'], wishes: [{}] })).text)).toEqual([])
})

test('H10: the canaries are there to be found: a host’s own socket of the lane brings them all', async () => {
  await lead.until(() => lead.saved > 0)
  await write(WRITTEN)
  const other = enter(board, '/host', 'host')
  const heard = listen(other)
  await other.until(() => hostLaneMap(other.doc).size === Object.keys(WRITTEN).length)
  expect(found(heard())).toEqual([...CANARIES, 'qzKey'])
})

test('H9, H10: an editor or a viewer at the address of the lane is refused as at that of no board, and writes nothing into it', async () => {
  await lead.until(() => lead.saved > 0)
  await write(WRITTEN)
  const unknown = await new RawClient(started.url, `${'A'.repeat(22)}/host`, board.keys.host).closed()
  const forged = new Y.Doc()
  hostLaneMap(forged).set(noteKey('forged'), { text: 'forged', atMs: 1 })
  for (const seat of ['editor', 'viewer'] as const) {
    const client = enter(board, '/host', seat)
    const heard = listen(client)
    client.socket.on('open', () => client.socket.send(updateFrame(Y.encodeStateAsUpdate(forged))))
    expect(await client.closed()).toEqual(unknown)
    expect([found(heard()), client.frames]).toEqual([[], 0])
  }
  // On the board's own socket it is a map that no page reads, and no part of the lane.
  const editor = enter(board, '', 'editor')
  await editor.until(() => editor.saved > 0)
  hostLaneMap(editor.doc).set(noteKey('forged'), { text: 'forged', atMs: 1 })
  await editor.until(() => editor.saved > 1)
  const { doc } = await loadLog(started.storage, logOf(board.id, 'host'))
  expect([...hostLaneMap(doc).keys()].sort()).toEqual(Object.keys(WRITTEN).sort())
  expect(unknown.code).toBe(CLOSE.notFound.code)
})
