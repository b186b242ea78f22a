import { expect, test } from 'vitest'
import { sizeFor } from '../../../../client/features/convert/makeComponents.ts'

function card(title: string, technology = ''): Parameters<typeof sizeFor>[0] {
  return { kind: 'message-queue', title, technology }
}

test.each([card(''), card('Queue'), card('Events', 'Apache Kafka'), card('two tower candidate generator')])('%j becomes a card of the usual size', (props) => {
  expect(sizeFor(props)).toEqual({ w: 176, h: 64 })
})

test('words that need more make a card higher, within bounds', () => {
  const long = 'Events of every client, of all regions and all partners, with what was shown to whom and when it was shown'
  expect(sizeFor(card(long)).w).toBe(176)
  expect(sizeFor(card(long)).h).toBeGreaterThan(64)
  expect(sizeFor(card('word '.repeat(200))).h).toBe(160)
})
