/** What a room bears from its sessions beyond LIMITS of the protocol. Bytes are bytes on the wire; times are milliseconds. */
export const ROOM_LIMITS = {
  /** A viewer sends presence and state vectors only. */
  maxViewerMessageBytes: 64 * 1024,
  /** A state vector of as many Yjs clients as a board may have; whoever comes back sends one, viewers too. */
  maxStateVectorBytes: 512 * 1024,
  /** Held for a session while its board loads; more than that is not a handshake. */
  maxUnjoinedBytes: 256 * 1024,
  /** Presence frames are cut here, because every stock client sends each of them back and a viewer's echo must stay small. */
  presenceFrameBytes: 32 * 1024,
  /** Any presence frame, echoes included. */
  maxPresenceFrameBytes: 256 * 1024,
  /** Levels of a presence's JSON; a laser stroke needs six. */
  maxPresenceDepth: 16,
  /** Above this backlog a session gets no presence and no updates. */
  softBacklogBytes: 1024 * 1024,
  /** Below this it gets both again. */
  caughtUpBytes: 64 * 1024,
  /** How often a session that is behind is looked at. */
  slowLookMs: 200,
  /** A session that is behind and reads nothing for this long is closed. */
  maxStallMs: 15_000,
  /** Above this backlog a session is closed; a fresh connection costs less than what it has still to read. */
  hardBacklogBytes: 16 * 1024 * 1024,
  /** How often a room looks for silent and for dead sessions. */
  watchIntervalMs: 5_000,
  /** A socket that has not answered a ping for this long is dead. */
  pingIntervalMs: 25_000,
  /** One that is asked because somebody else came in its name has so long to answer. */
  answerMs: 3_000,
  /** How often a session may ask for what it lacks. */
  questions: { burst: 4, perSecond: 0.2 },
  /** Bytes of answers after which it has to wait; the first answer is as large as the board. */
  answerBytes: { burst: 4 * 1024 * 1024, perSecond: 512 * 1024 },
  /** The pace of answers above `caughtUpBytes`: five hundred people are given a board of 1 MB within a second and a half. */
  answerBytesPerMs: 400_000,
  /** What all sessions of a room may owe the reading of together. */
  maxOwedBytes: 96 * 1024 * 1024,
  /** Ids of presences that ended and are remembered, so that a late echo does not bring them back. */
  rememberedPresences: 1_000,
  /** Entries of one presence frame; the server's own hold fewer. */
  maxPresenceEntries: 2_000,
  /** Yjs clients of a board: each page that was opened and written in is one, and every state vector names them all. */
  maxClients: 20_000,
  /** Of which one session may bring so many; a browser that was offline brings one for each reload. */
  maxNewClientsPerSession: 256,
  /** About how many bytes of memory the doc of a room may take. 50,000 records with a few edits each take half of it. */
  maxDocWeight: 384 * 1024 * 1024,
  /** Records of a board; tldraw itself stops at 4,000 shapes a page, and a browser long before this. */
  maxRecords: 50_000,
  /** What a room holds while storage does not take it. */
  maxPendingBytes: 64 * 1024 * 1024,
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
  /** What one room may bring into one commit; the rest waits for the next, behind the other rooms. */
  maxBatchRows: 1_000,
  maxBatchBytes: 1024 * 1024,
  /** The longest a commit waits after the one before it. */
  maxRestMs: 25,
  firstRetryMs: 100,
  maxRetryMs: 5_000,
} as const
