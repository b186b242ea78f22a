import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { presenceFrame } from '../../../shared/protocol/frames.ts'
import { OneBoard } from '../support/oneBoard.ts'
import type { RawClient } from '../support/rawClient.ts'

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(async () => {
  await at.end()
})

const enter = (lane: string, key: string, visit?: string): RawClient => at.come(key, { id: `${at.board.id}/${lane}`, visit })

test('H9: a lane has a doc, a log and a room of its own', async () => {
  const { host } = at.board.keys
  const [lead, other, board] = [enter('host', host), enter('host', host), await at.join(host)]
  await lead.until(() => lead.saved > 0)
  lead.addPage('page:notes')
  await other.until(() => other.hasPage('page:notes'))
  await lead.until(() => lead.saved > 1)
  board.addPage('page:drawn')
  await board.until(() => board.saved > 1)
  expect([board.hasPage('page:notes'), lead.hasPage('page:drawn'), lead.hasPage('page:page')]).toEqual([false, false, false])
  expect(at.storage.log.map(({ log }) => log)).toEqual([boardLog(at.board.id), logOf(at.board.id, 'host'), boardLog(at.board.id)])
  expect((await at.storage.findBoard(at.board.id))?.title).toBe(at.board.title)
})

test('H9: an unknown lane, and one that is not for a seat, is refused like an unknown board', async () => {
  const { host, editor, viewer } = at.board.keys
  const refused = [['host', editor], ['host', viewer], ['nowhere', host], ['toString', host], ['host/x', host], ['', host]] as const
  for (const [lane, key] of refused) expect((await enter(lane, key).closed()).code).toBe(CLOSE.notFound.code)
  expect(at.storage.readsStarted).toBe(0)
})

test('H9, S3: when a key is replaced, who came with the old one is put out of every lane', async () => {
  const { host } = at.board.keys
  const [lead, board] = [enter('host', host), await at.join(host)]
  await lead.until(() => lead.saved > 0)
  const closed = Promise.all([lead.closed(), board.closed()])
  expect((await at.post('keys/host/rotate', host, {})).status).toBe(200)
  expect((await closed).map(({ code }) => code)).toEqual([CLOSE.revoked.code, CLOSE.revoked.code])
})

test('H10: who is put out of a board is put out of its lanes, and nobody else is', async () => {
  const { host, editor } = at.board.keys
  const [mine, others] = ['a'.repeat(22), 'b'.repeat(22)]
  const board = at.come(host, { visit: mine })
  await board.until(() => board.hasPage('page:page'))
  const [lead, other] = [enter('host', host, mine), enter('host', host, others)]
  for (const one of [lead, other]) await one.until(() => one.saved > 0)
  board.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{}' }]))
  const witness = await at.join(editor)
  await witness.until(() => witness.presence.has(11))
  // A lane's sockets are nobody more.
  const here = (await (await at.started.get(`/api/boards/${at.board.id}/people`, host)).json()) as { seat: string }[]
  expect(here.map(({ seat }) => seat)).toEqual(['host', 'editor'])
  const closed = Promise.all([lead.closed(), board.closed()])
  expect(await (await at.post('put-out', host, { presence: 11 })).json()).toEqual({ seat: 'host' })
  expect((await closed).map(({ code }) => code)).toEqual([CLOSE.putOut.code, CLOSE.putOut.code])
  expect([other.socket.readyState, witness.socket.readyState]).toEqual([other.socket.OPEN, witness.socket.OPEN])
})

test('H10: neither a pause nor an end holds the lane of hosts back, and it tells no fact', async () => {
  const { host } = at.board.keys
  await at.post('pause', host, { paused: true })
  expect((await at.ask('PUT', 'facts/ended', host, { value: { by: 'Ana', atMs: 1 } })).status).toBe(200)
  const lead = enter('host', host)
  await lead.until(() => lead.saved > 0)
  lead.addPage('page:verdict')
  await lead.until(() => lead.saved > 1)
  expect([...lead.facts]).toEqual([])
  await at.restart()
  const later = enter('host', host)
  await later.until(() => later.hasPage('page:verdict'))
})
