import { NO_METRICS } from '../../../server/metrics/metrics.ts'
import { GroupCommit } from '../../../server/rooms/groupCommit.ts'
import { loadDoc } from '../../../server/rooms/loadDoc.ts'
import { Room } from '../../../server/rooms/room.ts'
import type { Seat } from '../../../shared/protocol/seats.ts'
import { FakeClock } from './fakeClock.ts'
import { fakeSession, type FakeSession } from './fakeSession.ts'
import { FakeStorage } from './fakeStorage.ts'

const BOARD_ID = 'board'

/** One room with everything around it under the test's control. */
export interface RoomBench {
  clock: FakeClock
  storage: FakeStorage
  commit: GroupCommit
  room: Room
  failures: unknown[]
  join(id: string, options?: { seat?: Seat; wantsSaved?: boolean }): FakeSession
}

/** `server` is one whose clock and commit the room shares. */
export function createRoomBench(storage = new FakeStorage(), server?: Pick<RoomBench, 'clock' | 'commit'>): RoomBench {
  const clock = server?.clock ?? new FakeClock()
  const failures: unknown[] = []
  const commit = server?.commit ?? new GroupCommit({ storage, clock, metrics: NO_METRICS, onFailure: (error) => failures.push(error) })
  const { doc } = loadDoc(storage.log)
  const room = new Room({ boardId: BOARD_ID, content: doc, watch: () => () => {}, clock, commit, metrics: NO_METRICS, onStored: () => {}, onBadUpdate: (error) => failures.push(error), onClose: async () => {} })
  const join: RoomBench['join'] = (id, options) => {
    const joined = fakeSession(clock, id, options)
    room.join(joined.session)
    joined.link.received = []
    return joined
  }
  return { clock, storage, commit, room, failures, join }
}
