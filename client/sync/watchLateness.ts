import { react, type Signal } from '@tldraw/state'
import type { PresenceClock } from './presence/bindPresence.ts'

/** A commit takes milliseconds; a server that needs this long for one cannot store. */
const LATE_MS = 4_000

/**
 * Calls `onLate` when something is awaited and nothing more became durable for a while; anew whenever it got on.
 *
 * @param awaited how much is durable while more is awaited; undefined while nothing is
 */
export function watchLateness(
  awaited: Signal<number | undefined>,
  onLate: () => void,
  clock: PresenceClock,
): () => void {
  let timer: unknown
  const cancel = (): void => {
    if (timer !== undefined) clock.clear(timer)
    timer = undefined
  }
  const stop = react('watch lateness', () => {
    const isAwaiting = awaited.get() !== undefined
    cancel()
    if (isAwaiting) timer = clock.set(onLate, LATE_MS)
  })
  return () => {
    stop()
    cancel()
  }
}
