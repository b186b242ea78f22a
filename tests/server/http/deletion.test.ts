import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { compactLog } from '../../../server/compaction/compactLog.ts'
import { DAY_MS } from '../../../server/boards/retention.ts'
import type { DeletionReport } from '../../../server/boards/deleteBoard.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { boardLog } from '../../../server/storage/port/logId.ts'
import { OneBoard } from '../support/oneBoard.ts'
import { startTestServer } from '../support/testServer.ts'
import { until } from '../../fakes/until.ts'

let one: OneBoard

beforeEach(async () => {
  one = await OneBoard.open()
})
afterEach(() => one.end())

const send = (method: string, path: string, key?: string, body?: BodyInit): Promise<Response> =>
  fetch(`${one.started.url}/api/${path}`, { method, headers: key === undefined ? {} : { authorization: `Bearer ${key}` }, ...(body !== undefined && { body }) })
const remove = (key = one.board.keys.host): Promise<Response> => send('DELETE', `boards/${one.board.id}`, key)
const picture = (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))

describe('S13: deleting a board', () => {
  test('is for hosts: an editor is told so, and a stranger what is told of an unknown board', async () => {
    expect((await remove(one.board.keys.editor)).status).toBe(403)
    const [wrong, unknown] = [await remove('k'.repeat(22)), await send('DELETE', `boards/${'u'.repeat(22)}`, one.board.keys.host)]
    expect([wrong.status, await wrong.text()]).toEqual([404, await unknown.text()])
    expect(one.storage.boards.size).toBe(1)
  })

  test('closes every socket of every lane with its own code, once and for good', async () => {
    const [editor, viewer] = [await one.join(one.board.keys.editor), await one.join(one.board.keys.viewer)]
    const host = one.come(one.board.keys.host, { id: `${one.board.id}/host` })
    await host.until(() => host.frames > 0)
    const closed = [editor, viewer, host].map((client) => client.closed())
    const report = (await (await remove()).json()) as DeletionReport
    expect((await Promise.all(closed)).map(({ code, reason }) => code === CLOSE.deleted.code && reason)).toEqual(['board deleted', 'board deleted', 'board deleted'])
    expect(report).toMatchObject({ closedSessions: 3, cause: 'host' })
    await until(() => one.started.server.rooms.roomCount === 0)
  })

  test('names the copies that may hold the board, and not where they are', async () => {
    const { createdAtMs } = one.storage.boards.get(one.board.id)!
    await one.storage.noteBackup({ file: '/srv/secret/earlier.db', atMs: createdAtMs - 1 })
    await one.storage.noteBackup({ file: '/srv/secret/later.db', atMs: createdAtMs + 1 })
    const text = await (await remove()).text()
    expect(JSON.parse(text)).toMatchObject({ backups: [{ name: 'later.db', atMs: createdAtMs + 1 }] })
    expect(text).not.toContain('secret')
  })

  test('leaves no answer by which a deleted board and an unknown one can be told apart, but the one that asks for it by its id', async () => {
    const { id, keys } = one.board
    await remove()
    const unknown = 'u'.repeat(22)
    for (const [method, path] of [['GET', ''], ['GET', '/keys'], ['GET', '/kit'], ['GET', '/people'], ['POST', '/pause'], ['POST', '/copy'], ['DELETE', ''], ['POST', '/assets'], ['PUT', '/facts/pause']] as const) {
      const [gone, never] = await Promise.all([id, unknown].map((to) => send(method, `boards/${to}${path}`, keys.host)))
      expect([path, gone!.status, await gone!.text()]).toEqual([path, never!.status, await never!.text()])
      expect([...gone!.headers.keys()]).toEqual([...never!.headers.keys()])
    }
    const sockets = await Promise.all([id, `${id}/host`, unknown].map((to) => one.come(keys.host, { id: to }).closed()))
    expect(sockets.map(({ code }) => code)).toEqual([CLOSE.notFound.code, CLOSE.notFound.code, CLOSE.notFound.code])
    expect(await (await send('GET', `deleted/${id}`)).json()).toEqual({ atMs: expect.any(Number), cause: 'host' })
    expect([(await send('GET', `deleted/${unknown}`)).status, (await send('GET', 'deleted/x')).status]).toEqual([404, 404])
  })

  test('takes the mark of a browser and what it cached away with it', async () => {
    const { headers } = await remove()
    const cookie = headers.get('set-cookie')
    expect(headers.get('clear-site-data')).toBe('"cache"')
    expect(cookie).toContain(`sevenstep-seat-${one.board.id}=; Path=/; Max-Age=0`)
    expect((await send('GET', `deleted/${one.board.id}`)).headers.get('set-cookie')).toBe(cookie)
  })

  test('changes nothing when storage fails', async () => {
    const editor = await one.join(one.board.keys.editor)
    one.storage.deleteBoard = () => Promise.reject(new Error('no disk'))
    expect((await remove()).status).toBe(500)
    const { saved } = editor
    editor.addPage('page:after')
    await editor.until(() => editor.saved > saved)
  })
})

