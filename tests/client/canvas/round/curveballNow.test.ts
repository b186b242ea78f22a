import { expect, test } from 'vitest'
import { curveballJustOver, curveballNow } from '../../../../client/canvas/round/curveballNow.ts'
import type { PlayedCard } from '../../../../shared/interview/curveballs.ts'
import type { OpenBoard } from '../../../../client/sync/openBoard.ts'

const FROM_MS = 1_000_000
const CARD: PlayedCard = { id: 'storm', title: 'A storm', says: 'It rains.', traits: [], kinds: [], by: 'Ana', fromMs: FROM_MS, untilMs: FROM_MS + 60_000, isCutShort: false }

const boardAt = (afterMs: number | undefined, card: Partial<PlayedCard> = {}): OpenBoard => {
  const values: Record<string, unknown> = { curveball: [{ ...CARD, ...card }], ended: null }
  const nowMs = afterMs === undefined ? undefined : FROM_MS + afterMs
  return { facts: { get: (name: string) => ({ get: () => values[name] }) }, serverTime: { nowMs: () => nowMs } } as unknown as OpenBoard
}

test.each([
  ['while it runs', boardAt(59_999), 'runs'],
  ['when its time is up', boardAt(60_000), 'just over'],
  ['a moment later', boardAt(119_999), 'just over'],
  ['after that', boardAt(120_000), 'neither'],
  ['ended by its host', boardAt(60_000, { isCutShort: true }), 'neither'],
  ['while the round is paused, however long', boardAt(900_000, { pausedMs: FROM_MS + 5_000 }), 'runs'],
  ['before the time is known', boardAt(undefined), 'neither'],
])('a curveball %s', (_, board, is) => {
  expect([curveballNow(board) && 'runs', curveballJustOver(board) && 'just over'].find(Boolean) ?? 'neither').toBe(is)
})
