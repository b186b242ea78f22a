import { expect, test } from 'vitest'
import { enterInList, indentList, spaceInList, type Typing } from '../../../shared/notebook/listKeys.ts'

/** A text with its caret, or what is selected, between bars. */
function typing(sketch: string): Typing {
  const start = sketch.indexOf('|')
  const rest = sketch.replace('|', '')
  const end = rest.indexOf('|')
  return { text: rest.replace('|', ''), start, end: end === -1 ? start : end }
}

function marked({ text, start, end }: Typing): string {
  return start === end ? `${text.slice(0, start)}|${text.slice(start)}` : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`
}

test.each([
  ['- one|', '- one\n- |'],
  ['a\n  * one| two\nb', 'a\n  * one\n  * | two\nb'],
  ['- one\n- |', '- one\n|'],
  ['- |one| two', '- \n- | two'],
])('Enter in %j', (before, after) => {
  const done = enterInList(typing(before))
  expect(done && marked(done)).toBe(after)
})

test.each(['plain|', '|- one', '1. one|', '-one|', 'a\n|\n- b'])('Enter in %j is any Enter', (before) => {
  expect(enterInList(typing(before))).toBeUndefined()
})

test.each([
  ['- one|', false, '  - one|'],
  ['  - one|', true, '- one|'],
  ['- one|', true, '- one|'],
  ['a\n|- b\n- c|\nd', false, 'a\n  |- b\n  - c|\nd'],
  ['a\n- |b\n- c\n|d', false, 'a\n  - |b\n  - c\n|d'],
])('Tab in %j, outwards: %s', (before, isOut, after) => {
  const done = indentList(typing(before), isOut)
  expect(done && marked(done)).toBe(after)
})

test('Tab elsewhere goes on to what comes next', () => {
  expect(indentList(typing('plain|'), false)).toBeUndefined()
})

test.each([
  ['- one\n- -|', '- one\n- |'],
  ['  * a\n  * *|', '  * a\n  * |'],
  ['- a\n- 1.|\nb', '- a\n- |\nb'],
  ['• a\n• -|', '• a\n• |'],
])('a sign typed again is swallowed with its space: %j', (before, after) => {
  const done = spaceInList(typing(before))
  expect(done && marked(done)).toBe(after)
})

test.each(['-|', '- -|', '- a\n- p99 -|', '- a\n- - p99|', '- a\n- 2.|', '- a\n- -|x', '1.|', 'a -|', '- a\n- |-|'])('a space after %j is a space', (before) => {
  expect(spaceInList(typing(before))).toBeUndefined()
})
