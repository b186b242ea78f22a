import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Storage, StoredBoard } from '../storage/storage.ts'
import { watchTitle } from './boardTitle.ts'
import type { GroupCommit } from './groupCommit.ts'
import { loadDoc } from './loadDoc.ts'
import { Room } from './room.ts'
import { TitleKeeper } from './titleKeeper.ts'

export interface RoomParts {
  storage: Storage
  clock: Clock
  commit: GroupCommit
  log: Log
}

/** Builds the room of a board from its log. Rejects when storage fails: an empty room would be taken for the board. */
export async function openRoom(board: StoredBoard, { storage, clock, commit, log }: RoomParts): Promise<Room> {
  const boardId = board.id
  const { doc, writer, badRows } = loadDoc(await storage.readLog(boardId))
  for (const { seq, error } of badRows) log.error({ boardId, seq, err: error }, 'a row of the log cannot be read; it is kept and skipped')
  const keeper = new TitleKeeper(storage, board, (error) => log.warn({ boardId, err: error }, 'the title of a board was not stored'))
  const stopWatching = watchTitle(doc, (title) => keeper.keep(title))
  return new Room({
    boardId,
    doc,
    writer,
    clock,
    commit,
    onBadUpdate: (error) => log.error({ boardId, err: error }, 'a stored update cannot be applied; it is kept and skipped'),
    onClose: () => {
      stopWatching()
      return keeper.settled()
    },
  })
}
