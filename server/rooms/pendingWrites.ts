import type { LogEntry } from '../storage/storage.ts'
import type { Session } from './session.ts'

/** What a room received since its last commit began. */
export interface PendingWrites {
  writes: { session: Session; entry: LogEntry }[]
  bytes: number
  /** When the first of them came, by the steady clock. */
  sinceMs: number
  /** Per session, how many of its sync payloads are durable once these writes are. */
  savedCounts: Map<Session, number>
}

export function noWrites(): PendingWrites {
  return { writes: [], bytes: 0, sinceMs: 0, savedCounts: new Map() }
}
