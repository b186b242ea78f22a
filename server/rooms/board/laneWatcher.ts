import type { DocWatcher } from '../doc/docWatcher.ts'
import { ROOM_LIMITS } from '../roomLimits.ts'

/** Bounds a lane beside the board, in which nothing is counted nor looked at. */
export const LANE_WATCHER: DocWatcher = {
  watch: () => () => {},
  isUrgent: () => false,
  isFull: ({ weight }) => weight >= ROOM_LIMITS.maxLaneWeight,
}
