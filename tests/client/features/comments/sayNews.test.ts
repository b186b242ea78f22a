import { expect, test } from 'vitest'
import { sayNews, type CommentNews } from '../../../../client/features/comments/sayNews.ts'

const one = (over: Partial<CommentNews> = {}): CommentNews => ({ name: 'Ana', text: 'Why so?', on: 'shape:a', where: 'API gateway', ...over })

test('one message is said with its first words, in one line', () => {
  expect(sayNews([one()])).toBe('Ana commented on API gateway: Why so?')
  expect(sayNews([one({ text: 'Who owns\n\nthis?' })])).toBe('Ana commented on API gateway: Who owns this?')
  expect(sayNews([one({ where: 'A place on the board' })])).toBe('Ana commented on a place on the board: Why so?')
  expect(sayNews([one({ text: `${'word '.repeat(20)}end` })])).toBe(`Ana commented on API gateway: ${'word '.repeat(11)}word…`)
  const line = sayNews([one({ text: '😀'.repeat(1000) })])
  expect(line.endsWith('😀…')).toBe(true)
  expect(Array.from(line).length).toBeLessThan(100)
})

test('a host’s question is said as one', () => {
  expect(sayNews([one({ question: {} })])).toBe('Ana asks about API gateway: Why so?')
  expect(sayNews([one(), one({ question: {} })])).toBe('Ana commented 2 times on API gateway: Why so?')
})

test('several are one line', () => {
  expect(sayNews([one(), one({ text: 'And how?' })])).toBe('Ana commented 2 times on API gateway: And how?')
  expect(sayNews([one(), one({ name: 'Ben', on: 'shape:b' })])).toBe('Ana and Ben commented on 2 things of the board, 2 times in all.')
  const crowd = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => one({ name }))
  expect(sayNews(crowd)).toBe('Ana, Ben and 2 more commented 4 times on API gateway: Why so?')
})
