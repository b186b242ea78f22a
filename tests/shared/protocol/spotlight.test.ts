import { expect, test } from 'vitest'
import { FACTS } from '../../../shared/protocol/facts.ts'
import { MAX_SPOTLIT, parseSpotlight } from '../../../shared/protocol/spotlight.ts'

const LIT = { presence: 7, shapes: ['shape:a', 'shape:ranker-1'], atMs: 1_000 }

test('hosts alone point for everybody, and everybody is told', () => {
  expect(FACTS.spotlight.mayWrite).toEqual(['host'])
  expect(FACTS.spotlight.mayRead).toEqual(['host', 'editor', 'viewer'])
})

test('a spotlight comes back as it is; what it does not know goes, and each shape is named once', () => {
  expect(parseSpotlight(LIT)).toEqual(LIT)
  expect(parseSpotlight(null)).toBeNull()
  expect(parseSpotlight({ ...LIT, zoom: 9, shapes: ['shape:a', 'shape:a'] })).toEqual({ ...LIT, shapes: ['shape:a'] })
})

test.each([
  ['no object', 'shape:a'],
  ['a list', []],
  ['nothing to point at', { ...LIT, shapes: [] }],
  ['too much', { ...LIT, shapes: Array.from({ length: MAX_SPOTLIT + 1 }, (_, at) => `shape:${at}`) }],
  ['no shape', { ...LIT, shapes: ['shape:a', 'page:a'] }],
  ['no text', { ...LIT, shapes: [7] }],
  ['an endless id', { ...LIT, shapes: [`shape:${'a'.repeat(101)}`] }],
  ['an id with a line break', { ...LIT, shapes: ['shape:a\nb'] }],
  ['nobody', { ...LIT, presence: -1 }],
  ['no moment', { ...LIT, atMs: 0.5 }],
])('%s is none', (_, value) => {
  expect(parseSpotlight(value)).toBeUndefined()
})
