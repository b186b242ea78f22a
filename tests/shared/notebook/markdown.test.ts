import { expect, test } from 'vitest'
import { notebookMarkdown } from '../../../shared/notebook/markdown.ts'
import { PAGE_IDS, textName } from '../../../shared/notebook/pages.ts'
import { STEP_PROMPTS } from '../../../shared/notebook/prompts.ts'

test('a notebook as Markdown has its title, the question and every step', () => {
  const page = notebookMarkdown('Feed ranking', { question: 'Rank posts.\nUnder 200 ms.', clarify: 'Who?\n- people\n  - at 10 QPS\nThen more', serve: '1. gateway\n2. ranker' })
  expect(page).toBe(`# Feed ranking

## Question

Rank posts.${'  '}
Under 200 ms.

## 1 Clarify requirements

Who?

- people
  - at 10 QPS${'  '}
Then more

## 2 Frame as an ML problem

_Nothing written._

## 3 Choose metrics

_Nothing written._

## 4 Data and features

_Nothing written._

## 5 Model and training

_Nothing written._

## 6 Deployment and serving

1. gateway
2. ranker

## 7 Monitoring and iteration

_Nothing written._
`)
})

test.each([
  ['# big', '\\# big'],
  ['> said', '\\> said'],
  ['---', '\\---'],
  ['```', '\\```'],
  ['<img src=x onerror=a>', '\\<img src=x onerror=a>'],
  ['* one', '- one'],
  ['• two', '- two'],
  ['#1 goal', '#1 goal'],
  ['        deep', 'deep'],
  ['p99 < 200 ms, user_id', 'p99 \\< 200 ms, user_id'],
])('%j is written as %j', (line, written) => {
  expect(notebookMarkdown('', { clarify: line })).toContain(`## 1 Clarify requirements\n\n${written}\n`)
})

test('a board without a title is still headed', () => {
  expect(notebookMarkdown('  ', {})).toMatch(/^# Untitled board\n/)
})

test('the names of the texts stay, since boards keep their texts under them', () => {
  expect(PAGE_IDS.map(textName)).toEqual(['question', 'clarify', 'frame', 'metrics', 'data', 'model', 'serve', 'monitor'].map((page) => `notebook/${page}`))
})

test('every step has two to five prompts, each said once', () => {
  const all = Object.values(STEP_PROMPTS)
  expect(all).toHaveLength(7)
  expect(all.filter(({ length }) => length < 2 || length > 5)).toEqual([])
  expect(new Set(all.flat()).size).toBe(all.flat().length)
})
