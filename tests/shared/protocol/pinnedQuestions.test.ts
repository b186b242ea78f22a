import { expect, test } from 'vitest'
import { FACTS } from '../../../shared/protocol/facts.ts'
import { LIMITS } from '../../../shared/protocol/limits.ts'
import { parsePinned, PINNED_LIMITS, questionText, type PinnedQuestion } from '../../../shared/protocol/pinnedQuestions.ts'

function asked(over: Record<string, unknown> = {}): PinnedQuestion {
  return {
    id: 'question-1', on: 'shape:ranker', text: 'What if it is down?', by: 'host-1', name: 'Ada', color: '#1d4ed8',
    atMs: 5, part: 'Ranker', answeredMs: null, ...over,
  }
}

test('hosts alone ask, and everybody is told', () => {
  expect(FACTS.pinned.mayWrite).toEqual(['host'])
  expect(FACTS.pinned.mayRead).toEqual(['host', 'editor', 'viewer'])
})

test('questions come back as they are, without what they do not know', () => {
  const list = [asked(), asked({ id: 'question-2', answeredMs: 9 })]
  expect(parsePinned(list)).toEqual(list)
  expect(parsePinned([{ ...asked(), html: '<b>' }])).toEqual([asked()])
  expect(parsePinned([])).toEqual([])
})

test('what they say is printable, in one line and not endless', () => {
  const [one] = parsePinned([asked({ text: ` Why\n\u202eso? ${'a'.repeat(9_000)}`, name: '\u0000', part: 'p'.repeat(9_000), by: 'b'.repeat(9_000) })])!
  expect(one).toMatchObject({ name: 'A host', part: 'p'.repeat(PINNED_LIMITS.part) })
  expect(one!.text.startsWith('Why so? aaa')).toBe(true)
  expect(one!.text.length).toBeLessThanOrEqual(PINNED_LIMITS.text)
  expect(one!.by.length).toBeLessThanOrEqual(64)
})

test('as many as a board takes fit into a fact', () => {
  const list = Array.from({ length: PINNED_LIMITS.questions }, (_, at) => asked({
    id: `question-${String(at).padStart(14, '0')}`, on: `shape:${'x'.repeat(21)}`, text: 't'.repeat(PINNED_LIMITS.text), atMs: 1.7e12, answeredMs: 1.7e12,
    name: 'n'.repeat(PINNED_LIMITS.name), part: 'p'.repeat(PINNED_LIMITS.part), by: 'b'.repeat(22),
  }))
  expect(JSON.stringify(parsePinned(list)).length).toBeLessThan(LIMITS.maxFactBytes)
})

test.each([
  ['no list', asked()],
  ['too many', Array.from({ length: PINNED_LIMITS.questions + 1 }, (_, at) => asked({ id: `question-${at}` }))],
  ['two of one id', [asked(), asked()]],
  ['something else among them', [asked(), null]],
  ['an id that is none', [asked({ id: 'a b' })]],
  ['a place', [asked({ on: 'place:1,2,page:page' })]],
  ['an id with a line break', [asked({ on: 'shape:a\nb' })]],
  ['nothing asked', [asked({ text: ' \n ' })]],
  ['a text that is none', [asked({ text: { toString: 'x' } })]],
  ['a colour that is none', [asked({ color: 'url(x)' })]],
  ['no time', [asked({ atMs: Number.NaN })]],
  ['a time after all time', [asked({ answeredMs: 1e300 })]],
  ['no word of an answer', [{ ...asked(), answeredMs: undefined }]],
])('%s is no list of questions', (_, value) => {
  expect(parsePinned(value)).toBeUndefined()
})

test('what is typed becomes one line; what shows nothing is no question', () => {
  expect(questionText(' How many\n\n QPS? ')).toBe('How many QPS?')
  expect(questionText('\u202e\n')).toBe('')
})
