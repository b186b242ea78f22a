import { expect, test } from 'vitest'
import { OneByOne } from '../../../server/runtime/oneByOne.ts'
import { Turns } from '../../../server/runtime/turns.ts'
import { FakeClock, settle } from '../support/fakeClock.ts'

test('long work is over after a few milliseconds, and goes on in the next turn', async () => {
  const clock = new FakeClock()
  const turns = new Turns(clock)
  expect(turns.isOver).toBe(false)
  await clock.advance(10)
  expect(turns.isOver).toBe(true)
  let isRested = false
  const rest = turns.rest().then(() => {
    isRested = true
  })
  await settle()
  expect(isRested).toBe(false)
  await clock.turn()
  await rest
  expect(turns.isOver).toBe(false)
})

test('one thing is done after the other, whatever became of the one before, and too many are not taken', async () => {
  const [line, begun] = [new OneByOne(1), [] as string[]]
  let fail = (_error: Error): void => {}
  const first = line.run(() => new Promise<void>((_, reject) => {
    begun.push('first')
    fail = reject
  }))
  const second = line.run(async () => begun.push('second'))
  expect(line.run(async () => begun.push('third'))).toBeUndefined()
  await settle()
  expect(begun).toEqual(['first'])
  fail(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  expect(await second).toBe(2)
  await line.run(async () => begun.push('later'))
  expect(begun).toEqual(['first', 'second', 'later'])
})
