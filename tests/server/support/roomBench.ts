import { NO_METRICS } from '../../../server/metrics/metrics.ts'
import { GroupCommit } from '../../../server/rooms/commit/groupCommit.ts'
import { loadDoc } from '../../../server/rooms/doc/loadDoc.ts'
import { Room } from '../../../server/rooms/room/room.ts'
import { ROOM_LIMITS } from '../../../server/rooms/roomLimits.ts'
import { MemoryBudget } from '../../../server/rooms/memoryBudget.ts'
import { Rounds } from '../../../server/rooms/rounds.ts'
import { RoomFacts } from '../../../server/rooms/room/roomFacts.ts'
import { Writers } from '../../../server/rooms/room/writers.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { FakeClock } from './fakeClock.ts'
import { fakeSession, type FakeSession } from './fakeSession.ts'
import { FakeStorage } from './fakeStorage.ts'
import { boardLog, logOf } from '../../../server/storage/port/logId.ts'

const BOARD_ID = 'board'
const LOG = boardLog(BOARD_ID)

/** One room with everything around it under the test's control. */
export interface RoomBench {
  clock: FakeClock
  storage: FakeStorage
  commit: GroupCommit
  room: Room
  failures: unknown[]
  /** The board holds as many records as it may. */
  isFull: boolean
  /** Pauses the editors, or lets them go on. */
  pause(isPaused: boolean): void
  end(isEnded: boolean): void
  /** Brings a session in and keeps what it was sent. */
  enter(id: string, options?: { seat?: Seat; keySeat?: Seat; wantsSaved?: boolean; visit?: string }): FakeSession
  /** The same, with what it was sent first thrown away. */
  join(id: string, options?: { seat?: Seat; wantsSaved?: boolean; visit?: string }): FakeSession
}

/** `server` is one whose clock and commit the room shares. */
export function createRoomBench(storage = new FakeStorage(), server?: Pick<RoomBench, 'clock' | 'commit'>, lane?: string): RoomBench {
  const log = lane === undefined ? LOG : logOf(BOARD_ID, lane)
  const clock = server?.clock ?? new FakeClock()
  const failures: unknown[] = []
  const commit = server?.commit ?? new GroupCommit({ storage, clock, metrics: NO_METRICS, relayAfter: 'written', onFailure: (error) => failures.push(error) })
  storage.boards.set(BOARD_ID, { id: BOARD_ID, title: '', createdAtMs: 0, seats: [] })
  const onClose = async (): Promise<void> => {}
  const onBroken = (error: unknown): void => void failures.push(error)
  const visits = storage.visits.get(LOG) ?? new Map<number, string>()
  const room = new Room({
    log,
    content: loadDoc(storage.log).doc,
    watcher: { watch: () => () => {}, isUrgent: () => false, isFull: () => made.isFull },
    facts: new RoomFacts(new Map()),
    clock,
    rounds: new Rounds(clock, ROOM_LIMITS.watchIntervalMs),
    memory: new MemoryBudget(Number.POSITIVE_INFINITY),
    commit,
    metrics: NO_METRICS,
    writers: new Writers(visits, (client, visit) => void storage.setVisit(LOG, client, visit)),
    onStored: () => {},
    onBroken,
    onClose,
  })
  let version = 0
  const pause = (isPaused: boolean): void => room.setFact('pause', { version: version += 1, value: isPaused })
  const end = (isEnded: boolean): void => room.setFact('ended', { version: version += 1, value: isEnded ? { by: 'Ana', atMs: 1 } : null })
  const enter: RoomBench['enter'] = (id, options) => {
    const entered = fakeSession(clock, id, options)
    room.join(entered.session)
    return entered
  }
  const join: RoomBench['join'] = (id, options) => {
    const joined = enter(id, options)
    joined.link.received = []
    return joined
  }
  const made = { clock, storage, commit, room, failures, enter, join, pause, end, isFull: false }
  return made
}
