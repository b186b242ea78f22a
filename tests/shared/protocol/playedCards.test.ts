import { expect, test } from 'vitest'
import { withPlayed, CURVEBALL_LIMITS, type Curveball, type PlayedCard } from '../../../shared/interview/curveballs.ts'
import { FACTS } from '../../../shared/protocol/facts.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { CASE_CURVEBALLS } from '../../../templates/curveballs/cases.ts'
import { COMMON_CURVEBALLS } from '../../../templates/curveballs/common.ts'

const { parse } = FACTS.curveball
const card: PlayedCard = { id: 'storm', title: 'A storm', says: 'It rains.', traits: ['caches'], kinds: ['ranker'], by: 'Ana', fromMs: 5, untilMs: 9, isCutShort: false }
const long = 'x'.repeat(5000)

test('cards that were played are read back, with short printable words and nothing more', () => {
  expect(parse([card])).toEqual([card])
  expect(parse([{ ...card, pausedMs: 7, stoodMs: 3 }])).toEqual([{ ...card, pausedMs: 7, stoodMs: 3 }])
  expect(parse([])).toEqual([])
  expect(parse([{ ...card, look: 'secret' }])).toEqual([card])
  expect(parse([{ ...card, title: `\u202eA\u0000${long}`, says: long, by: long }])).toEqual([{ ...card, title: `A${'x'.repeat(CURVEBALL_LIMITS.title - 1)}`, says: 'x'.repeat(CURVEBALL_LIMITS.says), by: 'x'.repeat(LIMITS.maxNameLength) }])
})

test.each([
  null, 'storm', {}, { length: 1 }, [null], [undefined], [[]], [{}], Array(2), Array.from({ length: CURVEBALL_LIMITS.played + 1 }, () => card),
  ...[
    { id: 7 }, { id: '' }, { id: 'a b' }, { id: '__proto__' }, { id: long }, { title: undefined }, { says: ['x'] }, { by: {} }, { traits: 'caches' }, { traits: [1] }, { kinds: [long] },
    { kinds: Array(CURVEBALL_LIMITS.touches).fill('ranker') }, { traits: Array(2) }, { fromMs: -1 }, { fromMs: 10 }, { untilMs: 1.5 }, { untilMs: '9' }, { untilMs: Number.NaN }, { isCutShort: 0 }, { pausedMs: '7' }, { stoodMs: -1 },
  ].map((wrong) => [{ ...card, ...wrong }]),
])('what is no list of played cards is none: %j', (value) => {
  expect(parse(value)).toBeUndefined()
})

test('as many of the longest cards as a board remembers are a fact, whatever its hosts are called', () => {
  const bytesOf = ({ title, says, touches }: Curveball): number => JSON.stringify([title, says, touches]).length
  const deck = [...COMMON_CURVEBALLS, ...[...CASE_CURVEBALLS.values()].flat()].sort((one, other) => bytesOf(other) - bytesOf(one))
  const by = '𝕬'.repeat(LIMITS.maxNameLength)
  const played = Array.from({ length: CURVEBALL_LIMITS.played }, () => deck[0]!).reduce<readonly PlayedCard[]>((all, one, at) => withPlayed(all, one, { nowMs: 1_700_000_000_000 + at, minutes: 30, by, tellsTouched: true }), [])
  expect(parse(played)).toEqual(played)
  expect(Buffer.byteLength(JSON.stringify(played))).toBeLessThan(LIMITS.maxFactBytes)
})
