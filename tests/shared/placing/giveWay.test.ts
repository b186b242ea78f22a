import { expect, test } from 'vitest'
import { clashesOf, givesWay } from '../../../shared/placing/giveWay.ts'
import { graphLane, graphOther, graphPart } from '../../fakes/graphPieces.ts'

const board = {
  parts: [graphPart({ id: 'a', x: 0, y: 0 }), graphPart({ id: 'b', x: 100, y: 0 }), graphPart({ id: 'c', x: 400, y: 0 })],
  lanes: [graphLane({ id: 'lane', x: -50, y: -50, w: 900, h: 300 })],
  others: [graphOther({ id: 'note', x: 420, y: 10, w: 100, h: 100 })],
  links: [],
}

test('of two cards that were put on one place at once, both sides name the same one to move', () => {
  const [mine, yours] = [clashesOf(board, new Set(['a']), new Set(['b'])), clashesOf(board, new Set(['b']), new Set(['a']))]
  expect(mine).toEqual([{ own: 'a', theirs: 'b' }])
  expect([...mine, ...yours].filter(givesWay)).toEqual([{ own: 'b', theirs: 'a' }])
})

test('what was there before, what lies apart and lanes are no clash', () => {
  expect(clashesOf(board, new Set(['a']), new Set(['c', 'lane']))).toEqual([])
  expect(clashesOf(board, new Set(['a', 'b']), new Set())).toEqual([])
  expect(clashesOf(board, new Set(['c']), new Set(['note']))).toEqual([{ own: 'c', theirs: 'note' }])
})
