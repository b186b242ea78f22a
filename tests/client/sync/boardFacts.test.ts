import { expect, test } from 'vitest'
import { HeardFacts } from '../../../client/sync/boardFacts.ts'

function heard(): { facts: HeardFacts; isPaused(): boolean; hear(version: number, value: unknown): void } {
  const facts = new HeardFacts()
  const pause = facts.get('pause')
  return { facts, isPaused: () => pause.get(), hear: (version, value) => facts.hear('pause', { version, value }) }
}

test('BF4: a client takes what is newer, and nothing that is not', () => {
  const { isPaused, hear } = heard()
  expect(isPaused()).toBe(false)
  hear(2, true)
  expect(isPaused()).toBe(true)
  hear(1, false)
  hear(2, false)
  expect(isPaused()).toBe(true)
  hear(3, false)
  expect(isPaused()).toBe(false)
})

test('BF4: what it does not know, or cannot be, changes nothing, and a value that can follows on it', () => {
  const { facts, isPaused, hear } = heard()
  facts.hear('plan', { version: 9, value: [] })
  hear(9, 'yes')
  expect(isPaused()).toBe(false)
  hear(1, true)
  expect(isPaused()).toBe(true)
})

test('BF4: a lost socket keeps what is known; the next one says what is, also from an earlier version on', () => {
  const { facts, isPaused, hear } = heard()
  hear(5, true)
  facts.opened()
  expect(isPaused()).toBe(true)
  hear(1, true)
  facts.synced()
  expect(isPaused()).toBe(true)
  hear(2, false)
  expect(isPaused()).toBe(false)
})

test('BF4: what a socket says nothing of is as at first once its state is here', () => {
  const { facts, isPaused, hear } = heard()
  hear(5, true)
  facts.opened()
  facts.synced()
  expect(isPaused()).toBe(false)
})

test('BF4: what a board\'s purpose lets one assume holds until the server says otherwise, also when it says nothing', () => {
  const facts = new HeardFacts({ hints: 'off' })
  expect(facts.get('hints').get()).toBe('off')
  facts.opened()
  facts.synced()
  expect(facts.get('hints').get()).toBe('off')
  facts.hear('hints', { version: 1, value: 'parts' })
  expect(facts.get('hints').get()).toBe('parts')
  facts.opened()
  facts.synced()
  expect([facts.get('hints').get(), new HeardFacts().get('hints').get()]).toEqual(['off', 'on'])
})
