import type * as Y from 'yjs'
import type { ScannedUpdate } from '../../updates/scannedUpdate.ts'
import type { RoomDoc } from './roomDoc.ts'

/** Somebody beside a room who looks at what its doc holds; what for is no matter of the room. */
export interface DocWatcher {
  /** Looks at the doc whenever there is one, and returns the way to stop. */
  watch(doc: Y.Doc): () => void
  /** Whether an update that became durable has to be in the doc at once, for what is looked at in it. */
  isUrgent(update: ScannedUpdate): boolean
  /** The doc holds as much as it may. */
  isFull(doc: RoomDoc): boolean
}
