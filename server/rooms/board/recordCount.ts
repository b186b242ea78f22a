import * as Y from 'yjs'
import { createRecordMap, type RecordMap } from '../../../shared/doc/recordMap.ts'
import type { BaseContent } from '../../compaction/base.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'
import { SkimReader } from './skimReader.ts'

/** Whether a room's doc holds as many records as a board may, without keeping a doc awake for it. */
export class RecordCount {
  #records: RecordMap | undefined
  /**
   * Only what a room opens with may be large and asleep; a doc that goes to sleep later is too small to hold many
   * records.
   */
  readonly #isLargeAsleep: boolean

  constructor(content: BaseContent | Y.Doc) {
    this.#isLargeAsleep = !(content instanceof Y.Doc) && content.update.byteLength > ROOM_LIMITS.maxSleepingBytes
  }

  /** Counts in this doc from now on; of a record there is only what it is called. */
  follow(doc: Y.Doc): RecordMap {
    this.#records = createRecordMap(doc, new SkimReader())
    return this.#records
  }

  /** The doc goes to sleep or away. */
  forget(): void {
    this.#records?.destroy()
    this.#records = undefined
  }

  /** Brings the doc up to date only when that could change the answer. */
  isFull(doc: RoomDoc): boolean {
    const known = this.#records?.size
    const mayBeFull = (known ?? 0) + doc.waitingItems >= ROOM_LIMITS.maxRecords
    if (mayBeFull || (known === undefined && this.#isLargeAsleep)) void doc.current
    return (this.#records?.size ?? 0) >= ROOM_LIMITS.maxRecords
  }
}
