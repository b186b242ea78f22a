import type * as Y from 'yjs'
import { factsIn } from '../../../shared/protocol/facts.ts'
import { BOARD_LANE } from '../../../shared/protocol/lanes.ts'
import type { BaseContent } from '../../compaction/base.ts'
import type { Log } from '../../runtime/log.ts'
import { boardOf, laneOf, type LogId } from '../../storage/port/logId.ts'
import type { BoardStore } from '../../storage/port/storage.ts'
import { BoardWatcher } from '../board/boardWatcher.ts'
import { LANE_WATCHER } from '../board/laneWatcher.ts'
import { TitleKeeper } from '../board/titleKeeper.ts'
import type { DocWatcher } from '../doc/docWatcher.ts'
import { RoomFacts } from '../room/roomFacts.ts'

/** What a room is handed because of the lane that it is. */
export interface BesideRoom {
  watcher: DocWatcher
  facts: RoomFacts
  /** Resolves when all that is kept beside the log is stored, or has failed. */
  settled(): Promise<void>
}

export interface BesideParts {
  storage: BoardStore
  log: Log
}

/**
 * The title, the count of records and the facts belong to the doc that everybody shares, and to no other lane. Facts
 * are read last, so that one that is set meanwhile is either read or told to the room that just loads.
 */
export async function besideRoom(id: LogId, content: BaseContent | Y.Doc, parts: BesideParts): Promise<BesideRoom> {
  if (laneOf(id) !== BOARD_LANE)
    return { watcher: LANE_WATCHER, facts: new RoomFacts(new Map()), settled: async () => {} }
  const { storage, log } = parts
  const boardId = boardOf(id)
  const onLost = (err: unknown): void => log.warn({ boardId, err }, 'the title of a board was not stored')
  const keeper = new TitleKeeper(storage, boardId, (await storage.findBoard(boardId))?.title, onLost)
  return {
    watcher: new BoardWatcher(content, (title) => keeper.keep(title)),
    facts: new RoomFacts(factsIn(await storage.readFacts(boardId))),
    settled: () => keeper.settled(),
  }
}
