import { expect, test } from 'vitest'
import { commentValue, messageKey, readComment, type Comment } from '../../../shared/comments/comment.ts'
import { commentsMarkdown } from '../../../shared/comments/commentsMarkdown.ts'
import { threadsOf } from '../../../shared/comments/threads.ts'
import { asComment, openQuestions } from '../../../shared/comments/withQuestions.ts'

const QUESTION = {
  id: 'question-1', on: 'shape:a', text: 'What if it is down?', by: 'host', name: 'Ada', color: '#1d4ed8', atMs: 2, part: 'Ranker',
  answeredMs: null as number | null,
}

function said(id: string, atMs: number): Comment {
  return { id, on: 'shape:a', text: id, by: 'ben', name: 'Ben', color: '#1d4ed8', atMs, part: '' }
}

test('a question stands among what was said on its part, in its time', () => {
  const [thread] = threadsOf([said('after', 3), said('before', 1), asComment(QUESTION)], () => undefined)
  expect(thread!.comments.map(({ text }) => text)).toEqual(['before', 'What if it is down?', 'after'])
  expect(openQuestions(thread!.comments).map(({ question }) => question?.id)).toEqual(['question-1'])
})

test('nobody is done with a thread while a host’s question waits for an answer', () => {
  const open = threadsOf([said('a', 1), asComment(QUESTION)], () => 99)
  const answered = threadsOf([said('a', 1), asComment({ ...QUESTION, answeredMs: 5 })], () => 99)
  expect([open[0]!.isResolved, answered[0]!.isResolved]).toEqual([false, true])
  expect(openQuestions(answered[0]!.comments)).toEqual([])
})

test('whatever somebody writes as a message, it is no host’s question, and none of its id', () => {
  const claimed = { ...said('x', 1), question: { id: 'question-1', answeredMs: null }, kind: 'question' }
  const read = readComment(messageKey('question-1'), commentValue(claimed))
  expect(read).toBeDefined()
  expect(read!.question).toBeUndefined()
  expect(readComment(messageKey('forged-question'), { ...claimed })!.question).toBeUndefined()
  expect(readComment(messageKey(asComment(QUESTION).id), commentValue(claimed))).toBeUndefined()
})

test('taken away as Markdown, a question says so and how it stands; nobody writes more than a line of it', () => {
  const threads = threadsOf([asComment(QUESTION), { ...said('b', 3), text: '# A <b>queue</b>\n- *x* [y](z)' }], () => undefined)
  expect(commentsMarkdown(threads.map((thread) => ({ thread, where: 'Ranker <1>' })))).toBe([
    '## Questions and comments', '', '### Ranker \\<1>', '',
    '- **Question** (open), Ada: What if it is down?',
    '- Ben: # A \\<b>queue\\</b> - \\*x\\* \\[y\\](z)', '',
  ].join('\n'))
  expect(commentsMarkdown([])).toBe('')
})
