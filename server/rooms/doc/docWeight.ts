import * as Y from 'yjs'
import type { BaseContent } from '../../compaction/base.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/**
 * Bytes of heap and buffers that Yjs takes for each: measured as 107 MB for 100,000 binary items, and an empty object
 * is 56.
 */
const STRUCT_BYTES = 1_100
const VALUE_BYTES = 60
const COUNT_AFTER_DELETES = 2_000

/**
 * About how much memory a doc takes. Estimated by what comes, which is never too little, and counted anew when that is
 * too much.
 */
export class DocWeight {
  #bytes: number
  #counted: number
  /** Clocks that were deleted since then. */
  #deleted = 0

  constructor(content: BaseContent | Y.Doc) {
    this.#bytes = content instanceof Y.Doc ? countedWeight(content) : content.update.byteLength
    this.#counted = this.#bytes
  }

  get bytes(): number {
    return this.#bytes
  }

  add(update: ScannedUpdate): void {
    this.#bytes += weightOf(update)
    for (const { length } of update.deletes) this.#deleted += length
  }

  /** Whether the doc would be too heavy with an update; `doc` is asked for when it may only seem so. */
  wouldPass(update: ScannedUpdate, doc: () => Y.Doc): boolean {
    if (this.#bytes + weightOf(update) <= ROOM_LIMITS.maxDocWeight) return false
    // A doc that is full by a count is counted again only after much was written or deleted, or each write would cost a
    // count.
    if (this.#bytes - this.#counted < ROOM_LIMITS.maxDocWeight / 4 && this.#deleted < COUNT_AFTER_DELETES) return true
    this.#bytes = this.#counted = countedWeight(doc())
    this.#deleted = 0
    return this.#bytes + weightOf(update) > ROOM_LIMITS.maxDocWeight
  }
}

/**
 * What an update adds at most. A delete may split what it begins and ends in, but for entries of a board, which are all
 * of length one.
 */
export function weightOf({ bytes, structs, values, deletes, isSimple }: ScannedUpdate): number {
  return bytes.byteLength + (structs + (isSimple ? 0 : deletes.length)) * STRUCT_BYTES + values * VALUE_BYTES
}

function countedWeight(doc: Y.Doc): number {
  let structs = 0
  for (const list of doc.store.clients.values()) structs += list.length
  return structs * STRUCT_BYTES + Y.encodeStateAsUpdate(doc).byteLength
}
