import { expect, test } from 'vitest'
import { isKept, sayWhoSees, touchesOf } from '../../../../client/features/curveballs/keptTouches.ts'
import { CASE_CURVEBALLS } from '../../../../templates/curveballs/cases.ts'
import { COMMON_CURVEBALLS } from '../../../../templates/curveballs/common.ts'

const [CARD] = COMMON_CURVEBALLS
const { traits = [], kinds = [] } = CARD!.touches
const [told, kept] = [{ id: CARD!.id, traits: ['caches'], kinds: [] }, { id: CARD!.id, traits: [], kinds: [] }]

test('I6: what a card touches a host takes from the cards where everybody else is not told', () => {
  expect(touchesOf(kept, COMMON_CURVEBALLS)).toEqual({ traits, kinds })
  for (const deck of [undefined, COMMON_CURVEBALLS.slice(1)]) expect(touchesOf(kept, deck)).toEqual({ traits: [], kinds: [] })
  expect(touchesOf(told, COMMON_CURVEBALLS)).toMatchObject({ traits: ['caches'], kinds: [] })
})

test('every card touches something, so that one that says nothing of it is kept', () => {
  const all = [...COMMON_CURVEBALLS, ...[...CASE_CURVEBALLS.values()].flat()]
  expect(all.filter(({ id, touches }) => isKept({ id, traits: touches.traits ?? [], kinds: touches.kinds ?? [] }))).toEqual([])
  expect([isKept(told), isKept(kept)]).toEqual([false, true])
})

test('a host is told before a card is played who will see what it touches', () => {
  expect([sayWhoSees('off'), sayWhoSees('parts'), sayWhoSees('on')].map((words) => words.split(' ', 2).join(' '))).toEqual(['Only hosts', 'Everybody will', 'Everybody will'])
})
