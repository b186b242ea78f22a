import { expect, test } from 'vitest'
import { seenSpotlight, type SpotlightView } from '../../../../client/canvas/spotlight/seenSpotlight.ts'
import { SPOTLIGHT_MS } from '../../../../shared/protocol/spotlight.ts'

const ADA = { name: 'Ada', color: '#1d4ed8' }
const LIT = { presence: 7, shapes: ['shape:a', 'shape:b'], atMs: 1_000 }

function view(over: Partial<SpotlightView> = {}): SpotlightView {
  return {
    own: 3, peerOf: (presence) => (presence === 7 ? ADA : undefined), hasShape: () => true, nowMs: 2_000, heardMs: 1_500,
    ...over,
  }
}

test('everybody sees who points at what, and whoever points that it is their own', () => {
  expect(seenSpotlight(LIT, view())).toMatchObject({ by: ADA, shapes: LIT.shapes })
  expect(seenSpotlight(LIT, view({ own: 7, peerOf: () => undefined }))).toMatchObject({ by: 'own' })
  expect(seenSpotlight(null, view())).toBeUndefined()
})

test('it ends with whoever points, and with what is pointed at', () => {
  expect(seenSpotlight(LIT, view({ peerOf: () => undefined }))).toBeUndefined()
  expect(seenSpotlight(LIT, view({ hasShape: (id) => id === 'shape:b' }))?.shapes).toEqual(['shape:b'])
  expect(seenSpotlight(LIT, view({ hasShape: () => false }))).toBeUndefined()
})

test.each([
  ['just before its time is over', 1_000, 1_500, 1_000 + SPOTLIGHT_MS - 1, true],
  ['when its time is over', 1_000, 1_500, 1_000 + SPOTLIGHT_MS, false],
  ['stamped by a clock far ahead, for its time after it was heard', 9e12, 1_500, 1_500 + SPOTLIGHT_MS, false],
])('%s', (_, atMs, heardMs, nowMs, isSeen) => {
  expect(seenSpotlight({ ...LIT, atMs }, view({ heardMs, nowMs })) !== undefined).toBe(isSeen)
})
