import type * as Y from 'yjs'
import type { Clock } from '../../runtime/clock.ts'
import type { BaseContent } from '../../compaction/base.ts'
import type { Metrics } from '../../metrics/metrics.ts'
import type { LogId } from '../../storage/port/logId.ts'
import type { GroupCommit } from '../commit/groupCommit.ts'
import type { DocWatcher } from '../doc/docWatcher.ts'
import type { MemoryBudget } from '../memoryBudget.ts'
import type { Rounds } from '../rounds.ts'
import type { RoomFacts } from './roomFacts.ts'
import type { Writers } from './writers.ts'

export interface RoomOptions {
  log: LogId
  /** What the room opens with: a base that nothing follows, or a doc. */
  content: BaseContent | Y.Doc
  watcher: DocWatcher
  facts: RoomFacts
  clock: Clock
  /** In which the room looks after its doc and its sessions. */
  rounds: Rounds
  commit: GroupCommit
  metrics: Metrics
  /** Whose Yjs clients are. */
  writers: Writers
  /** This many rows and bytes are in the log now. */
  onStored: (rows: number, bytes: number) => void
  /** Shared with all rooms of the server. */
  memory: MemoryBudget
  /**
   * The room has sent everybody away, for something that failed and never should, or without an error for its weight;
   * it is to be opened anew from the log.
   */
  onBroken: (error: unknown) => void
  /** Ends what belongs to the room but not to its sessions. */
  onClose: () => Promise<void>
}
