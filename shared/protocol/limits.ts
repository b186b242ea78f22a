/** What one session may ask of a room. Bytes are bytes on the wire; times are milliseconds. */
export const LIMITS = {
  /** One frame. A paste of a few hundred shapes is tens of kB; this leaves two orders of magnitude. */
  maxMessageBytes: 8 * 1024 * 1024,
  /** One presence state; laser strokes and long selections stay well below it. */
  maxPresenceBytes: 16 * 1024,
  /** One picture of a board. */
  maxAssetBytes: 4 * 1024 * 1024,
  maxTitleLength: 120,
  maxNameLength: 40,
  /** The name of a fact, in bytes. */
  maxFactNameBytes: 32,
  /** The value of a fact as JSON, in bytes; an agenda with notes is a few thousand. */
  maxFactBytes: 16 * 1024,
  /** Stock clients drop a socket that brought no message for 30 s; pings do not count. */
  keepAliveMs: 20_000,
  /** Presence goes out coalesced, because every stock client echoes every presence frame it gets. */
  presenceIntervalMs: 33,
} as const
