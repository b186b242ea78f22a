import { expect, test } from 'vitest'
import { whoSat, type SeenPeople } from '../../../../client/pages/debrief/whoSat.ts'

const seen = (more: Partial<SeenPeople>): SeenPeople => ({ purpose: 'interview', seat: 'host', own: 'Ida', here: [], seats: new Map(), known: undefined, facts: { practised: [], ended: null }, ...more })

test('who is here is told with their seat, and the one in the candidate’s is whom it is about', () => {
  const here = [{ name: 'Ada', presence: 1 }, { name: 'Eva', presence: 2 }, { name: 'Ida', presence: 3 }, { name: 'Bo', presence: 4 }]
  const { everybody } = whoSat(seen({ here, seats: new Map([[1, 'editor'], [2, 'viewer']] as const) }))
  expect(everybody.people.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'Ada: candidate, on the board now', 'Eva: observer, on the board now', 'Ida: host, on the board now', 'Bo: on the board now',
  ])
  expect(everybody.candidates).toEqual(['Ada'])
})

test('a candidate who left is known to the host, and names the candidate’s copy unless there were several', () => {
  const one = whoSat(seen({ known: { people: ['Ada', 'Eva'], candidates: ['Ada'] } }))
  expect(one.host).toEqual({ candidates: ['Ada'], people: [{ name: 'Ada', role: 'was on the board' }, { name: 'Eva', role: 'was on the board' }] })
  expect(one.everybody).toEqual({ candidates: ['Ada'], people: [] })
  const two = whoSat(seen({ known: { people: ['Ada', 'Bo'], candidates: ['Ada', 'Bo'] } }))
  expect([two.host.candidates, two.everybody.candidates]).toEqual([['Ada', 'Bo'], []])
})

test('a candidate’s own page says their name; a plain board examines nobody, and who practises is themselves', () => {
  expect(whoSat(seen({ seat: 'editor', own: 'Ada' })).everybody.candidates).toEqual(['Ada'])
  expect(whoSat(seen({ seat: 'editor', own: 'Ada', purpose: 'board' })).everybody.candidates).toEqual([])
  expect(whoSat(seen({ seat: 'host', own: 'Ada', purpose: 'practice' })).host.candidates).toEqual(['Ada'])
  expect(whoSat(seen({ seat: 'viewer', own: 'Eva', purpose: 'practice' })).everybody.candidates).toEqual([])
})

test('who opens a practice afterwards is a visitor, whatever their link; it is of whoever sat there or ended it', () => {
  const here = [{ name: 'Cara', presence: 1 }, { name: 'Ana', presence: 2 }]
  const seats = new Map([[1, 'host'], [2, 'host']] as const)
  const visited = (facts: SeenPeople['facts']) => whoSat(seen({ purpose: 'practice', own: 'Deer', here, seats, facts }))
  const { everybody, host } = visited({ practised: [{ user: 'a', name: 'Ana' }], ended: null })
  expect([everybody.candidates, host.candidates]).toEqual([['Ana'], ['Ana']])
  expect(everybody.people.map(({ name, role }) => `${name}: ${role}`)).toEqual(['Cara: visitor, on the board now', 'Ana: practised, on the board now'])
  expect(visited({ practised: [], ended: { by: 'Ana' } }).everybody.candidates).toEqual(['Ana'])
  expect(visited({ practised: [], ended: { by: '' } }).everybody.candidates).toEqual([])
})
