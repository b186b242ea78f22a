import { LIMITS } from '../../../shared/protocol/limits.ts'
import { maySet } from '../../../shared/doc/recordEntry.ts'
import type { RecordMap } from '../../../shared/doc/recordMap.ts'
import { SkimReader } from './skimReader.ts'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'

const DOCUMENT_ID = 'document:document'
const TITLE = { id: DOCUMENT_ID, field: 'name', makeValues: () => new SkimReader() }

/**
 * Watches the title of a board, which is the name of its document record; `onTitle` gets the title there is now and
 * each one that follows.
 */
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

/** Whether an update may give a board another title; seen without a doc, since hardly any does. */
export function mayRetitle({ bytes, binaries }: ScannedUpdate): boolean {
  for (let at = 0; at < binaries.length; at += 2) {
    if (maySet(bytes, { start: binaries[at]!, end: binaries[at + 1]! }, TITLE)) return true
  }
  return false
}
