import { expect, test } from 'vitest'
import type { BoardSource } from '../../../shared/debrief/boardSource.ts'
import { readCandidateDebrief, readHostDebrief } from '../../../shared/debrief/readDebrief.ts'
import { sectionsOf } from '../../../shared/debrief/sections.ts'
import { boardSource, hostSource, SAY } from './support/source.ts'

const reader = { id: 'h', name: 'Ana', before: ['Polite Fox'] }
const host = hostSource((place) => place)
const [note] = host.lane!.notes
const [sheet] = host.lane!.sheets
const lane = {
  ...host.lane!, hidden: [],
  notes: [{ ...note!, name: 'Polite Fox' }, { ...note!, id: 'noteid02', by: 'k', name: 'Shy Crane' }, { ...note!, id: 'noteid03', by: 'k', name: 'Kim', atMs: 3_000 }],
  sheets: [{ ...sheet!, host: 'h', verdict: { ...sheet!.verdict, name: 'Polite Fox' } }],
}
const board: BoardSource = {
  ...boardSource((place) => place), purpose: 'practice', candidates: ['Ana'], threads: [], reader, here: ['Ana'],
  people: [{ name: 'Ana', role: 'practised' }], ended: { by: 'Polite Fox', atMs: 5_000 },
}
const people = (source: BoardSource): string[] => readHostDebrief(source, { ...host, lane }, SAY).people.map(({ name, role }) => `${name}: ${role}`)

test('who changed their name is one person, by the name that they have now, also where the old one was signed', () => {
  const debrief = readHostDebrief(board, { ...host, lane }, SAY)
  expect(people(board)).toEqual(['Ana (before: Polite Fox): practised', 'Kim (before: Shy Crane): visitor'])
  expect(debrief.notes!.map(({ who }) => who)).toEqual(['Ana', 'Kim', 'Kim'])
  expect([debrief.scores!.sheets[0]!.who, debrief.state]).toEqual(['Ana', expect.stringMatching(/^Ana ended/)])
  expect(JSON.stringify(sectionsOf(debrief)).split('Polite Fox'), 'only once, as a former name').toHaveLength(2)
})

test('a name that somebody else has now, or that two had, joins nobody', () => {
  expect(people({ ...board, here: ['Ana', 'Polite Fox'] })).toContain('Polite Fox: visitor')
  const both = readHostDebrief({ ...board, reader: { ...reader, before: ['Polite Fox', 'Shy Crane'] } }, { ...host, lane }, SAY)
  expect(both.notes!.map(({ who }) => who)).toEqual(['Ana', 'Shy Crane', 'Kim'])
})

test('what only hosts know of names is not in the candidate’s copy, and no comment renames a host', () => {
  const forged = { id: 'c', on: 'shape:a', text: 'x', by: 'h', name: 'Mallory', color: '#475569', atMs: 9_000, part: '' }
  const threads: BoardSource['threads'] = [{ on: 'shape:a', isResolved: false, comments: [forged] }]
  expect(JSON.stringify(readCandidateDebrief({ ...board, threads }, {}, SAY))).not.toContain('Shy Crane')
  expect(readHostDebrief({ ...board, threads }, { ...host, lane }, SAY).notes![0]!.who).toBe('Ana')
})
