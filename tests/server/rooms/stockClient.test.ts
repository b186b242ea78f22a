import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { joinAsPeer, whenDoc, whenSynced, type Peer } from '../support/peer.ts'
import { startTestServer, type TestServer } from '../support/testServer.ts'

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

test('P5: a stock client that is back while its old socket lingers is heard at once, and keeps its own state', async () => {
  const { id, keys } = await started.create()
  const [lingers, ben] = [join(id, keys.editor), join(id, keys.host)]
  const named = (peer: Peer, name: string): boolean => [...peer.provider.awareness.getStates()].some(([client, state]) => client !== peer.doc.clientID && state.name === name)
  const whenHeard = (peer: Peer, name: string): Promise<void> => new Promise((resolve) => {
    const look = (): void => void (named(peer, name) && resolve())
    peer.provider.awareness.on('change', look)
    look()
  })
  lingers.provider.awareness.setLocalState({ name: 'Ada, before' })
  await whenHeard(ben, 'Ada, before')
  const doc = new Y.Doc()
  doc.clientID = lingers.doc.clientID
  const back = joinAsPeer({ url: started.url, boardId: id, key: keys.editor, doc })
  peers.push(back)
  back.provider.awareness.setLocalState({ name: 'Ada' })
  await whenHeard(ben, 'Ada')
  expect([named(ben, 'Ada, before'), named(ben, 'Ada')]).toEqual([true, true])
  expect(back.provider.awareness.getLocalState()).toEqual({ name: 'Ada' })
  expect(lingers.provider.awareness.getLocalState()).toEqual({ name: 'Ada, before' })
  lingers.leave()
  await new Promise<void>((resolve) => ben.provider.awareness.on('change', () => void (!named(ben, 'Ada, before') && resolve())))
  expect(named(ben, 'Ada')).toBe(true)
})

test('M7: a text of an unmodified provider is served, and XML or nested types in its doc end it once, with a code that stays', async () => {
  const { id, keys } = await started.create()
  const [ada, ben] = [join(id, keys.host), join(id, keys.editor)]
  await Promise.all([whenSynced(ada), whenSynced(ben)])
  ada.doc.getText('notes').insert(0, 'hello')
  ada.doc.getText('notes').format(0, 2, { bold: true })
  await whenDoc(ben, () => ben.doc.getText('notes').toDelta().length === 2)
  for (const write of [(peer: Peer) => peer.doc.getXmlFragment('page').push([new Y.XmlElement('p')]), (peer: Peer) => peer.doc.getMap('tree').set('root', new Y.Map())]) {
    const peer = join(id, keys.editor)
    await whenSynced(peer)
    const closed = new Promise<{ code: number }>((resolve) => peer.provider.on('closed', resolve))
    write(peer)
    expect([(await closed).code, peer.provider.shouldConnect]).toEqual([4415, false])
  }
  ben.doc.getText('notes').insert(5, ' world')
  await whenDoc(ada, () => ada.doc.getText('notes').toString() === 'hello world')
})
