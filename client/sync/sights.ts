import type { TLRecord } from '@tldraw/tlschema'
import type { RecordMap } from '../../shared/doc/recordMap.ts'
import type { BoardRecord } from '../../shared/doc/boardRecord.ts'
import { HOME_PAGE } from '../content/crowd.ts'
import { asBoardRecord } from './asBoardRecord.ts'
import type { Judge } from './visibleRecords.ts'

/** What of a record can be shown, and why that is not all of it. */
export interface Look {
  record?: TLRecord
  message?: string
}

const LEFT_OUT = 'It was left out, because the canvas stopped working. Reload to try it again.'

/** A board is nothing without these, so they are shown whatever was made of them. */
const NEEDED: Readonly<Record<string, BoardRecord>> = {
  [HOME_PAGE]: { id: HOME_PAGE, typeName: 'page', name: 'Board', index: 'a1', meta: {} },
  'document:document': { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
}

/** How each record of a doc is seen: as it is, or without the values that somebody spoilt it with. */
export class Sights {
  readonly #map: RecordMap
  readonly #judge: Judge
  readonly #known = new WeakMap<BoardRecord, Look>()
  /** Records that were found to stop the canvas, as they were then: another version of one gets another try. */
  readonly #leftOut = new WeakSet<BoardRecord>()

  constructor(map: RecordMap, judge: Judge) {
    this.#map = map
    this.#judge = judge
  }

  of(id: string): Look | undefined {
    const record = this.#map.get(id)
    if (record === undefined) return undefined
    if (this.#leftOut.has(record)) return { message: LEFT_OUT }
    const sight = this.#judge(record)
    if (sight.visible) return { record: sight.record }
    const look = this.#known.get(record) ?? { message: sight.message, ...this.#salvaged(id) }
    this.#known.set(record, look)
    return look
  }

  /** As it is seen, or else as it is written. */
  find(id: string): BoardRecord | undefined {
    const record = this.of(id)?.record
    return record === undefined ? this.#map.get(id) : asBoardRecord(record)
  }

  leaveOut(id: string): void {
    const record = this.#map.get(id)
    if (record !== undefined) this.#leftOut.add(record)
  }

  #salvaged(id: string): Pick<Look, 'record'> {
    const good = this.#map.salvage(id, (record) => this.#judge(record).visible) ?? NEEDED[id]
    const sight = good && this.#judge(good)
    return sight?.visible === true ? { record: sight.record } : {}
  }
}
