import { expect, test } from 'vitest'
import { isPractisedBy, MOST_PRACTISED, practisedNames, withPractised } from '../../../shared/interview/practised.ts'
import { parsePractised } from '../../../shared/protocol/parsePractised.ts'

const ANA = { user: 'a', name: 'Ana' }

test('each is kept once, under the name that they have now, and not without end', () => {
  const one = withPractised([], ANA)
  expect(one).toEqual([ANA])
  expect(withPractised(one, ANA)).toBe(one)
  expect(withPractised(one, { user: 'a', name: 'Anna' })).toEqual([{ user: 'a', name: 'Anna' }])
  const full = Array.from({ length: MOST_PRACTISED }, (_, at) => ({ user: `${at}`, name: 'x' }))
  expect(withPractised(full, ANA)).toBe(full)
})

test('who came after the end did not practise, and before anything is known everybody may', () => {
  const ended = { by: 'Ana' }
  expect(isPractisedBy({ practised: [ANA], ended }, ANA)).toBe(true)
  expect(isPractisedBy({ practised: [ANA], ended: null }, { user: 'c', name: 'Ana' })).toBe(false)
  expect(isPractisedBy({ practised: [], ended: null }, ANA)).toBe(true)
  expect([ANA, { user: 'c', name: 'Cara' }].map((one) => isPractisedBy({ practised: [], ended }, one))).toEqual([true, false])
  expect([practisedNames({ practised: [ANA], ended: null }), practisedNames({ practised: [], ended: null })]).toEqual([['Ana'], undefined])
})

test('what was sent is taken as names in one line, and what is none is left out', () => {
  expect(parsePractised([ANA, { user: 'b' }, { user: 'c', name: '\n' }, { user: 'd', name: 'D\u202eee' }])).toEqual([ANA, { user: 'd', name: 'Dee' }])
  expect(parsePractised('Ana')).toBeUndefined()
})
