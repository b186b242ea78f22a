import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import type { CreatedBoard } from '../../../server/boards/createBoard.ts'
import { loadLog } from '../../../server/rooms/doc/loadDoc.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { openSqliteStorage } from '../../../server/storage/sqlite/sqliteStorage.ts'
import { changeSharedText, readSharedText, sharedText } from '../../../shared/doc/sharedText.ts'
import type { Blank } from '../../../shared/kit/blank.ts'
import { layOut } from '../../../shared/kit/layOut.ts'
import { MAX_PAGE_LENGTH, PAGE_IDS, textName, type PageId } from '../../../shared/notebook/pages.ts'
import { seeded } from '../../fakes/random.ts'
import { TINY_KIT } from '../support/kit.ts'
import { joinAsPeer, whenDoc, whenSynced, type Peer } from '../support/peer.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

const BARE: Blank = { id: 'bare', title: 'Bare', prompt: 'Draw.', lanes: [{ id: 'all', title: 'All', plane: 'free', x: 0, y: 0, w: 320, h: 160, prompts: ['What?'] }] }

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

function read(doc: Y.Doc, page: PageId): string {
  return readSharedText(sharedText(doc, textName(page)), MAX_PAGE_LENGTH).text
}

function type(doc: Y.Doc, page: PageId, at: number, inserted: string, removed = 0): void {
  const text = sharedText(doc, textName(page))
  doc.transact(() => changeSharedText(text, readSharedText(text, MAX_PAGE_LENGTH), { at, removed, inserted }))
}

test('a board begins with its question on the first page, and with nothing of the answer on the others', async () => {
  started = await startTestServer({ kits: [TINY_KIT], blanks: [BARE] })
  for (const [kit, layer, question] of [['tiny', 'prompt', 'Rank two things.'], ['tiny', 'reference', 'Rank two things.'], ['bare', undefined, 'Draw.'], [undefined, undefined, '']] as const) {
    const { id, keys } = await started.create({ ...(kit && { kit }), ...(layer && { layer }) })
    const { doc } = await join(id, keys.editor)
    expect(PAGE_IDS.map((page) => read(doc, page))).toEqual([question, '', '', '', '', '', '', ''])
  }
})

test('what many type at once into one page is taken, told to everybody, kept by the log and by compaction', async () => {
  const storage = openSqliteStorage(':memory:')
  started = await startTestServer({ storage, kits: [TINY_KIT] })
  const { id, keys } = await started.create({ kit: 'tiny' })
  const [ada, ben] = [await join(id, keys.host), await join(id, keys.editor)]
  const closed: unknown[] = []
  for (const { provider } of [ada, ben]) provider.on('closed', (event) => closed.push(event))
  const random = seeded(7)
  for (let turn = 0; turn < 400; turn++) {
    const { doc } = random.pick([ada, ben])
    const { length } = read(doc, 'clarify')
    const at = random.int(length + 1)
    type(doc, 'clarify', at, random.pick(['a', 'bc', '\n- ', '😀', '']), random.int(3) === 0 ? Math.min(1, length - at) : 0)
    // Now and then what waits goes out, so that it comes among what others typed meanwhile.
    if (turn % 40 === 0) await new Promise(setImmediate)
  }
  type(ada.doc, 'monitor', 0, 'end of Ada')
  type(ben.doc, 'data', 0, 'end of Ben')
  await Promise.all([whenDoc(ben, () => read(ben.doc, 'monitor') !== ''), whenDoc(ada, () => read(ada.doc, 'data') !== '')])
  const typed = PAGE_IDS.map((page) => read(ada.doc, page))
  expect(PAGE_IDS.map((page) => read(ben.doc, page))).toEqual(typed)
  expect([typed[0], closed, ada.title()]).toEqual(['Rank two things.', [], 'Tiny ranking'])
  const stored = async () => {
    const { doc } = await loadLog(storage, boardLog(id))
    return PAGE_IDS.map((page) => read(doc, page))
  }
  expect(await stored()).toEqual(typed)
  await compactLog({ storage, nowMs: () => 0, pause: async () => {} }, boardLog(id))
  expect(await stored()).toEqual(typed)
})

test("a viewer's words reach nobody", async () => {
  started = await startTestServer({ kits: [TINY_KIT] })
  const { id, keys } = await started.create({ kit: 'tiny' })
  const [viewer, editor] = [await join(id, keys.viewer), await join(id, keys.editor)]
  type(viewer.doc, 'clarify', 0, 'mine')
  type(editor.doc, 'frame', 0, 'theirs')
  await whenDoc(viewer, () => read(viewer.doc, 'frame') !== '')
  expect([read(editor.doc, 'clarify'), read(editor.doc, 'frame')]).toEqual(['', 'theirs'])
})

test('a board for the next candidate has the question and the set-up again, and nothing of what was drawn or written', async () => {
  started = await startTestServer({ kits: [TINY_KIT], blanks: [BARE], layOut })
  for (const [wish, shapes, hasParts] of [
    [{ kit: 'tiny', layer: 'reference', purpose: 'interview' }, 'shape:tiny-lane-', false],
    [{ kit: 'tiny', layer: 'scaffold', purpose: 'interview', ai: 'open' }, 'shape:tiny-lane-', true],
    [{ kit: 'bare', purpose: 'interview', hints: 'on' }, 'shape:bare-', false],
  ] as const) {
    const { id, keys, title } = await started.create(wish)
    const { doc, records } = await join(id, keys.host)
    type(doc, 'question', 0, 'Today: ')
    type(doc, 'clarify', 0, 'Bo was here')
    records.transact('test', () => records.set({ id: 'page:drawn', typeName: 'page', name: 'Of Bo', index: 'a2', meta: {} }))
    const other = await join(id, keys.viewer)
    await whenDoc(other, () => other.records.get('page:drawn') !== undefined && read(other.doc, 'clarify') !== '')
    const answer = await fetch(`${started.url}/api/boards/${id}/copy`, {
      method: 'POST', headers: { authorization: `Bearer ${keys.host}`, 'content-type': 'application/json' }, body: '{"content":"start"}',
    })
    const made = (await answer.json()) as CreatedBoard
    const next = await join(made.id, made.keys.host)
    expect(made.title).toBe(title)
    expect([read(next.doc, 'question'), read(next.doc, 'clarify')]).toEqual([read(doc, 'question'), ''])
    const ids = [...next.records.ids()]
    expect([ids.includes('page:drawn'), ids.some((one) => one.includes('-node-')), ids.some((one) => one.startsWith(shapes))]).toEqual([false, hasParts, true])
    const facts = async (one: string) => [...(await started.storage.readFacts(one))].map(([name, { value }]) => [name, value])
    expect(await facts(made.id)).toEqual(await facts(id))
  }
})
