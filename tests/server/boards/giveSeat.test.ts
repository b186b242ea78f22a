import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashVisit } from '../../../server/access/keys.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { presenceFrame } from '../../../shared/protocol/frames.ts'
import { MOST_GIVEN_SEATS, parseGivenSeats, withGiven, type GivenSeats } from '../../../shared/protocol/givenSeats.ts'
import { mayBeGiven, seatFor, SEATS, type Seat } from '../../../shared/protocol/seats.ts'
import { until } from '../../fakes/until.ts'
import { OneBoard } from '../support/oneBoard.ts'
import type { RawClient } from '../support/rawClient.ts'

let at: OneBoard

beforeEach(async () => {
  at = await OneBoard.open()
})
afterEach(() => at.end())

const ADA = 'ada-ada-ada-ada-ada-ad'
const BEA = 'bea-bea-bea-bea-bea-be'

/** Shows an id, and waits for somebody else to see it. */
const show = async (client: RawClient, clientId: number, witness: RawClient): Promise<void> => {
  client.socket.send(presenceFrame([{ clientId, clock: 1, json: '{}' }]))
  await witness.until(() => witness.presence.has(clientId))
}
const give = (presence: number, seat: string, key = at.board.keys.host, visit?: string): Promise<Response> => at.ask('POST', 'seat', key, { presence, seat }, visit)
const seats = async (): Promise<unknown[]> => {
  const people = await (await at.started.get(`/api/boards/${at.board.id}/people`, at.board.keys.host)).json() as { seat: string; link: string; isKnown: boolean }[]
  return people.map(({ seat, link, isKnown }) => [seat, link, isKnown])
}

test('S12: a given seat holds for all tabs of a browser, over a restart, and on links below', async () => {
  const host = await at.join(at.board.keys.host)
  const [ada, tab] = [await at.join(at.board.keys.editor, ADA), await at.join(at.board.keys.editor, ADA)]
  await show(ada, 11, host)
  expect(await (await give(11, 'viewer')).json()).toEqual({ seat: 'viewer', link: 'editor' })
  await Promise.all([ada, tab].map((one) => one.until(() => one.seat === 'viewer')))
  await host.until(() => (host.facts.get('seated')?.value as { seat?: string } | null)?.seat === 'viewer')
  expect(await seats()).toEqual([['host', 'host', false], ['viewer', 'editor', true], ['viewer', 'editor', true]])
  expect(JSON.stringify([...at.storage.facts.get(at.board.id) ?? []])).not.toContain(ADA)
  await at.restart()
  const again = await at.join(at.board.keys.editor, ADA)
  expect(again.seat).toBe('viewer')
  expect((await at.join(at.board.keys.editor, BEA)).seat).toBeUndefined()
  expect((await at.join(at.board.keys.host, ADA)).seat).toBeUndefined()
})

test('S12: over HTTP a browser that names its visit sits where it was put', async () => {
  const host = await at.join(at.board.keys.host)
  const [other] = [await at.join(at.board.keys.host, BEA)]
  await show(other, 12, host)
  expect((await give(12, 'editor')).status).toBe(200)
  const pause = { value: true }
  expect((await at.ask('PUT', 'facts/pause', at.board.keys.host, pause, BEA)).status).toBe(403)
  expect((await at.ask('POST', 'put-out', at.board.keys.host, { presence: 12 }, BEA)).status).toBe(403)
  expect((await at.ask('POST', 'keys/host/rotate', at.board.keys.host, {}, BEA)).status).toBe(403)
  expect((await give(12, 'host', at.board.keys.host, BEA)).status).toBe(403)
  const headers = { authorization: `Bearer ${at.board.keys.host}`, 'sevenstep-visit': BEA }
  const keys = await (await fetch(`${at.started.url}/api/boards/${at.board.id}/keys`, { headers })).json()
  expect(keys).toEqual({ editor: at.board.keys.editor, viewer: at.board.keys.viewer })
  expect((await at.ask('PUT', 'facts/pause', at.board.keys.host, pause, ADA)).status).toBe(200)
  expect((await give(12, 'host')).status).toBe(200)
  await other.until(() => other.seat === 'host')
})

test('S11: a host who is none any more is shut out of the lane of hosts, also coming again', async () => {
  const host = await at.join(at.board.keys.host)
  const other = await at.join(at.board.keys.host, BEA)
  const lane = at.come(at.board.keys.host, { id: `${at.board.id}/host`, visit: BEA })
  await lane.until(() => lane.frames > 0)
  await show(other, 12, host)
  const closed = lane.closed()
  await give(12, 'editor')
  expect((await closed).code).toBe(CLOSE.notFound.code)
  expect((await at.come(at.board.keys.host, { id: `${at.board.id}/host`, visit: BEA }).closed()).code).toBe(CLOSE.notFound.code)
  expect(other.socket.readyState).toBe(other.socket.OPEN)
})

