import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { presenceFrame, type PresenceEntry } from '../../../shared/protocol/frames.ts'
import { depthOf, isBearableState } from '../../../server/rooms/presence/presenceState.ts'
import { PresenceTable } from '../../../server/rooms/presence/presenceTable.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import type { FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

const ADA = 11

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
})

const at = (clientId: number, clock: number, name: string | null): PresenceEntry => ({ clientId, clock, json: JSON.stringify(name && { name }) })
const send = ({ session }: FakeSession, ...entries: PresenceEntry[]): void => bench.room.receive(session, presenceFrame(entries))
const heard = async (who: FakeSession): Promise<PresenceEntry[]> => {
  await bench.clock.advance(LIMITS.presenceIntervalMs)
  return who.link.take('presence').flatMap(({ entries }) => [...entries])
}

describe('an id that is brought by two sessions', () => {
  test('P5: is heard of both, each under an id of its own, and a host puts out whom it means', async () => {
    const thief = bench.join('thief')
    send(thief, at(ADA, 2 ** 40, 'Eve'))
    send(ada, at(ADA, 7, 'Ada'))
    send(ada, at(ADA, (ada.link.take('presence')[0]?.entries[0]?.clock ?? 0) + 1, 'Ada'))
    const names = Object.fromEntries((await heard(ben)).map(({ clientId, json }) => [json, clientId]))
    expect(names).toEqual({ '{"name":"Eve"}': thief.session.presence, '{"name":"Ada"}': ada.session.presence })
    expect(ada.session.presence).not.toBe(thief.session.presence)
    bench.room.sessionOfPresence(names['{"name":"Ada"}'] ?? 0)?.close(CLOSE.putOut)
    expect([ada.link.closed, thief.link.closed]).toEqual([CLOSE.putOut, undefined])
  })

  test('P5: whose thief drives the clock as far as it goes makes the owner no mute, then or later', async () => {
    const thief = bench.join('thief')
    send(thief, at(ADA, 2 ** 48, 'Eve'))
    send(ada, at(ADA, 7, 'Ada'))
    expect((await heard(ben)).map(({ json }) => json)).toContain('{"name":"Ada"}')
    bench.room.leave(ada.session)
    bench.room.leave(thief.session)
    const again = bench.join('again')
    await heard(ben)
    send(again, at(ADA, 8, 'Ada again'))
    expect((await heard(ben)).map(({ json }) => json)).toEqual(['{"name":"Ada again"}'])
  })

  test('P5: of somebody who is back while the old socket lingers is heard at once, though nothing changed', async () => {
    send(ada, at(ADA, 5, 'Ada'))
    await heard(ben)
    const again = bench.join('again')
    send(again, at(ADA, 5, 'Ada'))
    // A stock client that hears its own end counts on.
    expect(again.link.take('presence')[0]?.entries).toEqual([at(ADA, 5, null)])
    send(again, at(ADA, 6, 'Ada'))
    expect(await heard(ben)).toEqual([{ ...at(again.session.presence ?? 0, 1, 'Ada') }])
    bench.room.leave(ada.session)
    expect((await heard(ben)).map(({ clientId, json }) => [clientId, json])).toEqual([[ADA, 'null']])
    send(again, at(ADA, 7, 'Ada moves'))
    expect(await heard(ben)).toEqual([at(again.session.presence ?? 0, 2, 'Ada moves')])
  })

  test('P5: who only watches is asked once, told again what is, and never shown', async () => {
    send(ada, at(ADA, 5, 'Ada'))
    await heard(ben)
    send(ben, at(ADA, 5, 'Ada'))
    expect(await heard(ben)).toEqual([at(ADA, 5, null)])
    send(ben, at(ADA, 5, null))
    expect(await heard(ben)).toEqual([at(ADA, 7, 'Ada')])
    send(ben, at(ADA, 7, 'Ada'))
    expect([await heard(ben), await heard(ada), ben.session.presence]).toEqual([[], [], undefined])
    send(ada, at(ADA, 6, 'Ada moves'))
    expect(await heard(ben)).toEqual([at(ADA, 8, 'Ada moves')])
  })

  test('P5: never shows a session its own entry, nor another one under its id', async () => {
    send(ada, at(ADA, 5, 'Ada'))
    const again = bench.join('again')
    send(again, at(ADA, 9, 'Ada'))
    send(ben, at(22, 1, 'Ben'))
    expect((await heard(again)).map(({ clientId }) => clientId)).toEqual([22])
    bench.room.receive(again.session, Uint8Array.of(3))
    expect((await heard(again)).map(({ clientId }) => clientId)).toEqual([22])
  })

  test('P5: is not given away twice, so that a name on a screen is never another session', async () => {
    send(ada, at(ADA, 5, 'Ada'))
    bench.room.leave(ada.session)
    const thief = bench.join('thief')
    send(thief, at(ADA, 50, 'Eve'))
    expect(thief.session.presence).not.toBe(ADA)
    expect(bench.room.sessionOfPresence(ADA)).toBeUndefined()
    expect(thief.link.closed).toBeUndefined()
  })

  test('P5: of ours cannot be brought by anybody', async () => {
    send(ada, at(ADA, 5, 'Ada'))
    const again = bench.join('again')
    send(again, at(ADA, 9, 'Ada'))
    send(ben, at(again.session.presence ?? 0, 99, 'Eve'))
    expect(ben.session.presence).toBeUndefined()
  })
})

test('the table tells whose Yjs client an id is, also of one that others know by another', () => {
  const table = new PresenceTable<string>(0)
  table.accept('first', at(ADA, 1, 'Ada'))
  table.accept('second', at(ADA, 2, 'Ada'))
  expect(table.ownerOf(ADA)).toBe('first')
  table.release('first')
  expect(table.ownerOf(ADA)).toBe('second')
  table.release('second')
  expect([table.ownerOf(ADA), table.entriesOf(() => true)]).toEqual([undefined, []])
})

describe('a state', () => {
  test.each([
    ['with another prototype', '{"__proto__":{"x":1}}'],
    ['with one deep inside', '{"a":[{"\\u005f_proto__":1}]}'],
    ['with a number beyond all', '{"x":1e999}'],
    ['with one in a list', '{"x":[-1e999]}'],
    ['cut off in a text', '{"x":"'],
  ])('P3: %s is none', (_name, json) => {
    expect(isBearableState(json)).toBe(false)
  })

  test.each([['half a letter', '{"x":"\\ud800"}'], ['many keys', `{${Array.from({ length: 1_500 }, (_, index) => `"k${index}":1`).join(',')}}`], ['brackets in a text', '{"x":"[[[[[[[[[[[[[[[[[[[[[\\"[["}'], ['nothing', 'null']])('P3: of %s is one', (_name, json) => {
    expect(isBearableState(json)).toBe(true)
  })

  test('P3: is walked once, whatever quotes it holds', () => {
    expect(depthOf(`[${'\\"'.repeat(2_000_000)}`)).toBe(1)
    expect(depthOf('"\\')).toBe(0)
  })
})

test('P3: a frame of more entries than any room has closes its session', () => {
  send(ben, ...Array.from({ length: ROOM_LIMITS.maxPresenceEntries + 1 }, (_, index) => at(index, 1, 'x')))
  expect(ben.link.closed).toBe(CLOSE.tooBig)
})
