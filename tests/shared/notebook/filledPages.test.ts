import { expect, test } from 'vitest'
import { filledPages } from '../../../shared/notebook/filledPages.ts'

test('only pages that say something, in the order in which they are read', () => {
  const pages = filledPages({ serve: 'Online\n', question: 'Design a feed.', clarify: ' \n ', data: '' })
  expect(pages).toEqual([
    { heading: 'Question', text: 'Design a feed.' },
    { heading: '6 Deployment and serving', text: 'Online' },
  ])
  expect(filledPages({})).toEqual([])
})
