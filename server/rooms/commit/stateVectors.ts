import * as Y from 'yjs'
import type { Write } from './pendingWrites.ts'

/** A state vector as it was before these writes. */
export function before(stateVector: Uint8Array, writes: Iterable<Write>): Uint8Array {
  let clocks: Map<number, number> | undefined
  for (const { update } of writes) {
    for (const { client, fromClock } of update?.sections ?? []) {
      clocks ??= Y.decodeStateVector(stateVector)
      clocks.set(client, Math.min(clocks.get(client) ?? 0, fromClock))
    }
  }
  return clocks === undefined ? stateVector : Y.encodeStateVector(clocks)
}
