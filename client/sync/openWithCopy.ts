import { react } from '@tldraw/state'
import * as Y from 'yjs'
import type { BoardConnection } from './boardConnection.ts'
import { openLocalCopy, type LocalCopy } from './localCopy.ts'

interface OpenCopy {
  doc: Y.Doc
  localCopy: LocalCopy | null
  isCopyLost: boolean
}

/**
 * A copy that cannot be read keeps nobody from the board: it is opened in a doc of its own, because half a copy may
 * have spoilt the first.
 */
export async function openWithCopy(name: string): Promise<OpenCopy> {
  const doc = new Y.Doc()
  const localCopy = openLocalCopy(name, doc)
  if (localCopy === null || (await localCopy.loaded)) return { doc, localCopy, isCopyLost: false }
  doc.destroy()
  return { doc: new Y.Doc(), localCopy: null, isCopyLost: true }
}

/** Edits that are not on the server yet outlive the tab, and so does their number. */
export function keepUnsavedCount(localCopy: LocalCopy | null, connection: BoardConnection): () => void {
  if (localCopy === null) return () => {}
  void localCopy.unsavedEdits().then((count) => count > 0 && connection.restore(count))
  return react('keep unsaved count', () => localCopy.rememberUnsavedEdits(connection.unsavedEdits.get()))
}
