import { ROOM_LIMITS } from '../roomLimits.ts'

/** Up to here the event loop has time to spare, and to gather longer would only be to wait. */
const FREE = 0.7
/** From here on it is as good as full. */
const FULL = 0.9

/**
 * Milliseconds that commits rest after one that cost this much, relaying included: none while the event loop is free;
 * as long as it took when the loop is full, so that half of the time is left to all else and each commit serves more.
 */
export function restMs(costMs: number, busyShare: number): number {
  const need = Math.min(1, Math.max(0, (busyShare - FREE) / (FULL - FREE)))
  return Math.min(costMs * need, ROOM_LIMITS.maxRestMs)
}
