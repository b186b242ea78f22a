import type * as Y from 'yjs'
import type { Clock } from '../../clock.ts'
import type { BaseContent } from '../../compaction/base.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { GroupCommit } from '../commit/groupCommit.ts'
import type { MemoryBudget } from '../memoryBudget.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import type { Rounds } from '../rounds.ts'
import type { Writers } from './writers.ts'

export interface RoomOptions {
  boardId: string
  /** What the room opens with: a base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  /** Looks at the doc whenever there is one, and returns the way to stop. */
  watch: (doc: Y.Doc) => () => void
  clock: Clock
  /** In which the room looks after its doc and its sessions. */
  rounds: Rounds
  commit: GroupCommit
  metrics: Metrics
  /** The host has paused the editors. */
  isPaused: boolean
  /** The board holds as many records as it may. */
  isFull: (doc: RoomDoc) => boolean
  /** Whose Yjs clients are. */
  writers: Writers
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  /** Shared with all rooms of the server. */
  memory: MemoryBudget
  /** The room has sent everybody away, for something that failed and never should, or without an error for its weight; it is to be opened anew from the log. */
  onBroken: (error: unknown) => void
  /** Ends what belongs to the room but not to its sessions. */
  onClose: () => Promise<void>
}
