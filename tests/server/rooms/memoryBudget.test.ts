import { expect, test } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes.ts'
import { updateFrame } from '../../../shared/protocol/frames.ts'
import { MemoryBudget, type Held } from '../../../server/rooms/memoryBudget.ts'
import { Author } from '../support/fakeSession.ts'
import { createRoomBench } from '../support/roomBench.ts'

const MEGABYTE = 1024 * 1024

class Board implements Held {
  readonly weight: number
  isGivenUp = false

  constructor(megabytes: number) {
    this.weight = megabytes * MEGABYTE
  }

  giveUp(): void {
    this.isGivenUp = true
  }
}

test('U5: of all that is too much together, the heaviest goes alone, and what has left does not count', () => {
  const budget = new MemoryBudget(100 * MEGABYTE)
  const [small, large, left] = [new Board(20), new Board(60), new Board(50)]
  budget.join(small)
  budget.join(left)()
  budget.join(large)
  expect([small.isGivenUp, large.isGivenUp, left.isGivenUp]).toEqual([false, false, false])
  const middle = new Board(40)
  budget.join(middle)
  expect([small.isGivenUp, large.isGivenUp, middle.isGivenUp]).toEqual([false, true, false])
})

test('U5: a room that is given up sends its people away with a sentence, and keeps what they sent', async () => {
  const bench = createRoomBench()
  const ada = bench.join('ada')
  bench.room.receive(ada.session, updateFrame(new Author(1).write('a', '1')))
  bench.room.giveUp()
  expect([ada.link.closed, bench.failures]).toEqual([CLOSE.heavy, [undefined]])
  await bench.clock.turn()
  expect(bench.storage.log).toHaveLength(1)
})
