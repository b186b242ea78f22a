import { expect, test } from 'vitest'
import { sayKept } from '../../../../client/features/room/roomWords.ts'
import { sayRoom, type RoomPerson } from '../../../../client/features/room/sayRoom.ts'

const person = (seat: RoomPerson['seat'], name?: string): RoomPerson => ({ seat, name, user: name && `user:${name}` })
const [ada, ben, watching] = [person('host', 'Ada'), person('editor', 'Ben'), person('viewer')]

test.each<[string, RoomPerson[]]>([
  ['Nobody else is here yet.', []],
  ['Ada (interviewer) is here.', [ada]],
  ['Ada (interviewer) and 1 observer are here.', [ada, watching]],
  ['1 observer is here.', [watching]],
  ['2 observers are here.', [watching, person('viewer', 'Cy')]],
  ['An interviewer and Ben are here.', [person('host'), ben]],
  ['Ada (interviewer), Ben, somebody who may draw and 2 observers are here.', [watching, ben, person('editor'), ada, watching]],
])('%s', (said, people) => {
  expect(sayRoom(people)).toBe(said)
})

test('two tabs are one person, and two who take one name are two', () => {
  expect(sayRoom([ada, ada])).toBe('Ada (interviewer) is here.')
  expect(sayRoom([ada, { ...ada, user: 'user:other' }])).toBe('Ada (interviewer) and Ada (interviewer) are here.')
  expect(sayRoom([ada, { ...ada, seat: 'editor' }])).toBe('Ada (interviewer) and Ada are here.')
})

test('how long a board is kept is told as the server keeps it', () => {
  expect([undefined, 1, 30].map(sayKept)).toEqual([
    'It is kept until a host deletes the board, with everything in it.',
    'It is deleted when nobody has opened the board for a day, or when a host deletes it.',
    'It is deleted when nobody has opened the board for 30 days, or when a host deletes it.',
  ])
})
