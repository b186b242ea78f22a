import { describe, expect, test } from 'vitest'
import { layOutBlank, previewBlank } from '../../../shared/kit/blank.ts'
import { boundsOf } from '../../../shared/geometry/box.ts'
import { wrapText } from '../../../shared/geometry/wrapText.ts'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { BLANKS, KITS } from '../../../templates/index.ts'
import { meet, pairs } from './geometry.ts'

const schema = createBoardSchema()

test('there are a seven-step canvas and lanes, under ids that no kit has', () => {
  expect(BLANKS.map(({ id, lanes }) => [id, lanes.length])).toEqual([['blank-steps', 7], ['blank-lanes', 5]])
  expect(BLANKS.filter(({ id }) => KITS.some((kit) => kit.id === id))).toEqual([])
})

describe.each(BLANKS.map((blank) => [blank.id, blank] as const))('%s on a board', (_, blank) => {
  const records = layOutBlank(blank)

  test('is valid records with ids of their own, and the same each time', () => {
    for (const record of records) expect(() => schema.types.shape.validate(record as never)).not.toThrow()
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
    expect(JSON.parse(JSON.stringify(records))).toEqual(records)
  })

  test('has lanes on the grid that keep apart, each with prompts that fit in it', () => {
    expect(pairs(blank.lanes).filter(([one, other]) => meet(one, other))).toEqual([])
    expect(blank.lanes.filter(({ x, y, w, h }) => [x, y, w, h].some((px) => px % 16 !== 0))).toEqual([])
    for (const lane of blank.lanes) {
      const lines = lane.prompts.flatMap((prompt) => wrapText(prompt, { fontSize: 18, weight: 'regular' }, lane.w - 48, Infinity))
      expect(40 + lines.length * 25).toBeLessThan(lane.h / 1.2)
      expect(records.find(({ parentId }) => parentId === `shape:${blank.id}-lane-${lane.id}`)?.type).toBe('text')
    }
  })

  test('explains no links before there are any', () => {
    expect(records.filter(({ type }) => type === 'legend')).toEqual([])
  })

  test('is drawn alike in the gallery', () => {
    const { w, h, lanes } = previewBlank(blank)
    expect(boundsOf(lanes)).toEqual({ x: 0, y: 0, w, h })
  })
})
