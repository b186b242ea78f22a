import type { Compacted } from '../../compaction/compactLog.ts'
import type { Compactor } from '../../compaction/compactor.ts'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { boardLog } from '../../storage/logId.ts'
import type { Damage, Storage, StoredBoard } from '../../storage/storage.ts'
import { watchTitle } from '../doc/boardTitle.ts'
import type { GroupCommit } from '../commit/groupCommit.ts'
import { openBoard, type OpenedBoard } from '../doc/loadDoc.ts'
import { LogTail } from '../doc/logTail.ts'
import type { MemoryBudget } from '../memoryBudget.ts'
import { RecordCount } from '../doc/recordCount.ts'
import { Room } from '../room/room.ts'
import type { Rounds } from '../rounds.ts'
import { TitleKeeper } from './titleKeeper.ts'
import { VisitKeeper } from './visitKeeper.ts'
import { Writers } from '../room/writers.ts'

export interface RoomParts {
  storage: Storage
  compactor: Compactor
  clock: Clock
  rounds: Rounds
  memory: MemoryBudget
  commit: GroupCommit
  log: Log
  metrics: Metrics
}

/**
 * Builds the room of a board from its log. Rejects when storage fails: an empty room would be taken for the board. `onBroken` is
 * called when the room must not be used any more.
 */
export async function openRoom(board: StoredBoard, parts: RoomParts, onBroken: () => void = () => {}): Promise<Room> {
  const { storage, clock, rounds, memory, commit, log, metrics } = parts
  const boardId = board.id
  const { content, damage, tail } = await openBoard(storage, boardLog(boardId))
  await putAside(boardId, damage, parts)
  const keeper = new TitleKeeper(storage, board, (error) => log.warn({ boardId, err: error }, 'the title of a board was not stored'))
  const visits = new VisitKeeper(storage, boardLog(boardId), (error) => log.warn({ boardId, err: error }, 'the browser of a Yjs client was not stored'))
  const writers = new Writers(await storage.readVisits(boardLog(boardId)), (client, visit) => visits.keep(client, visit))
  const count = new RecordCount(content)
  const logTail = tailOf(boardId, tail, parts)
  if (damage.length > 0) logTail.compact()
  // Read last, because the host may have paused or gone on while the board loaded.
  const isPaused = (await storage.findBoard(boardId))?.pausedAtMs !== undefined
  return new Room({
    boardId,
    content,
    watch: (doc) => {
      const records = count.follow(doc)
      watchTitle(records, (title) => keeper.keep(title))
      return () => count.forget()
    },
    clock,
    rounds,
    commit,
    metrics,
    isPaused,
    isFull: (doc) => count.isFull(doc),
    onStored: (rows, bytes) => logTail.grew(rows, bytes),
    onBroken: (error) => tellBroken(error, boardId, parts, onBroken),
    writers,
    memory,
    onClose: async () => {
      logTail.end()
      await Promise.all([keeper.settled(), visits.settled()])
    },
  })
}

function tailOf(boardId: string, tail: OpenedBoard['tail'], parts: RoomParts): LogTail {
  const { clock, log } = parts
  return new LogTail({
    ...tail,
    nowMs: () => clock.steadyMs(),
    compact: () => compact(boardId, parts),
    onFailure: (error) => log.error({ boardId, err: error }, 'the log of a board could not be compacted; it stays long'),
  })
}

function tellBroken(error: unknown, boardId: string, { log, metrics }: RoomParts, onBroken: () => void): void {
  if (error === undefined) {
    log.warn({ boardId }, 'a room took more memory than there is; its sessions were sent away and it is opened anew')
  } else {
    metrics.roomBroke()
    log.error({ boardId, err: error }, 'a room failed; its sessions were sent away and it is opened anew')
  }
  onBroken()
}

async function compact(boardId: string, { compactor, log, metrics }: RoomParts): Promise<Compacted> {
  const compacted = await compactor.compact(boardLog(boardId))
  metrics.compacted(compacted.rows)
  log.info({ boardId, rows: compacted.rows, bytes: compacted.bytes }, 'the log of a board was compacted')
  for (const { kind, seq, reason } of compacted.damage) log.error({ boardId, kind, seq, reason }, 'a part of the log cannot be read; it was put into quarantine')
  return compacted
}

/** What cannot be read is skipped whether or not it can be moved, so a failure here keeps nobody out. */
async function putAside(boardId: string, damage: readonly Damage[], { storage, log }: RoomParts): Promise<void> {
  for (const bad of damage) {
    log.error({ boardId, ...bad }, 'a part of the log cannot be read; it is put into quarantine')
    await storage.quarantine(boardLog(boardId), bad).catch((error: unknown) => log.error({ boardId, seq: bad.seq, err: error }, 'it could not be put into quarantine'))
  }
}
