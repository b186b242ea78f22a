import * as Y from 'yjs'
import { createRecordMap } from '../../../shared/doc/recordMap.ts'

/** The update of somebody who has the board as it is now and gives it another title. */
export function renameUpdate(board: Y.Doc, title: string): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board))
  const before = Y.encodeStateVector(doc)
  const records = createRecordMap(doc)
  records.transact('test', () => {
    const document = records.get('document:document')
    if (document !== undefined) records.set({ ...document, name: title })
  })
  return Y.encodeStateAsUpdate(doc, before)
}
