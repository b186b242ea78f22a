import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step2Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { Author, written, type FakeSession } from '../support/fakeSession.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

describe('a room whose board has ended', () => {
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

  test('S9: takes nothing from anybody, and closes nobody', async () => {
    bench.end(true)
    send(ada, author.write('a', '1'))
    send(host, new Author(2).write('h', '1'))
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({})
    expect([host, ada].flatMap(({ link }) => link.take('saved'))).toEqual([])
    expect([host.link.closed, ada.link.closed]).toEqual([undefined, undefined])
  })

  test('S9: stores what was sent before', async () => {
    send(ada, author.write('a', '1'))
    bench.end(true)
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '1' })
  })

  test('S9: opened again, asks for what was written meanwhile; a pause below it still holds the editors', async () => {
    bench.pause(true)
    bench.end(true)
    send(ada, author.write('a', '1'))
    const second = new Author(2)
    send(host, second.write('h', '1'))
    bench.end(false)
    expect([host.link.take('step1').length, ada.link.take('step1').length]).toEqual([1, 0])
    bench.room.receive(host.session, step2Frame(Y.encodeStateAsUpdate(second.doc)))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ h: '1' })
    bench.pause(false)
    bench.room.receive(ada.session, step2Frame(Y.encodeStateAsUpdate(author.doc)))
    await bench.clock.turn()
    expect(written(bench.room.doc)).toEqual({ a: '1', h: '1' })
  })
})

describe('over HTTP', () => {
  let at: OneBoard

  beforeEach(async () => {
    at = await OneBoard.open()
  })
  afterEach(() => at.end())

  const setEnded = (key: string, value: unknown): Promise<Response> => at.ask('PUT', 'facts/ended', key, { value })
  const ENDED = { by: 'Ana', atMs: 5 }

  test('S9: an end is for hosts, and for what it can hold', async () => {
    const { host, editor, viewer } = at.board.keys
    const answers = [await setEnded(editor, ENDED), await setEnded(viewer, ENDED), await setEnded(host, { by: 'Ana' })]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 400])
    expect((await setEnded(host, ENDED)).status).toBe(200)
  })

  test('S9: an end outlives the room and the server, and nothing of anybody is stored until it is taken back', async () => {
    await setEnded(at.board.keys.host, ENDED)
    await at.restart()
    const [host, editor] = [await at.join(at.board.keys.host), await at.join(at.board.keys.editor)]
    const rows = at.storage.log.length
    editor.addPage('page:late')
    host.addPage('page:host')
    host.socket.ping()
    editor.socket.ping()
    await Promise.all([host, editor].map(({ socket }) => new Promise((resolve) => socket.once('pong', resolve))))
    expect([editor.facts.get('ended')?.value, at.storage.log.length]).toEqual([ENDED, rows])
    await setEnded(at.board.keys.host, null)
    await host.until(() => host.hasPage('page:late'))
    await editor.until(() => editor.hasPage('page:host'))
  })
})
