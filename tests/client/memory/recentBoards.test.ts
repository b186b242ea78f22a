import { expect, test } from 'vitest'
import { forgetAllBoards, forgetBoard, readRecentBoards, RECENT_BOARDS_KEY, rememberBoard, type RecentBoard } from '../../../client/memory/recentBoards.ts'
import { memoryStorage } from '../../fakes/memoryStorage.ts'

const token = (name: string) => name.padEnd(22, '0')

function board(name: string, lastOpenedAt: number, more: Partial<RecentBoard> = {}): RecentBoard {
  return { id: token(name), title: name, key: token(`key-${name}`), seat: 'editor', lastOpenedAt, ...more }
}

test('remembered boards come back, the last opened first', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1))
  rememberBoard(storage, board('b', 3))
  rememberBoard(storage, board('c', 2))
  expect(readRecentBoards(storage).map(({ title }) => title)).toEqual(['b', 'c', 'a'])
})

test('opening a board again updates its one entry', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1))
  rememberBoard(storage, board('a', 5, { title: 'renamed' }))
  expect(readRecentBoards(storage)).toEqual([board('a', 5, { title: 'renamed' })])
})

test('a host who opens the viewer link keeps the host key', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1, { seat: 'host', key: token('hostkey') }))
  rememberBoard(storage, board('a', 2, { seat: 'viewer', key: token('viewerkey') }))
  expect(readRecentBoards(storage)).toEqual([board('a', 2, { seat: 'host', key: token('hostkey') })])
})

test('the case study of a board is remembered, also when it is opened again without the server', () => {
  const storage = memoryStorage()
  const kit = { id: 'visual-search', practice: false }
  rememberBoard(storage, board('a', 1, { seat: 'host', kit }))
  rememberBoard(storage, board('a', 2, { seat: 'host' }))
  expect(readRecentBoards(storage)).toEqual([board('a', 2, { seat: 'host', kit })])
})

test('that a board has ended is remembered until it is open again, and is nothing but a yes or no', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1, { ended: true }))
  expect(readRecentBoards(storage)).toEqual([board('a', 1, { ended: true })])
  rememberBoard(storage, board('a', 2))
  expect(readRecentBoards(storage)).toEqual([board('a', 2)])
  storage.setItem(RECENT_BOARDS_KEY, JSON.stringify([{ ...board('b', 3), ended: 'yes' }]))
  expect(readRecentBoards(storage)).toEqual([])
})

test('whom a host saw on a board is kept over visits, the last ones of many', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1, { seat: 'host', people: ['Ada'] }))
  rememberBoard(storage, board('a', 2, { seat: 'host' }))
  expect(readRecentBoards(storage)[0]?.people).toEqual(['Ada'])
  rememberBoard(storage, board('a', 3, { seat: 'host', people: ['Ada', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] }))
  rememberBoard(storage, board('a', 4, { seat: 'host', people: ['I'] }))
  expect(readRecentBoards(storage)[0]?.people).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'])
  rememberBoard(storage, board('a', 5, { seat: 'host', people: ['Bo'] }), ['I', 'B'])
  expect(readRecentBoards(storage)[0]?.people).toEqual(['C', 'D', 'E', 'F', 'G', 'H', 'Bo'])
})

test('a higher seat replaces a lower one', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1, { seat: 'viewer' }))
  const [entry] = rememberBoard(storage, board('a', 2, { seat: 'host', key: token('hostkey') }))
  expect(entry).toMatchObject({ seat: 'host', key: token('hostkey') })
})

test('a new key of the same seat replaces the old one', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1))
  expect(rememberBoard(storage, board('a', 2, { key: token('fresh') }))[0]?.key).toBe(token('fresh'))
})

test('one board can be forgotten, or all', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1))
  rememberBoard(storage, board('b', 2))
  expect(forgetBoard(storage, token('a')).map(({ title }) => title)).toEqual(['b'])
  forgetAllBoards(storage)
  expect(readRecentBoards(storage)).toEqual([])
})

test('the list stays bounded and drops the oldest', () => {
  const storage = memoryStorage()
  for (let index = 0; index < 100; index++) rememberBoard(storage, board(`b${index}`, index))
  const kept = readRecentBoards(storage)
  expect(kept).toHaveLength(60)
  expect(kept.at(-1)?.title).toBe('b40')
})

test.each([['nonsense'], ['{"a":1}'], ['null']])('damaged storage (%s) reads as empty', (text) => {
  expect(readRecentBoards(memoryStorage({ [RECENT_BOARDS_KEY]: text }))).toEqual([])
})

test('a damaged entry does not hide the others', () => {
  const text = JSON.stringify([board('a', 1), { id: 'short' }, null, { ...board('b', 2), seat: 'king' }])
  expect(readRecentBoards(memoryStorage({ [RECENT_BOARDS_KEY]: text })).map(({ title }) => title)).toEqual(['a'])
})

test('who sat in the candidate’s seat is kept as the names are, and under the name that they have', () => {
  const storage = memoryStorage()
  rememberBoard(storage, board('a', 1, { seat: 'host', people: ['Calm Otter', 'Eva'], candidates: ['Calm Otter'] }))
  rememberBoard(storage, board('a', 2, { seat: 'host', people: ['Ada', 'Eva'], candidates: ['Ada'] }), ['Calm Otter'])
  rememberBoard(storage, board('a', 3, { seat: 'host' }))
  expect(readRecentBoards(storage)[0]?.candidates).toEqual(['Ada'])
  storage.setItem(RECENT_BOARDS_KEY, JSON.stringify([{ ...board('b', 3), candidates: [7] }]))
  expect(readRecentBoards(storage)).toEqual([])
})
