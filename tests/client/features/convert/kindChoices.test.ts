import { expect, test } from 'vitest'
import type { TLShapeId } from 'tldraw'
import { sayAsked } from '../../../../client/features/convert/kindAsked.ts'
import { kindChoices } from '../../../../client/features/convert/kindChoices.ts'

const left = (...titles: string[]) => titles.map((title) => ({ id: `shape:${title}` as TLShapeId, title }))

test('what a name hints at comes first, a plain component last, and nothing twice', () => {
  for (const [titles, query] of [[['Foo thing'], ''], [['fraud scoring box'], ''], [['a', 'b'], 'rank'], [[''], 'zzz']] as const) {
    const kinds = kindChoices(titles, query).map(({ kind }) => kind)
    expect(kinds.at(-1)).toBe('plain')
    expect(new Set(kinds).size).toBe(kinds.length)
  }
  expect(kindChoices(['my featrue store'], '').map(({ kind }) => kind)).toContain('feature-store')
  expect(kindChoices(['user index thing'], '')[0]?.kind).toMatch(/index/)
  expect(kindChoices(['Foo thing'], 'kafka')[0]?.kind).toBe('message-queue')
})

test('it is said what was turned and what is left', () => {
  expect(sayAsked({ made: 3, left: left('Foo', 'Bar') })).toBe('3 turned into components, 2 left as they are: choose a kind')
  expect(sayAsked({ made: 1, left: left('Foo') })).toBe('1 turned into a component, 1 left as it is: choose a kind')
  expect(sayAsked({ made: 0, left: left('Foo thing') })).toBe('What kind is “Foo thing”?')
  expect(sayAsked({ made: 0, left: left('Foo', 'Bar') })).toBe('Choose a kind for 2 boxes')
})
