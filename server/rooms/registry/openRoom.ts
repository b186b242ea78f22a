import type { Compacted } from '../../compaction/compactLog.ts'
import type { Compactor } from '../../compaction/compactor.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Log } from '../../runtime/log.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import { boardOf, laneOf, type LogId } from '../../storage/port/logId.ts'
import { RefusedLogs, type BoardStore, type Damage, type LogStore } from '../../storage/port/storage.ts'
import type { ErasureStore } from '../../storage/port/erasure.ts'
import type { GroupCommit } from '../commit/groupCommit.ts'
import { openLog, type OpenedLog } from '../doc/loadDoc.ts'
import { LogTail } from '../doc/logTail.ts'
import type { MemoryBudget } from '../memoryBudget.ts'
import { Room } from '../room/room.ts'
import { Writers } from '../room/writers.ts'
import type { Rounds } from '../rounds.ts'
import { besideRoom } from './besideRoom.ts'
import { VisitKeeper } from './visitKeeper.ts'

export interface RoomParts {
  storage: BoardStore & LogStore & Pick<ErasureStore, 'findDeletion'>
  compactor: Compactor
  clock: Clock
  rounds: Rounds
  memory: MemoryBudget
  commit: GroupCommit
  log: Log
  metrics: Metrics
}

/**
 * Builds the room of a log. Rejects when storage fails: an empty room would be taken for what is in the log. `onBroken`
 * is called when the room must not be used any more.
 */
export async function openRoom(id: LogId, parts: RoomParts, onBroken: () => void = () => {}): Promise<Room> {
  const { storage, clock, rounds, memory, commit, metrics } = parts
  const { content, damage, tail } = await openLog(storage, id)
  await putAside(id, damage, parts)
  const onLost = (err: unknown): void => {
    tellUnlessDeleted(id, parts, () => {
      parts.log.warn({ ...named(id), err }, 'the browser of a Yjs client was not stored')
    })
  }
  const visits = new VisitKeeper(storage, id, onLost)
  const writers = new Writers(await storage.readVisits(id), (client, visit) => visits.keep(client, visit))
  // Last, because facts may be set while the log loads.
  const { watcher, facts, settled } = await besideRoom(id, content, parts)
  const logTail = tailOf(id, tail, parts)
  if (damage.length > 0) logTail.compact()
  return new Room({
    log: id,
    content,
    watcher,
    facts,
    clock,
    rounds,
    commit,
    metrics,
    onStored: (rows, bytes) => logTail.grew(rows, bytes),
    onBroken: (error) => tellBroken(error, id, parts, onBroken),
    writers,
    memory,
    onClose: async () => {
      logTail.end()
      await Promise.all([settled(), visits.settled()])
    },
  })
}

/** A log, as the server's own log names it. */
function named(id: LogId): { boardId: string; lane: string } {
  return { boardId: boardOf(id), lane: laneOf(id) }
}

function tailOf(id: LogId, tail: OpenedLog['tail'], parts: RoomParts): LogTail {
  const { clock, log } = parts
  return new LogTail({
    ...tail,
    nowMs: () => clock.steadyMs(),
    compact: () => compact(id, parts),
    onFailure: (err) => {
      tellUnlessDeleted(id, parts, () => {
        log.error({ ...named(id), err }, 'the log of a board could not be compacted; it stays long')
      })
    },
  })
}

/** What fails because its board was deleted meanwhile is nobody's failure. */
function tellUnlessDeleted(id: LogId, { storage }: RoomParts, tell: () => void): void {
  void storage.findDeletion(boardOf(id)).then((deletion) => { if (deletion === undefined) tell() }, tell)
}

function tellBroken(error: unknown, id: LogId, { log, metrics }: RoomParts, onBroken: () => void): void {
  if (error === undefined) {
    log.warn(named(id), 'a room took more memory than there is; its sessions were sent away and it is opened anew')
  } else if (error instanceof RefusedLogs) {
    log.error({ ...named(id), err: error }, 'storage refuses what a room took; its sessions were sent away')
  } else {
    metrics.roomBroke()
    log.error({ ...named(id), err: error }, 'a room failed; its sessions were sent away and it is opened anew')
  }
  onBroken()
}

async function compact(id: LogId, { compactor, log, metrics }: RoomParts): Promise<Compacted> {
  const { rows, bytes, damage } = await compactor.compact(id)
  metrics.compacted(rows)
  log.info({ ...named(id), rows, bytes }, 'the log of a board was compacted')
  for (const { kind, seq, reason } of damage) {
    log.error({ ...named(id), kind, seq, reason }, 'a part of the log cannot be read; it was put into quarantine')
  }
  return { rows, bytes, damage }
}

/** What cannot be read is skipped whether or not it can be moved, so a failure here keeps nobody out. */
async function putAside(id: LogId, damage: readonly Damage[], { storage, log }: RoomParts): Promise<void> {
  for (const bad of damage) {
    const { kind, seq, reason } = bad
    log.error({ ...named(id), kind, seq, reason }, 'a part of the log cannot be read; it is put into quarantine')
    await storage.quarantine(id, bad).catch((err: unknown) => {
      log.error({ ...named(id), seq: bad.seq, err }, 'it could not be put into quarantine')
    })
  }
}
