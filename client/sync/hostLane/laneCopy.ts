import { HOST_LANE } from '../../../shared/protocol/lanes.ts'

/** The name of this browser's copy of the lane of hosts: no other seat's page opens it. */
export function laneCopyName(boardId: string): string {
  return `sevenstep.${HOST_LANE}Lane.${boardId}`
}

/** Deletes the copy, when the key that it came with opens the board no more. */
export function forgetLaneCopy(boardId: string): void {
  try {
    indexedDB.deleteDatabase(laneCopyName(boardId))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
