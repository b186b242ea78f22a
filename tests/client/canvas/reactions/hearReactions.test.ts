import { expect, test } from 'vitest'
import { HEARD_NONE, hearReactions, mayReact, REACTION_MS, wantedReactions, type HeardReactions } from '../../../../client/canvas/reactions/hearReactions.ts'
import type { ReactionKind } from '../../../../client/sync/presence/reaction.ts'

const says = (client: number, turn: number, kind: ReactionKind = 'good') => ({ client, name: `P${client}`, color: '#1d4ed8', reaction: { kind, turn } })
const silent = (client: number) => ({ client, name: `P${client}`, color: '#1d4ed8', reaction: undefined })
const seenBy = ({ seen }: HeardReactions): string[] => seen.map(({ name, kind }) => `${name} ${kind}`)

test('a reaction is seen for some seconds, once, however long it is said', () => {
  const first = hearReactions(HEARD_NONE, [says(1, 1)], 0)
  expect(seenBy(first)).toEqual(['P1 good'])
  const still = hearReactions(first, [says(1, 1)], REACTION_MS - 1)
  expect(seenBy(still)).toEqual(['P1 good'])
  const over = hearReactions(still, [says(1, 1)], REACTION_MS)
  expect(seenBy(over)).toEqual([])
  expect(seenBy(hearReactions(hearReactions(over, [silent(1)], 5_000), [says(1, 1)], 5_001))).toEqual([])
  expect(seenBy(hearReactions(over, [says(1, 2, 'idea')], 5_000))).toEqual(['P1 idea'])
})

test('another one takes the place of the first, and goes with whoever sent it', () => {
  const first = hearReactions(HEARD_NONE, [says(1, 1), silent(2)], 0)
  const next = hearReactions(first, [says(1, 2, 'slow'), says(2, 9, 'time')], 100)
  expect(seenBy(next).sort()).toEqual(['P1 slow', 'P2 time'])
  expect(seenBy(hearReactions(next, [silent(2)], 200))).toEqual(['P2 time'])
})

test('what was there when the page opened is no news', () => {
  const opened = hearReactions(HEARD_NONE, [says(1, 1)], 0, false)
  expect(seenBy(opened)).toEqual([])
  expect(seenBy(hearReactions(opened, [says(1, 1), says(2, 1)], 10))).toEqual(['P2 good'])
})

test('who sends a new one in every frame is seen five times in ten seconds', () => {
  let heard = HEARD_NONE
  const seen = new Set<number>()
  for (let frame = 0; frame < 600; frame += 1) {
    heard = hearReactions(heard, [says(1, frame)], frame * 33)
    for (const { turn } of heard.seen) seen.add(turn)
  }
  expect(seen.size).toBeGreaterThanOrEqual(5)
  expect(seen.size).toBeLessThanOrEqual(15)
})

test('a crowd that reacts at once fills no screen, now or later', () => {
  const crowd = (turn: number) => Array.from({ length: 2_000 }, (_, client) => says(client, turn))
  let heard = hearReactions(HEARD_NONE, crowd(1), 0)
  expect(heard.seen).toHaveLength(8)
  for (let turn = 2; turn < 100; turn += 1) {
    heard = hearReactions(heard, crowd(turn), turn * 100)
    expect(heard.seen.length).toBeLessThanOrEqual(8)
    expect(heard.atMs.length).toBeLessThanOrEqual(24)
  }
  const gone = hearReactions(heard, [], 10_000)
  expect([gone.seen.length, gone.of.size], 'of nobody who left anything is kept').toEqual([0, 0])
})

test('who switched them off sees their own alone', () => {
  const { seen } = hearReactions(HEARD_NONE, [says(1, 1), says(2, 1)], 0)
  expect(wantedReactions(seen, { isShown: true, own: 2 })).toHaveLength(2)
  expect(wantedReactions(seen, { isShown: false, own: 2 }).map(({ client }) => client)).toEqual([2])
})

test('a sender stops where the others would pass it over', () => {
  expect(mayReact([], 0)).toBe(true)
  expect(mayReact([0, 1, 2, 3], 9_000)).toBe(true)
  expect(mayReact([0, 1, 2, 3, 4], 9_999)).toBe(false)
  expect(mayReact([0, 1, 2, 3, 4], 10_000)).toBe(true)
})
