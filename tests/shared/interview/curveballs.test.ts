import { describe, expect, test } from 'vitest'
import { MINUTE_MS } from '../../../shared/interview/clock.ts'
import { cardLeftMs, CURVEBALL_LIMITS, drawCard, runningCard, withEnded, withPause, withPlayed, type Curveball, type PlayedCard } from '../../../shared/interview/curveballs.ts'
import { touchedParts } from '../../../shared/interview/touchedParts.ts'

const START_MS = 1_700_000_000_000
const CARD: Curveball = {
  id: 'storm', title: 'A storm', says: 'It rains.', look: { mid: 'secret', senior: 'secret', staff: 'secret' },
  touches: { traits: ['caches'], kinds: ['ranker'] },
}

const at = (minute: number, minutes = 5) => ({ nowMs: START_MS + minute * MINUTE_MS, minutes, by: 'Ana', tellsTouched: true })
const idAt = (played: readonly PlayedCard[], minute: number): string | undefined => runningCard(played, START_MS + minute * MINUTE_MS)?.id

describe('a curveball', () => {
  test('I6: says nothing of what it touches where that is for hosts alone', () => {
    const played = withPlayed([], CARD, { ...at(0), tellsTouched: false })
    expect(played).toMatchObject([{ id: 'storm', traits: [], kinds: [] }])
    expect(JSON.stringify(played)).not.toMatch(/caches|ranker/)
  })

  test('runs from when it is played until its time is up, and holds nothing of its answer', () => {
    const played = withPlayed([], CARD, at(0))
    expect(played).toEqual([{ id: 'storm', title: 'A storm', says: 'It rains.', traits: ['caches'], kinds: ['ranker'], by: 'Ana', fromMs: START_MS, untilMs: START_MS + 5 * MINUTE_MS, isCutShort: false }])
    expect(JSON.stringify(played)).not.toContain('secret')
    expect([idAt(played, 0), idAt(played, 4.99), idAt(played, 5)]).toEqual(['storm', 'storm', undefined])
  })

  test('ends before its time when its host says so, once, and for good', () => {
    const played = withPlayed([], CARD, at(0))
    const ended = withEnded(played, START_MS + 2 * MINUTE_MS)
    expect(ended[0]).toMatchObject({ untilMs: START_MS + 2 * MINUTE_MS, isCutShort: true })
    // Also for a page whose clock is a little behind.
    expect(idAt(ended, 1.9)).toBeUndefined()
    expect(withEnded(ended, START_MS + 3 * MINUTE_MS)).toBe(ended)
    expect(withEnded(played, START_MS + 6 * MINUTE_MS)).toBe(played)
  })

  test('ends when another one is played, and one that is over stays as it was', () => {
    const two = withPlayed(withPlayed([], CARD, at(0)), { ...CARD, id: 'heat' }, at(2))
    expect(two.map(({ id, untilMs, isCutShort }) => [id, (untilMs - START_MS) / MINUTE_MS, isCutShort])).toEqual([['storm', 2, true], ['heat', 7, false]])
    expect(withPlayed(two, CARD, at(9)).map(({ isCutShort }) => isCutShort)).toEqual([true, false, false])
  })

  test('never ends before it began, though the clock was put back', () => {
    const ended = withEnded(withPlayed([], CARD, at(10)), START_MS)
    expect(ended[0]).toMatchObject({ fromMs: START_MS + 10 * MINUTE_MS, untilMs: START_MS + 10 * MINUTE_MS })
  })

  test('stands while the round is paused, and then goes on with what was left', () => {
    const pause = (played: readonly PlayedCard[], isPaused: boolean, minute: number) => withPause(played, isPaused, at(minute).nowMs)
    const played = withPlayed([], CARD, at(0))
    const paused = pause(played, true, 2)
    expect([idAt(paused, 60), cardLeftMs(paused[0]!, at(60).nowMs)]).toEqual(['storm', 3 * MINUTE_MS])
    expect(pause(paused, true, 3)).toBe(paused)
    const goesOn = pause(paused, false, 10)
    expect([idAt(goesOn, 12.9), idAt(goesOn, 13), goesOn[0]!.stoodMs]).toEqual(['storm', undefined, 8 * MINUTE_MS])
    expect(pause(goesOn, true, 13)).toBe(goesOn)
    const twice = pause(pause(goesOn, true, 11), false, 12)
    expect([idAt(twice, 13.9), idAt(twice, 14), twice[0]!.stoodMs, twice[0]!.pausedMs]).toEqual(['storm', undefined, 9 * MINUTE_MS, undefined])
    expect(withEnded(paused, at(10).nowMs)[0]).toEqual({ ...played[0], untilMs: at(2).nowMs, isCutShort: true })
  })

  test('of more than a board remembers, the earliest goes', () => {
    const ids = Array.from({ length: CURVEBALL_LIMITS.played + 3 }, (_, number) => `card-${number}`)
    const played = ids.reduce<readonly PlayedCard[]>((all, id, number) => withPlayed(all, { ...CARD, id }, at(number)), [])
    expect(played.map(({ id }) => id)).toEqual(ids.slice(3))
  })
})

test('a card is drawn of those that were played least, and none of none', () => {
  const cards = ['a', 'b', 'c'].map((id) => ({ id }))
  const drawn = (played: string[], chance: number): string | undefined => drawCard(cards, played.map((id) => ({ id })), (count) => chance % count)?.id
  expect([drawn([], 1), drawn(['a'], 0), drawn(['a', 'c'], 5), drawn(['a', 'b', 'c', 'a'], 1), drawn(['of-another-deck'], 0)]).toEqual(['b', 'b', 'b', 'c', 'a'])
  expect(drawCard([], [], () => 0)).toBeUndefined()
})

test('a card touches parts by what they do and by what they are, and nothing that the catalogue does not know', () => {
  const parts = ['cache', 'cdn', 'ranker', 'queue-of-a-later-build', 'training-pipeline', 'constructor'].map((kind) => ({ kind }))
  const touched = (traits: readonly string[], kinds: readonly string[]): string[] => touchedParts({ traits, kinds }, parts).map(({ kind }) => kind)
  expect(touched(['caches'], ['ranker'])).toEqual(['cache', 'cdn', 'ranker'])
  expect(touched([], ['queue-of-a-later-build'])).toEqual(['queue-of-a-later-build'])
  expect(touched(['a-trait-of-a-later-build'], [])).toEqual([])
  expect(touched([], [])).toEqual([])
})
