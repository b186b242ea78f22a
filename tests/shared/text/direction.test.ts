import { expect, test } from 'vitest'
import { directedRuns, isRightToLeft } from '../../../shared/text/direction.ts'

/** The pieces of a line from left to right, those from right to left in brackets. */
function seen(text: string, base: 'left' | 'right'): string {
  const characters = [...text]
  return directedRuns(characters, base)
    .map(({ from, to, isRightToLeft: isReversed }) => {
      const piece = characters.slice(from, to).join('')
      return isReversed ? `[${piece}]` : piece
    })
    .join('')
}

test.each([
  ['ranker', false], ['חיפוש', true], ['بحث', true], ['12: חיפוש', true], ['p99 חיפוש', false], ['', false], ['42', false],
])('%s runs from right to left: %s', (text, is) => {
  expect(isRightToLeft(text)).toBe(is)
})

test.each([
  ['only latin, 20 ms', 'left', 'only latin, 20 ms'],
  ['אבג דהו', 'right', '[אבג דהו]'],
  ['abc אבג def', 'left', 'abc [אבג] def'],
  ['abc אבג def', 'right', 'def[ אבג ]abc'],
  ['אבג abc דהו', 'right', '[ דהו]abc[אבג ]'],
  ['אבג 1.5 דהו', 'right', '[ דהו]1.5[אבג ]'],
  ['abc אבג 20 ms', 'left', 'abc 20[אבג ] ms'],
  ['p99 אבג', 'left', 'p99 [אבג]'],
  ['אבג!', 'right', '[אבג!]'],
  ['אבג!', 'left', '[אבג]!'],
  ['بحث 20% عن', 'right', '[ عن]20%[بحث ]'],
] as const)('%s in a paragraph that runs from the %s', (text, base, expected) => {
  expect(seen(text, base)).toBe(expected)
})

test('no character is lost, whatever stands beside what', () => {
  const text = 'אa1 ,ב.2b-ג3:4 !'
  for (const base of ['left', 'right'] as const) {
    const runs = directedRuns([...text], base)
    expect(runs.flatMap(({ from, to }) => [...text].slice(from, to)).toSorted()).toEqual([...text].toSorted())
  }
})

test('a text that turns around at every letter may be as long as anybody makes it', () => {
  const characters = Array.from({ length: 130_000 }, (_, at) => (at % 2 === 0 ? 'א' : 'a'))
  const runs = directedRuns(characters, 'right')
  expect(runs.length).toBe(characters.length)
  expect(runs[0]).toEqual({ from: characters.length - 1, to: characters.length, isRightToLeft: false })
})
