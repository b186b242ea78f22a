import { afterEach, expect, test } from 'vitest'
import { readFact } from '../../../server/boards/boardFacts.ts'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { commentMap } from '../../../shared/doc/commentMap.ts'
import { joinAsPeer, whenDoc, whenSynced, type Peer } from '../support/peer.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

let started: TestServer
let peers: Peer[] = []

afterEach(async () => {
  for (const peer of peers) peer.leave()
  peers = []
  await started.server.close()
})

async function join(boardId: string, key: string): Promise<Peer> {
  const peer = joinAsPeer({ url: started.url, boardId, key })
  peers.push(peer)
  await whenSynced(peer)
  return peer
}

function message(text: string) {
  return { on: 'shape:one', text, by: 'ada', name: 'Ada', color: '#1d4ed8', atMs: 5, part: 'Ranker' }
}

test('comments are taken, told to everybody, deleted, kept by the log, by compaction and by a copy; a viewer’s reach nobody', async () => {
  const storage = openSqliteStorage(':memory:')
  started = await startTestServer({ storage })
  const { id, keys } = await started.create({ title: 'Feed' })
  const [ada, ben, viewer] = [await join(id, keys.host), await join(id, keys.editor), await join(id, keys.viewer)]
  const closed: unknown[] = []
  for (const { provider } of [ada, ben]) provider.on('closed', (event) => closed.push(event))
  commentMap(viewer.doc).set('message:of-viewer', message('in vain'))
  for (let at = 0; at < 100; at++) {
    commentMap(ada.doc).set(`message:from-ada-${at}`, message(`a${at}`))
    commentMap(ben.doc).set(`message:from-ben-${at}`, message(`b${at}`))
    if (at % 10 === 0) await new Promise(setImmediate)
  }
  commentMap(ada.doc).delete('message:from-ada-0')
  commentMap(ada.doc).set('resolved:shape:one', { atMs: 9 })
  commentMap(ben.doc).set('message:last-of-ben', message('last'))
  await Promise.all([whenDoc(ben, () => commentMap(ben.doc).has('resolved:shape:one')), whenDoc(ada, () => commentMap(ada.doc).has('message:last-of-ben'))])
  const written = commentMap(ada.doc).toJSON()
  expect([Object.keys(written).length, closed, 'message:of-viewer' in written]).toEqual([201, [], false])
  expect(commentMap(ben.doc).toJSON()).toEqual(written)
  const stored = async (board: string) => commentMap((await loadLog(storage, boardLog(board))).doc).toJSON()
  expect(await stored(id)).toEqual(written)
  await compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog(id))
  expect(await stored(id)).toEqual(written)
  const answer = await fetch(`${started.url}/api/boards/${id}/copy`, { method: 'POST', headers: { authorization: `Bearer ${keys.host}`, 'content-type': 'application/json' }, body: '{}' })
  expect(await stored(((await answer.json()) as { id: string }).id)).toEqual(written)
})

test('hosts alone pin questions; a copy of all holds them, and the next candidate’s board none', async () => {
  const storage = openSqliteStorage(':memory:')
  started = await startTestServer({ storage })
  const { id, keys } = await started.create({ title: 'Feed' })
  const asked = { id: 'question-1', on: 'shape:one', text: 'Why?', by: 'h', name: 'Ada', color: '#1d4ed8', atMs: 5, part: 'Ranker', answeredMs: null }
  const ask = (path: string, key: string, method: string, body: unknown): Promise<Response> => (
    fetch(`${started.url}/api/boards/${id}/${path}`, { method, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  )
  const pin = async (key: string): Promise<number> => (await ask('facts/pinned', key, 'PUT', { value: [asked] })).status
  expect([await pin(keys.editor), await pin(keys.viewer)]).toEqual([403, 403])
  const pinnedOn = async (board: string) => (await readFact(storage, board, 'pinned')).value
  expect(await pinnedOn(id)).toEqual([])
  expect(await pin(keys.host)).toBe(200)
  const copies = ['all', 'start'].map(async (content) => {
    const answer = await ask('copy', keys.host, 'POST', { content })
    return pinnedOn(((await answer.json()) as { id: string }).id)
  })
  expect(await Promise.all(copies)).toEqual([[asked], []])
})
