import { expect, test } from 'vitest'
import { dropBoard } from '../../../../client/features/deletion/dropBoard.ts'
import { readPage, rememberPage } from '../../../../client/memory/notebookPages.ts'
import { readComments, rememberRead } from '../../../../client/memory/readComments.ts'
import { readRecentBoards, rememberBoard } from '../../../../client/memory/recentBoards.ts'
import { rememberRoom, wasRoomRead } from '../../../../client/memory/readRooms.ts'
import { boardCopyName } from '../../../../client/memory/boardCopyName.ts'
import { laneCopyName } from '../../../../client/sync/hostLane/laneCopy.ts'
import { memoryStorage } from '../../../fakes/memoryStorage.ts'

test('a browser forgets all that it keeps of a deleted board, and nothing of another one', () => {
  const storage = memoryStorage()
  const [gone, other] = ['g'.repeat(22), 'o'.repeat(22)]
  for (const id of [gone, other]) {
    rememberBoard(storage, { id, title: 'Feed', key: 'k'.repeat(22), seat: 'host', lastOpenedAt: 1, people: ['Ada'] })
    rememberRead(id, new Set(['message:one']), new Set(['message:one']), storage)
    rememberPage(id, 'data', storage)
    rememberRoom(id, storage)
  }
  const copies: string[] = []
  dropBoard(gone, storage, (name) => copies.push(name))
  expect(readRecentBoards(storage).map(({ id }) => id)).toEqual([other])
  expect([readComments(gone, storage), readComments(other, storage)]).toEqual([undefined, ['message:one']])
  expect(readPage(gone, storage)).not.toBe('data')
  expect(readPage(other, storage)).toBe('data')
  expect([wasRoomRead(gone, storage), wasRoomRead(other, storage)]).toEqual([false, true])
  expect(copies).toEqual([boardCopyName(gone, 'host'), boardCopyName(gone, 'editor'), boardCopyName(gone, 'viewer'), laneCopyName(gone)])
})
