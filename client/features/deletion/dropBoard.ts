import { SEATS } from '../../../shared/protocol/seats.ts'
import { browserStorage, type StorageLike } from '../../memory/browserStorage.ts'
import { forgetPage } from '../../memory/notebookPages.ts'
import { forgetRunsOf } from '../../memory/practiceRuns.ts'
import { forgetRead } from '../../memory/readComments.ts'
import { forgetRoom } from '../../memory/readRooms.ts'
import { forgetBoard } from '../../memory/recentBoards.ts'
import { boardCopyName } from '../../memory/boardCopyName.ts'
import { laneCopyName } from '../../sync/hostLane/laneCopy.ts'

/** Forgets all that this browser keeps of a board that is no more. Copies that a tab still has open go when it closes. */
export function dropBoard(
  boardId: string, storage: StorageLike = browserStorage(), deleteCopy: (name: string) => void = deleteDatabase,
): void {
  forgetBoard(storage, boardId)
  forgetRead(boardId, storage)
  forgetPage(boardId, storage)
  forgetRunsOf(storage, boardId)
  forgetRoom(boardId, storage)
  for (const name of [...SEATS.map((seat) => boardCopyName(boardId, seat)), laneCopyName(boardId)]) deleteCopy(name)
}

function deleteDatabase(name: string): void {
  try {
    indexedDB.deleteDatabase(name)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
