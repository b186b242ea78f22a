import { createUserId, InstancePresenceRecordType, type TLScribble, type TLShapeId } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { bearableStrokes } from '../../../../client/sync/presence/bearableStrokes.ts'
import { lightPresence, STROKES } from '../../../../client/sync/presence/lightPresence.ts'
import { presenceId } from '../../../../client/sync/presence/presenceId.ts'
import { LIMITS } from '../../../../shared/protocol/limits.ts'

const base = InstancePresenceRecordType.create({
  id: presenceId(1), userId: createUserId('ada'), userName: 'A'.repeat(LIMITS.maxNameLength), currentPageId: 'page:page' as never,
})

function stroke(length: number, id = 'one'): TLScribble {
  const points = Array.from({ length }, (_, at) => ({ x: -12_345.678_901 - at, y: 98_765.432_1 + at / 3, z: 0.5 }))
  return { id, points, size: 4, color: 'laser', opacity: 0.7, state: 'active', delay: 1200, shrink: 0.05, taper: false }
}

test.each([
  ['a stroke that goes on for a minute', [stroke(3_600)], 0, 20],
  ['many strokes', Array.from({ length: 60 }, (_, at) => stroke(90, `stroke ${at}`)), 0, 20],
  ['all of a large board selected', [], 4_000, 27],
  ['both, with the longest ids', [stroke(2_000), stroke(2_000, 'two')], 4_000, 100],
])('%s is told, and not too much of it for the server', (_name, scribbles, selected, idLength) => {
  const ids = Array.from({ length: selected }, (_, at) => `shape:${String(at).padStart(idLength, 'x')}` as TLShapeId)
  const told = lightPresence({ ...base, scribbles, selectedShapeIds: ids })
  expect(JSON.stringify({ presence: told }).length).toBeLessThan(LIMITS.maxPresenceBytes)
  expect(told.scribbles.length).toBe(Math.min(scribbles.length, STROKES.most))
  expect(told.selectedShapeIds.length > 0).toBe(selected > 0)
  // Each goes on to its tip, where the other looks.
  const tips = scribbles.slice(-STROKES.most).map(({ points }) => Math.round(points.at(-1)!.x * 10) / 10)
  expect(told.scribbles.map(({ points }) => points.at(-1)!.x)).toEqual(tips)
})

test('what was told of a growing stroke stays where it is', () => {
  const at = (length: number): readonly number[] => lightPresence({ ...base, scribbles: [stroke(length)] }).scribbles[0]!.points.map(({ x }) => x)
  for (const length of [150, 400, 1_700]) expect(at(length * 2)).toEqual(expect.arrayContaining(at(length * 2 + 1).slice(0, -1)))
})

test('a short stroke is told as it is', () => {
  expect(lightPresence({ ...base, scribbles: [stroke(40)] }).scribbles[0]!.points).toHaveLength(40)
})

test('of a hostile peer’s strokes as many are shown as an honest one sends, near and thin', () => {
  const shown = bearableStrokes([
    ...Array.from({ length: 90 }, (_, at) => stroke(2, `s${at}`)),
    { ...stroke(9), points: [{ x: 1e300, y: 0 }, { x: 5, y: 6 }], size: 1e9, opacity: 7, id: 'i'.repeat(9_000) },
    stroke(50_000),
  ])
  expect(shown.length).toBeLessThanOrEqual(STROKES.most)
  expect(shown.reduce((sum, { points }) => sum + points.length, 0)).toBeLessThanOrEqual(STROKES.points)
  expect(bearableStrokes([{ ...stroke(1), points: [{ x: 1e300, y: 0 }, { x: 5, y: 6 }], size: 1e9, opacity: 7, id: 'i'.repeat(9_000) }]))
    .toEqual([expect.objectContaining({ points: [{ x: 5, y: 6 }], size: 24, opacity: 1, id: 'i'.repeat(64) })])
  expect(bearableStrokes([stroke(0)])).toEqual([])
})
