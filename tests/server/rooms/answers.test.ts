import { beforeEach, describe, expect, test } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { step1Frame, updateFrame } from '../../../shared/protocol/frames.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { Author, type FakeSession } from '../support/fakeSession.ts'
import { createRoomBench, type RoomBench } from '../support/roomBench.ts'

let bench: RoomBench
let ada: FakeSession
let ben: FakeSession

beforeEach(() => {
  bench = createRoomBench()
  ada = bench.join('ada')
  ben = bench.join('ben')
})

const send = ({ session }: FakeSession, update: Uint8Array): void => bench.room.receive(session, updateFrame(update))
const updatesOf = ({ link }: FakeSession): Uint8Array[] => link.take('update').map(({ update }) => update)

describe('step 1', () => {
  test('L9: is answered a few times, and then its sender has to wait', async () => {
    send(ada, new Author(1).write('a', '1'))
    await bench.clock.turn()
    for (let asked = 0; asked <= ROOM_LIMITS.questions.burst; asked++) bench.room.receive(ben.session, step1Frame(Uint8Array.of(0)))
    expect(ben.link.closed).toBe(CLOSE.tooMuch)
    expect(updatesOf(ben)).toHaveLength(ROOM_LIMITS.questions.burst + 1)
  })

  test('L9: all who have nothing are sent the same bytes, and who owes most goes first', async () => {
    send(ada, new Author(1).write('a', 'x'.repeat(200_000)))
    await bench.clock.turn()
    const frames: Uint8Array[] = []
    const readers = Array.from({ length: 3 }, (_, at) => bench.join(`reader ${at}`))
    for (const { link } of readers) link.send = (sent) => void frames.push(...sent)
    readers[0]!.link.backlog = ROOM_LIMITS.maxOwedBytes
    for (const { session } of readers) bench.room.receive(session, step1Frame(Uint8Array.of(0)))
    expect(new Set(frames).size).toBe(1)
    expect(readers.map(({ link }) => link.isTerminated)).toEqual([true, false, false])
  })
})

test('L9: many large answers go one after the other, and none is left when the room ends', async () => {
  send(ada, new Author(1).write('a', 'x'.repeat(7_000_000)))
  await bench.clock.turn()
  const readers = Array.from({ length: 5 }, (_, at) => bench.join(`reader ${at}`))
  for (const { session } of readers) bench.room.receive(session, step1Frame(Uint8Array.of(0)))
  const answered = (): number => readers.filter(({ link }) => link.received.length > 0).length
  expect(answered()).toBe(2)
  await bench.clock.advance(80)
  expect(answered()).toBe(5)
  bench.room.receive(ben.session, step1Frame(Uint8Array.of(0)))
  for (const { session } of [ada, ben, ...readers]) bench.room.leave(session)
  await bench.room.destroy()
  expect(bench.clock.timerCount).toBe(0)
})
