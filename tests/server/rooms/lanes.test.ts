import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { LANES } from '../../../shared/protocol/lanes.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { OneBoard } from '../support/oneBoard.ts'
import type { RawClient } from '../support/rawClient.ts'

/** With a lane that only hosts enter. */
const TABLE = LANES as Record<string, readonly Seat[]>
let at: OneBoard

beforeEach(async () => {
  TABLE.host = ['host']
  at = await OneBoard.open()
})
afterEach(async () => {
  delete TABLE.host
  await at.end()
})

const enter = (lane: string, key: string): RawClient => at.come(key, { id: `${at.board.id}/${lane}` })

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
