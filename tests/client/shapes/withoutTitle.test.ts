import { expect, it } from 'vitest'
import { withoutTitle } from '../../../client/shapes/withoutTitle.ts'
import { COMPONENT_SIZE } from '../../../shared/geometry/cardSize.ts'
import { cardMarks } from '../../../shared/drawing/card/cardMarks.ts'
import { laneMarks } from '../../../shared/drawing/card/laneMarks.ts'
import type { Mark } from '../../../shared/drawing/base/mark.ts'

const texts = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : mark.is === 'group' ? texts(mark.marks) : []))

it.each([1, 1.2])('leaves out the title and nothing else that is written, its words %d times as large as usual', (scale) => {
  const card = cardMarks({ ...COMPONENT_SIZE, kind: 'ranker', title: 'Watch time', technology: 'XGBoost', note: '', attrs: {} }, 'light', scale)
  expect(texts(card)).toEqual(expect.arrayContaining(['Watch time', 'XGBoost']))
  expect(texts(withoutTitle(card))).toEqual(texts(card).filter((text) => text !== 'Watch time'))
  expect(texts(withoutTitle(laneMarks({ w: 400, h: 200, plane: 'online', title: 'Query path' }, 'light')))).toEqual([])
})
