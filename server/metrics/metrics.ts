/** What the server tells of its work; nothing here names a board, a person or a key. */
export interface Metrics {
  /** A message was read. */
  received(type: string, bytes: number): void
  /** A message was dropped or its session closed, for a reason of few possible values. */
  refused(reason: string): void
  /** Presence that went nowhere: an echo of somebody else's, or meant for a session that is behind. */
  presenceDropped(why: 'not the owner' | 'behind'): void
  /** Rows were written to the log. */
  committed(rows: number, bytes: number, ms: number): void
  /** What was written became safe from a loss of power, so long after. */
  synced(ms: number): void
  commitFailed(): void
  /** Milliseconds from the first message of a commit to its relay. */
  relayed(delayMs: number): void
  compacted(rows: number): void
  /** A room failed and was opened anew, which never should be. */
  roomBroke(): void
}

/** For a server that nobody watches. */
export const NO_METRICS: Metrics = {
  received: () => {},
  refused: () => {},
  presenceDropped: () => {},
  committed: () => {},
  synced: () => {},
  commitFailed: () => {},
  relayed: () => {},
  compacted: () => {},
  roomBroke: () => {},
}
