import { SERVER_LIMITS } from '../../shared/protocol/serverLimits.ts'

/**
 * What a room bears from its sessions beyond LIMITS of the protocol; the figures that stand here may change without the
 * wire. Bytes are bytes on the wire; times are milliseconds.
 */
export const ROOM_LIMITS = {
  ...SERVER_LIMITS.room,
  /** Presence frames are cut here, because a stock client sends each back and a viewer's echo must stay small. */
  presenceFrameBytes: 32 * 1024,
  /** A session that is behind gets presence and updates again when its backlog is below this. */
  caughtUpBytes: 64 * 1024,
  /** How often a session that is behind is looked at. */
  slowLookMs: 200,
  /** The pace of answers above `caughtUpBytes`: five hundred people are given a board of 1 MB within 1.5 s. */
  answerBytesPerMs: 400_000,
  /** Ids of presences that ended and are remembered, so that a late echo does not bring them back. */
  rememberedPresences: 1_000,
  /** Rows behind the base above which the log is compacted while people work. */
  maxTailRows: 2_000,
  /** The same in bytes, unless the rows are few: a big paste is not made smaller by compacting. */
  maxTailBytes: 1024 * 1024,
  /** Rows below which compacting is not worth it while people work. */
  minTailRows: 100,
  /** A board is compacted no more often than this while people work. */
  minCompactGapMs: 15_000,
  /** Bytes from which it is worth it when the last one leaves: a base goes to whoever joins without being read. */
  minTailBytes: 32 * 1024,
  /** Durable updates that wait to be applied; that many at once take a few milliseconds. */
  maxUnappliedUpdates: 256,
  maxUnappliedItems: 20_000,
  /** A doc of more bytes stays as it is while nobody uses it: bringing it back takes a millisecond per 10 kB. */
  maxSleepingBytes: 32 * 1024,
  /** The longest a commit waits after the one before it. */
  maxRestMs: 25,
  /** About how many bytes of memory the doc of a lane beside the board may take: words of a few people. */
  maxLaneWeight: 32 * 1024 * 1024,
  firstRetryMs: 100,
  maxRetryMs: 5_000,
} as const