describe('what is under way while a board is deleted does not bring it back', () => {
  test('a write', async () => {
    const editor = await one.join(one.board.keys.editor)
    const { saved } = editor
    one.storage.hold()
    editor.addPage('page:late')
    await until(() => one.storage.appends.some((entries) => entries.length > 0 && entries[0]!.actor !== 'seed'))
    const closed = editor.closed()
    const removed = remove()
    await closed
    one.storage.release()
    expect((await removed).status).toBe(200)
    await until(() => one.started.server.rooms.roomCount === 0)
    expect([one.storage.boards.size, one.storage.log.length, editor.saved]).toEqual([0, 0, saved])
  })

  test('a board that just opens', async () => {
    one.storage.hold()
    const before = one.storage.readsStarted
    const editor = one.come(one.board.keys.editor)
    const closed = editor.closed()
    await until(() => one.storage.readsStarted > before)
    const removed = remove()
    await until(() => one.storage.boards.size === 0)
    one.storage.release()
    expect([CLOSE.deleted.code, CLOSE.notFound.code]).toContain((await closed).code)
    expect((await removed).status).toBe(200)
    await until(() => one.started.server.rooms.roomCount === 0)
    expect(one.storage.log).toEqual([])
  })

  test('a compaction', async () => {
    const compacting = compactLog({ storage: one.storage, nowMs: () => 1, pause: async () => void (await remove()) }, boardLog(one.board.id))
    await expect(compacting).rejects.toThrow('There is no board')
    expect([one.storage.bases, one.storage.log, one.storage.boards.size]).toEqual([[], [], 0])
  })

  test('a picture', async () => {
    const { addAsset } = one.storage
    one.storage.addAsset = async (...given) => {
      await remove()
      return addAsset.apply(one.storage, given)
    }
    const answer = await send('POST', `boards/${one.board.id}/assets`, one.board.keys.editor, picture())
    expect([answer.status, one.storage.assets.length]).toEqual([404, 0])
  })

  test('a fact, and what a raw client goes on sending', async () => {
    const { setFact } = one.storage
    one.storage.setFact = async (...given) => {
      await remove()
      return setFact.apply(one.storage, given)
    }
    const editor = await one.join(one.board.keys.editor)
    const closed = editor.closed()
    expect((await one.ask('PUT', 'facts/pause', one.board.keys.host, { value: true })).status).toBe(404)
    editor.socket.send(updateFrame(Y.encodeStateAsUpdate(editor.doc)))
    expect((await closed).code).toBe(CLOSE.deleted.code)
    expect([one.storage.facts.size, await one.storage.readLog(boardLog(one.board.id))]).toEqual([0, []])
  })
})

test('with RETENTION_DAYS a host is told when a board goes that nobody opens, and a server that starts later has deleted it', async () => {
  const { id, keys } = one.board
  const dayless = (await (await send('GET', `boards/${id}`, keys.host)).json()) as { deletesAtMs?: number }
  await one.started.server.close()
  one.started = await startTestServer({ storage: one.storage, env: { RETENTION_DAYS: '7' } })
  const [host, editor] = await Promise.all([keys.host, keys.editor].map(async (key) => (await (await send('GET', `boards/${id}`, key)).json()) as { deletesAtMs?: number }))
  const usedMs = one.storage.usedAtMs.get(id)!
  expect([dayless.deletesAtMs, host!.deletesAtMs, editor!.deletesAtMs]).toEqual([undefined, usedMs + 7 * DAY_MS, undefined])
  await one.started.server.close()
  one.storage.usedAtMs.set(id, usedMs - 8 * DAY_MS)
  one.started = await startTestServer({ storage: one.storage, env: { RETENTION_DAYS: '7' } })
  await until(() => one.storage.boards.size === 0)
  expect(await (await send('GET', `deleted/${id}`)).json()).toEqual({ atMs: expect.any(Number), cause: 'unused' })
  const late = one.come(keys.editor)
  expect((await late.closed()).code).toBe(CLOSE.notFound.code)
})

test('to open a board is to use it', async () => {
  one.storage.usedAtMs.set(one.board.id, 5)
  await one.join(one.board.keys.viewer)
  await until(() => one.storage.usedAtMs.get(one.board.id) !== 5)
  expect(Date.now() - one.storage.usedAtMs.get(one.board.id)!).toBeLessThan(DAY_MS)
})
