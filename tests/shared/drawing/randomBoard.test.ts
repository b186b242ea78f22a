import { expect, test } from 'vitest'
import { createBoardSchema } from '../../../shared/board/schema.ts'
import { randomBoard } from './randomBoard.ts'
import { recordsToSvg } from '../../../shared/drawing/recordsToSvg.ts'

test.each([1, 2, 3, 4, 5])('a random board is valid, and all of it is drawn: seed %i', (seed) => {
  const records = randomBoard(seed, 60)
  const { types } = createBoardSchema()
  for (const record of records) types[record.typeName as 'shape'].validate(record)
  const { svg, notDrawn } = recordsToSvg(records, { theme: 'light' })
  expect(notDrawn).toEqual([])
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
})
