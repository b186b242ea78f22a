import { expect, test } from 'vitest'
import { lookFor } from '../../../../client/canvas/places/lookFor.ts'
import type { Box } from '../../../../shared/geometry/box.ts'
import type { AdditionPlan } from '../../../../shared/placing/planAddition.ts'
import { graphPart } from '../../../fakes/graphPieces.ts'

const VIEW: Box = { x: 60, y: 40, w: 1000, h: 600 }
const node = { key: 'new:1', kind: 'ranker', title: '', technology: '' }

function planned(x: number, parts: readonly Box[]): Parameters<typeof lookFor>[0] {
  const cards: AdditionPlan['cards'] = [{ node, x, y: 100, w: 176, h: 64 }]
  const standing = { parts: parts.map((box, at) => graphPart({ id: `${at}`, ...box })), lanes: [], links: [], others: [] }
  return { cards, reused: [], bounds: cards[0], standing }
}

const card = (x: number): Box => ({ x, y: 100, w: 176, h: 64 })

test('what was drawn and can be seen moves no view', () => {
  expect(lookFor(planned(600, [card(0)]), VIEW)).toBeUndefined()
})

test('all of a board that has room comes out from under the panels with what is new', () => {
  expect(lookFor(planned(1000, [card(200), card(500)]), VIEW)).toMatchObject({ x: 200, w: 976 })
  // To the left of what is seen already.
  expect(lookFor(planned(-100, [card(300), card(600)]), VIEW)).toMatchObject({ x: -100, w: 876 })
})

test('of a board that is wider than the view, what is new is shown', () => {
  expect(lookFor(planned(2000, [card(0)]), VIEW)).toMatchObject({ x: 2000, w: 176 })
})
