import { LIMITS } from '../../shared/protocol/limits.ts'
import type { RecordMap } from '../../shared/board/recordMap.ts'

const DOCUMENT_ID = 'document:document'

/** Watches the title of a board, which is the name of its document record; `onTitle` gets the title there is now and each one that follows. */
export function watchTitle(records: RecordMap, onTitle: (title: string) => void): void {
  const tell = (): void => {
    const name = records.get(DOCUMENT_ID)?.name
    if (typeof name === 'string') onTitle(name.slice(0, LIMITS.maxTitleLength))
  }
  tell()
  records.observe(({ ids }) => {
    if (ids.has(DOCUMENT_ID)) tell()
  })
}
