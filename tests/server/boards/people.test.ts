import { afterEach, beforeEach, expect, test } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { presenceFrame } from '../../../shared/protocol/frames.ts'
import { OneBoard } from '../support/oneBoard.ts'

interface Person {
  session: string
  seat: string
  presence: number | null
  isTab: boolean
  sinceMs: number
}

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(() => at.end())

const people = async (): Promise<Person[]> => (await at.started.get(`/api/boards/${at.board.id}/people`, at.board.keys.host)).json() as Promise<Person[]>

test('S7: a host is told of everybody, also of who shows nothing, and of no secret', async () => {
  expect(await people()).toEqual([])
  const [seen] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.viewer)]
  seen.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{}' }]))
  const [, witness] = [seen, await at.join(at.board.keys.host)]
  await witness.until(() => witness.presence.has(11))
  const here = await people()
  expect(here.map(({ seat, presence }) => [seat, presence])).toEqual([['editor', 11], ['viewer', null], ['host', null]])
  expect(new Set(here.map(({ session }) => session)).size).toBe(3)
  for (const { session, sinceMs } of here) expect([session.length, sinceMs >= 0]).toEqual([16, true])
  seen.addPage('page:mine')
  await seen.until(() => seen.saved > 0)
  expect(at.storage.log.some(({ actor }) => here.some(({ session }) => session === actor))).toBe(false)
})

test('S7: a tab that shows nothing is nobody beside one of the same browser that does, and goes with it', async () => {
  const [ada, other] = ['ada-ada-ada-ada-ada-ad', 'other-other-other-othe']
  const debrief = await at.join(at.board.keys.editor, ada)
  const board = await at.join(at.board.keys.editor, ada)
  await at.join(at.board.keys.editor, other)
  expect((await people()).map(({ isTab }) => isTab)).toEqual([false, false, false])
  board.socket.send(presenceFrame([{ clientId: 11, clock: 1, json: '{}' }]))
  await debrief.until(() => debrief.presence.has(11))
  expect((await people()).map(({ presence, isTab }) => [presence, isTab])).toEqual([[null, true], [11, false], [null, false]])
  const closed = debrief.closed()
  await at.post('put-out', at.board.keys.host, { presence: 11 })
  expect((await closed).code).toBe(CLOSE.putOut.code)
})

test('S7: what a host reads behind another link of the board is nobody else for that host', async () => {
  const [ada, other] = ['ada-ada-ada-ada-ada-ad', 'other-other-other-othe']
  await at.join(at.board.keys.editor, ada)
  const tabsFor = async (visit: string): Promise<boolean[]> => {
    const answer = await fetch(`${at.started.url}/api/boards/${at.board.id}/people`, { headers: { authorization: `Bearer ${at.board.keys.host}`, 'sevenstep-visit': visit } })
    return ((await answer.json()) as Person[]).map(({ isTab }) => isTab)
  }
  expect(await tabsFor(ada)).toEqual([true])
  expect(await tabsFor(other)).toEqual([false])
})

test('S7: for anybody else the address is that of an unknown board', async () => {
  const asked = [[at.board.id, at.board.keys.editor], [at.board.id, at.board.keys.viewer], [at.board.id, undefined], ['AAAAAAAAAAAAAAAAAAAAAA', at.board.keys.host]] as const
  const answers = await Promise.all(asked.map(async ([id, key]) => {
    const response = await at.started.get(`/api/boards/${id}/people`, key)
    return JSON.stringify([response.status, [...response.headers].filter(([name]) => name !== 'date'), await response.text()])
  }))
  expect(answers[0]).toContain('404')
  expect(new Set(answers).size).toBe(1)
})

test('S5: a host puts out a session that nobody sees', async () => {
  const [unseen, other] = [await at.join(at.board.keys.editor), await at.join(at.board.keys.editor)]
  const [first] = await people()
  const closed = unseen.closed()
  expect(await (await at.post('put-out', at.board.keys.host, { session: first?.session })).json()).toEqual({ seat: 'editor' })
  expect((await closed).code).toBe(CLOSE.putOut.code)
  expect(other.socket.readyState).toBe(other.socket.OPEN)
  expect(await (await at.post('put-out', at.board.keys.host, { session: first?.session })).json()).toEqual({ seat: null })
  for (const wrong of [{ session: '' }, { session: 7 }, { session: 'a', presence: 1 }, {}]) expect((await at.post('put-out', at.board.keys.host, wrong)).status).toBe(400)
  expect((await at.post('put-out', at.board.keys.editor, { session: 'x' })).status).toBe(403)
})
