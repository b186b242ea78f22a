/**
 * What one address, one seat and one session may ask for. Honest tabs stay far below: a drag makes 60 messages a second, and presence
 * comes back as an echo at 30 frames a second; a class behind one address comes back at once after a restart.
 */
export const ACCESS_LIMITS = {
  socketsPerAddress: { burst: 1_500, perSecond: 20 },
  messagesPerSession: { burst: 5_000, perSecond: 500 },
  bytesPerSession: { burst: 64 * 1024 * 1024, perSecond: 8 * 1024 * 1024 },
  /** Steps of placing what was written, some 70 ns each: a drag takes some ten a frame, a big paste a few thousand. */
  stepsPerSession: { burst: 1_000_000, perSecond: 200_000 },
  stepsPerAddress: { burst: 4_000_000, perSecond: 2_000_000 },
  /** Yjs clients that nobody had seen: a page brings one when somebody writes in it, and a board keeps them all for ever. */
  newClientsPerAddress: { burst: 5_000, perSecond: 1 },
  /** Open at once in one seat of a board. */
  sessionsPerSeat: 2_000,
  /** All who came to a board in one seat: five hundred viewers who echo every presence frame stay below. */
  messagesPerSeat: { burst: 300_000, perSecond: 30_000 },
  bytesPerSeat: { burst: 1_280 * 1024 * 1024, perSecond: 128 * 1024 * 1024 },
  /** Seconds' worth of what an address may send that it may send at once. */
  addressBurstSeconds: 10,
  /** Seats and addresses whose meters are kept although nobody is there; more are forgotten, which only forgives them. */
  rememberedMeters: 10_000,
  /** Questions of one address about boards and their keys. */
  questionsPerMinute: 1_200,
  /** What a host may do to keys and people. */
  hostActsPerMinute: 60,
  uploadsPerMinute: 300,
  picturesPerMinute: 6_000,
  /** Pings and pongs: an honest tab answers one of ours every 25 s. */
  controlFramesPerSocket: { burst: 200, perSecond: 5 },
  controlFramesPerAddress: { burst: 3_000, perSecond: 200 },
  /** Above this backlog a ping is not answered: who asks so much and reads nothing shall not fill memory. */
  maxPongBacklogBytes: 64 * 1024,
  /** Parts of one message; Chrome cuts a long one at every 64 kB or sooner. */
  maxFragments: 1_024,
  /** Pieces in which the network brings a part: 8 MiB in the smallest packets there are. */
  maxBufferedChunks: 16 * 1024,
  /** From here on, what came of a message that is not whole is set aside from what its address may hold like this. */
  freeUnfinishedBytes: 64 * 1024,
  unfinishedStepBytes: 1024 * 1024,
  unfinished: { countPerAddress: 128, bytesPerAddress: 128 * 1024 * 1024, bytesInAll: 256 * 1024 * 1024 },
  /** A message that is longer than that has to be whole after this time. */
  unfinishedMs: 60_000,
  /** How long a socket that was closed gets to answer, and what is read from it meanwhile, before its connection is cut. */
  goodbyeMs: 1_000,
  goodbyeBytes: 16 * 1024 * 1024,
  /** The same for one that never showed a key. */
  strangerBytes: 1024 * 1024,
  /** A body has to come at this rate after the first seconds, and to its end. Bytes are bytes on the wire. */
  body: { graceMs: 5_000, bytesPerSecond: 4 * 1024, totalMs: 60_000, lookMs: 1_000 },
  uploads: { countPerAddress: 8, bytesPerAddress: 32 * 1024 * 1024, bytesInAll: 64 * 1024 * 1024 },
  downloads: { countPerAddress: 256, bytesPerAddress: 128 * 1024 * 1024, bytesInAll: 256 * 1024 * 1024 },
  /** A picture has to be read to its end after this time. */
  downloadMs: 60_000,
  /** Connections of one address that are no sockets; a browser keeps six. */
  connectionsPerAddress: 2_000,
  /** A request's headers, the whole of it, and a connection on which nothing moves. */
  headersMs: 15_000,
  requestMs: 75_000,
  silentConnectionMs: 60_000,
  keepAliveMs: 20_000,
  lookForLateMs: 5_000,
  /** Addresses that are remembered although no socket is open; more are forgotten, which only forgives them. */
  rememberedAddresses: 10_000,
} as const
