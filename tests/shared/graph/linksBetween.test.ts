import { expect, it } from 'vitest'
import { linksBetween } from '../../../shared/graph/linksBetween.ts'
import { graphLink } from '../../fakes/graphPieces.ts'

it('a copy of cards takes along the links with both ends among them, once, and none that is locked', () => {
  const links = [
    graphLink({ id: 'ab', from: 'a', to: 'b' }),
    graphLink({ id: 'ba', from: 'b', to: 'a', isLocked: true }),
    graphLink({ id: 'bc', from: 'b', to: 'c' }),
    graphLink({ id: 'aa', from: 'a', to: 'a' }),
  ]
  expect(linksBetween(new Set(['a', 'b']), links)).toEqual(['ab', 'aa'])
  expect(linksBetween(new Set(['a', 'b', 'ab']), links)).toEqual(['aa'])
  expect(linksBetween(new Set(['c']), links)).toEqual([])
})
