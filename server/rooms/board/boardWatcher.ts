import type * as Y from 'yjs'
import type { BaseContent } from '../../compaction/base.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import type { DocWatcher } from '../doc/docWatcher.ts'
import type { RoomDoc } from '../doc/roomDoc.ts'
import { mayRetitle, watchTitle } from './boardTitle.ts'
import { RecordCount } from './recordCount.ts'

/** Looks at the doc that everybody on a board shares: what it is called, and how many records it holds. */
export class BoardWatcher implements DocWatcher {
  readonly #count: RecordCount
  readonly #onTitle: (title: string) => void

  /** @param content what the room opens with */
  constructor(content: BaseContent | Y.Doc, onTitle: (title: string) => void) {
    this.#count = new RecordCount(content)
    this.#onTitle = onTitle
  }

  watch(doc: Y.Doc): () => void {
    watchTitle(this.#count.follow(doc), this.#onTitle)
    return () => this.#count.forget()
  }

  /** Who is told `saved` of a new title may at once ask for the board by name. */
  isUrgent(update: ScannedUpdate): boolean {
    return mayRetitle(update)
  }

  isFull(doc: RoomDoc): boolean {
    return this.#count.isFull(doc)
  }
}
