import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { presenceFrame, step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { Author, written, writtenIn, type FakeSession } from '../support/fakeSession.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { joinAsPeer, whenDoc, whenSynced } from '../support/peer.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'
import { until } from '../../fakes/until.ts'

describe('a room whose editors are paused', () => {
  let bench: RoomBench
  let host: FakeSession
  let ada: FakeSession
  let author: Author

  beforeEach(() => {
    bench = createRoomBench()
    host = bench.join('host', { seat: 'host' })
    ada = bench.join('ada')
    author = new Author(1)
  })

  const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))
  const savedOf = ({ link }: FakeSession): number[] => link.take('saved').map(({ count }) => count)
  const pausedOf = ({ link }: FakeSession): unknown[] => link.take('fact').map(({ value }) => value)

  test('S4: takes nothing from them, and goes on with the host', async () => {
    bench.pause(true)
    send(ada, author.write('a', '1'))
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    send(host, new Author(2).write('h', '1'))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ h: '1' })
    expect([savedOf(ada), savedOf(host), ada.link.closed]).toEqual([[], [1], undefined])
  })

  test('S4: stores what they sent before', async () => {
    send(ada, author.write('a', '1'))
    bench.pause(true)
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '1' })
    expect(savedOf(ada)).toEqual([1])
  })

  test('S4: asks them for the rest when it is over, and takes nothing that builds on it before', async () => {
    bench.pause(true)
    send(ada, author.write('a', '1'))
    bench.pause(false)
    expect(ada.link.take('step1')).toHaveLength(1)
    expect(host.link.take('step1')).toEqual([])
    send(ada, author.write('b', '2'))
    await bench.clock.turn()
    expect([written(bench.room.doc), savedOf(ada)]).toEqual([{}, []])
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    send(ada, author.write('c', '3'))
    await bench.clock.turn()
    expect(writtenIn(host.link.take('update').map(({ update }) => update))).toEqual({ a: '1', b: '2', c: '3' })
    expect(savedOf(ada)).toEqual([4])
  })

  test('S4: holds nobody up who wrote nothing meanwhile', async () => {
    bench.pause(true)
    bench.pause(false)
    expect(ada.link.take('step1')).toEqual([])
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    expect(savedOf(ada)).toEqual([1])
  })

  test('M6: tells everyone who understands it, once, and who joins', () => {
    const stock = bench.join('stock', { wantsSaved: false })
    const told = [[1, true], [1, true], [2, false], [2, false], [3, true]] as const
    for (const [version, value] of told) bench.room.setFact('pause', { version, value })
    expect([pausedOf(ada), pausedOf(host), pausedOf(stock)]).toEqual([[true, false, true], [true, false, true], []])
    const late = bench.enter('late')
    expect(late.link.received.map(({ type }) => type)).toEqual(['fact', 'step1'])
    expect(bench.enter('late stock', { wantsSaved: false }).link.received.map(({ type }) => type)).toEqual(['step1'])
  })

  test('L6: a full board takes deletes, and closes who adds', async () => {
    send(ada, author.write('a', '1'))
    await bench.clock.turn()
    bench.isFull = true
    author.doc.getMap('test').delete('a')
    send(ada, Y.encodeStateAsUpdate(author.doc))
    await bench.clock.turn()
    expect([written(bench.room.doc), ada.link.closed]).toEqual([{}, undefined])
    send(host, new Author(2).write('h', '1'))
    expect(host.link.closed).toBe(CLOSE.full)
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({})
  })
})

describe('over HTTP', () => {
  let at: OneBoard

  beforeEach(async () => {
    at = await OneBoard.open()
  })
  afterEach(() => at.end())

  test('S4: a pause keeps edits with their writers until it is over, also those of stock clients', async () => {
    const [host, editor] = [await at.join(at.board.keys.host), await at.join(at.board.keys.editor)]
    const stock = joinAsPeer({ url: at.started.url, boardId: at.board.id, key: at.board.keys.editor })
    await whenSynced(stock)
    expect(await (await at.post('pause', at.board.keys.host, { paused: true })).json()).toEqual({ paused: true })
    await editor.until(() => editor.isPaused)
    editor.addPage('page:held')
    stock.rename('Held too')
    // The answer to a ping proves that the server has got what was sent before it.
    editor.socket.ping()
    await new Promise((resolve) => editor.socket.once('pong', resolve))
    host.addPage('page:host')
    await host.until(() => host.saved > 1)
    expect(at.storage.log.map(({ seat }) => seat)).toEqual(['host', 'host'])
    await at.post('pause', at.board.keys.host, { paused: false })
    await host.until(() => host.hasPage('page:held') && host.records.get('document:document')?.name === 'Held too')
    await editor.until(() => !editor.isPaused)
    await whenDoc(stock, () => stock.records.get('page:held') !== undefined)
    stock.leave()
  })

  test('S4: a pause outlives the room and the server', async () => {
    await at.post('pause', at.board.keys.host, { paused: true })
    await at.restart()
    const editor = await at.join(at.board.keys.editor)
    expect(editor.isPaused).toBe(true)
  })

  test('S4: a pause that begins while the board loads counts', async () => {
    at.storage.hold()
    const editor = at.come(at.board.keys.editor)
    await until(() => at.storage.readsStarted !== 0)
    const paused = at.post('pause', at.board.keys.host, { paused: true })
    await until(() => at.storage.facts.get(at.board.id)?.get('pause')?.value === true)
    at.storage.release()
    expect((await paused).status).toBe(200)
    await editor.until(() => editor.isPaused)
  })

  test('S5: a host puts out one session by its presence, and its link goes on', async () => {
    const [editor, other] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.editor)]
    editor.addPage('page:last')
    await editor.until(() => editor.saved > 1)
    editor.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{"presence":{}}' }]))
    await other.until(() => other.frames > 3)
    const closed = editor.closed()
    expect(await (await at.post('put-out', at.board.keys.host, { presence: 11 })).json()).toEqual({ seat: 'editor' })
    expect(await closed).toEqual({ code: CLOSE.putOut.code, reason: CLOSE.putOut.reason })
    expect(other.socket.readyState).toBe(other.socket.OPEN)
    expect(await (await at.post('put-out', at.board.keys.host, { presence: 11 })).json()).toEqual({ seat: null })
    const again = await at.join(at.board.keys.editor)
    await again.until(() => again.hasPage('page:last'))
  })

  test.each(['pause', 'put-out'])('S4, S5: %s is for hosts, and for what it can read', async (path) => {
    const good = path === 'pause' ? { paused: true } : { presence: 1 }
    const statuses = [await at.post(path, at.board.keys.editor, good), await at.post(path, at.board.keys.viewer, good), await at.post(path, 'x', good), await at.post(path, at.board.keys.host, {})]
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 404, 400])
    expect(at.storage.facts.get(at.board.id)).toBeUndefined()
  })
})
