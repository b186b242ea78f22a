import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinAsPeer, whenDoc, whenSynced, type Peer } from './support/peer.ts'
import { startTestServer, type TestServer } from './support/testServer.ts'

let started: TestServer
let peers: Peer[] = []

beforeEach(async () => {
  started = await startTestServer()
})

afterEach(async () => {
  for (const peer of peers) peer.leave()
  peers = []
  await started.server.close()
})

function join(boardId: string, key: string): Peer {
  const peer = joinAsPeer({ url: started.url, boardId, key })
  peers.push(peer)
  return peer
}

test('F1: an unmodified WebsocketProvider syncs both ways', async () => {
  const { id, keys } = await started.create({ title: 'Feed ranking' })
  const [ada, ben] = [join(id, keys.host), join(id, keys.editor)]
  await Promise.all([whenSynced(ada), whenSynced(ben)])
  expect(ada.title()).toBe('Feed ranking')
  ada.rename('By Ada')
  await whenDoc(ben, () => ben.title() === 'By Ada')
  ben.rename('By Ben')
  await whenDoc(ada, () => ada.title() === 'By Ben')
})

test("S1: a viewer's edits reach nobody", async () => {
  const { id, keys } = await started.create({ title: 'Search' })
  const [viewer, editor] = [join(id, keys.viewer), join(id, keys.editor)]
  await Promise.all([whenSynced(viewer), whenSynced(editor)])
  viewer.rename('By a viewer')
  editor.records.transact('test', () => editor.records.set({ id: 'page:second', typeName: 'page', name: 'Second' }))
  await whenDoc(viewer, () => viewer.records.get('page:second') !== undefined)
  const late = join(id, keys.host)
  await whenSynced(late)
  expect(late.title()).toBe('Search')
  expect(editor.title()).toBe('Search')
})

test('F3: a refusal for good is seen once, and nobody connects again', async () => {
  const { id } = await started.create()
  const peer = join(id, 'AAAAAAAAAAAAAAAAAAAAAA')
  const attempts: string[] = []
  peer.provider.on('status', ({ status }) => attempts.push(status))
  const { code } = await new Promise<{ code: number }>((resolve) => peer.provider.on('closed', resolve))
  expect(code).toBe(4404)
  expect(peer.provider.shouldConnect).toBe(false)
  expect(attempts.filter((status) => status === 'connected').length).toBeLessThan(2)
})