test('S11: who is none any more when the lane of hosts has loaded is sent nothing of it', async () => {
  const host = await at.join(at.board.keys.host)
  await show(await at.join(at.board.keys.host, BEA), 12, host)
  at.storage.hold()
  const before = at.storage.readsStarted
  const lane = at.come(at.board.keys.host, { id: `${at.board.id}/host`, visit: BEA })
  const closed = lane.closed()
  await until(() => at.storage.readsStarted > before)
  expect((await give(12, 'editor')).status).toBe(200)
  at.storage.release()
  expect([(await closed).code, lane.frames]).toEqual([CLOSE.notFound.code, 0])
})

test('S11: who is given another seat while the board loads is told it before anything else', async () => {
  const host = await at.join(at.board.keys.host)
  const ada = await at.join(at.board.keys.editor, ADA)
  await show(ada, 11, host)
  await at.restart()
  at.storage.hold()
  const before = at.storage.readsStarted
  const again = at.come(at.board.keys.editor, { visit: ADA })
  const told: (string | undefined)[] = []
  again.onFrame = () => void told.push(again.seat)
  await until(() => at.storage.readsStarted > before)
  const lowered = [[hashVisit(at.board.id, ADA), 'editor', 'viewer']]
  await at.storage.setFact(at.board.id, 'seats', undefined, lowered)
  at.storage.release()
  await until(() => told.length > 1)
  expect(new Set(told)).toEqual(new Set(['viewer']))
})

test('S11: nobody becomes a host without a host link, nor changes their own seat, and only hosts give any', async () => {
  const host = await at.join(at.board.keys.host, BEA)
  const ada = await at.join(at.board.keys.editor, ADA)
  await show(ada, 11, host)
  await show(host, 10, ada)
  const answers = [
    await give(11, 'host'), await give(10, 'viewer', at.board.keys.host, BEA), await give(11, 'viewer', at.board.keys.editor),
    await give(11, 'viewer', 'x'), await give(11, 'king'), await at.post('seat', at.board.keys.host, { seat: 'viewer' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 400, 403, 404, 400, 400])
  expect(await (await give(99, 'viewer')).json()).toEqual({ seat: null, link: null })
  expect(at.storage.facts.get(at.board.id)).toBeUndefined()
})

test('S12: without a visit it holds for that session alone', async () => {
  const host = await at.join(at.board.keys.host)
  const ada = await at.join(at.board.keys.editor)
  await show(ada, 11, host)
  await give(11, 'viewer')
  await ada.until(() => ada.seat === 'viewer')
  expect((await at.join(at.board.keys.editor)).seat).toBeUndefined()
})

test('S12: two hosts who give seats at the same moment lose neither, and there are so many at most', async () => {
  const host = await at.join(at.board.keys.host)
  const [ada, bea] = [await at.join(at.board.keys.editor, ADA), await at.join(at.board.keys.editor, BEA)]
  await show(ada, 11, host)
  await show(bea, 12, host)
  await Promise.all([give(11, 'viewer'), give(12, 'viewer')])
  await Promise.all([ada, bea].map((one) => one.until(() => one.seat === 'viewer')))
  expect(at.storage.facts.get(at.board.id)?.get('seats')?.value).toHaveLength(2)
  await give(11, 'editor')
  expect(at.storage.facts.get(at.board.id)?.get('seats')?.value).toHaveLength(1)
  await at.storage.setFact(at.board.id, 'seats', undefined, fullList())
  expect((await give(11, 'viewer')).status).toBe(409)
  expect(ada.seat).toBe('editor')
})

function fullList(): GivenSeats {
  return Array.from({ length: MOST_GIVEN_SEATS }, (_, index) => [`visit-visit-visit-${1000 + index}`, 'editor', 'viewer'] as const)
}

test('S12: what was stored is read only as what it can be', () => {
  expect(parseGivenSeats(fullList())).toEqual(fullList())
  expect(JSON.stringify(fullList()).length).toBeLessThan(16 * 1024)
  const wrong = [null, {}, 'a', [1], [['v', 'editor']], [['v', 'editor', 'host']], [['v', 'king', 'viewer']], [['v'.repeat(44), 'editor', 'viewer']], [...fullList(), ...fullList()]]
  for (const one of wrong) expect(parseGivenSeats(one)).toBeUndefined()
  expect(withGiven(fullList(), 'another', { link: 'editor', seat: 'viewer' })).toBeUndefined()
})

test('S11: whatever seat was given, nobody sits above their link but a viewer who may draw', () => {
  const rank = (seat: Seat): number => SEATS.indexOf(seat)
  const all = SEATS.flatMap((link) => SEATS.flatMap((from) => SEATS.filter((one) => mayBeGiven(one, from)).map((seat) => ({ link, from, seat, sits: seatFor(link, { link: from, seat }) }))))
  expect(all.filter(({ link, sits }) => sits === 'host' && link !== 'host')).toEqual([])
  // A lowered person gets no higher by any link below theirs.
  const climbs = all.filter(({ link, from, seat, sits }) => rank(seat) > rank(from) && rank(link) >= rank(from) && rank(sits) < rank(seat))
  expect(climbs).toEqual([])
  expect(seatFor('viewer', { link: 'viewer', seat: 'editor' })).toBe('editor')
  expect(seatFor('host', { link: 'editor', seat: 'viewer' })).toBe('host')
})
