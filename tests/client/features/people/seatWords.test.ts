import { expect, test } from 'vitest'
import { sayOwnSeat, saySeat } from '../../../../client/features/happenings/useSeatNews.ts'
import { sayWatching } from '../../../../client/features/people/WatchNotice.tsx'

test('who only watches is told what is kept here, and when it goes out', () => {
  expect([0, 1, 3].map(sayWatching)).toEqual([
    'You are now watching: the host decides who draws. All that you drew is on the board.',
    'You are now watching. 1 change is kept here and is sent when you may draw again.',
    'You are now watching. 3 changes are kept here and are sent when you may draw again.',
  ])
})

test('a seat is told in one line, to its person and to everybody else', () => {
  expect([sayOwnSeat('editor', 'viewer', false), sayOwnSeat('viewer', 'editor', true), sayOwnSeat('viewer', 'editor', false), sayOwnSeat('host', 'editor', false), sayOwnSeat('editor', 'host', false)]).toEqual([
    undefined, 'You may draw now. What you drew meanwhile is being sent.', 'You may draw now.', 'You are no host here any more. You can draw on as before.', 'You are a host here again.',
  ])
  expect([saySeat('Ada', 'viewer'), saySeat('Ada', 'editor'), saySeat('Ben', 'host')]).toEqual(['Ada is now watching.', 'Ada may draw now.', 'Ben is a host again.'])
})
