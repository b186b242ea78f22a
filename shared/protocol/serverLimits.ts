/**
 * The figures of SPEC.md that the server alone keeps: here, so that they change only together with the version of the
 * wire. Bytes are bytes on the wire; times are milliseconds.
 */
export const SERVER_LIMITS = {
  /** What a room bears from its sessions. */
  room: {
    /** A viewer sends presence and state vectors only. */
    maxViewerMessageBytes: 64 * 1024,
    /** A state vector of as many Yjs clients as a board may have; whoever comes back sends one, viewers too. */
    maxStateVectorBytes: 512 * 1024,
    /** Held for a session while its board loads; more than that is not a handshake. */
    maxUnjoinedBytes: 256 * 1024,
    /** Any presence frame, echoes included. */
    maxPresenceFrameBytes: 256 * 1024,
    /** Levels of a presence's JSON; a laser stroke needs six. */
    maxPresenceDepth: 16,
    /** Above this backlog a session gets no presence and no updates. */
    softBacklogBytes: 1024 * 1024,
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
    /** What all sessions of a room may owe the reading of together. */
    maxOwedBytes: 96 * 1024 * 1024,
    /** Entries of one presence frame; the server's own hold fewer. */
    maxPresenceEntries: 2_000,
    /** A room with more viewers is a hall: they are served together, and the presence of no more of them is told. */
    hallViewers: 40,
    /** The longest that the viewers of a hall wait for the next update. */
    hallUpdateMs: 100,
    /** How often it is told of how many people nobody is told. */
    untoldCountMs: 1_000,
    /** Yjs clients of a board: each page that somebody wrote in is one, and every state vector names them all. */
    maxClients: 20_000,
    /** Of which one session may bring so many; a browser that was offline brings one for each reload. */
    maxNewClientsPerSession: 256,
    /** About how many bytes of memory a room's doc may take; 50,000 records with a few edits each take half. */
    maxDocWeight: 384 * 1024 * 1024,
    /** Records of a board; tldraw itself stops at 4,000 shapes a page, and a browser long before this. */
    maxRecords: 50_000,
    /** What a room holds while storage does not take it. */
    maxPendingBytes: 64 * 1024 * 1024,
    /** What one room may bring into one commit; the rest waits for the next, behind the other rooms. */
    maxBatchRows: 1_000,
    maxBatchBytes: 1024 * 1024,
  },
  /** What one address, one seat and one session may ask for. */
  access: {
    socketsPerAddress: { burst: 1_500, perSecond: 20 },
    messagesPerSession: { burst: 5_000, perSecond: 500 },
    bytesPerSession: { burst: 64 * 1024 * 1024, perSecond: 8 * 1024 * 1024 },
    /** Steps of placing what was written, some 70 ns each: a drag takes ten a frame, a big paste a few thousand. */
    stepsPerSession: { burst: 1_000_000, perSecond: 200_000 },
    stepsPerAddress: { burst: 4_000_000, perSecond: 2_000_000 },
    /** Yjs clients that nobody had seen: a page brings one when somebody writes in it, and a board keeps them all. */
    newClientsPerAddress: { burst: 5_000, perSecond: 1 },
    /** Open at once in one seat of a board. */
    sessionsPerSeat: 2_000,
    /** All who came to a board in one seat: five hundred viewers who echo every presence frame stay below. */
    messagesPerSeat: { burst: 300_000, perSecond: 30_000 },
    bytesPerSeat: { burst: 1_280 * 1024 * 1024, perSecond: 128 * 1024 * 1024 },
    /** Seconds' worth of what an address may send that it may send at once. */
    addressBurstSeconds: 10,
    /** Questions of one address about boards and their keys. */
    questionsPerMinute: 1_200,
    /** Pings and pongs: an honest tab answers one of ours every 25 s. */
    controlFramesPerSocket: { burst: 200, perSecond: 5 },
    controlFramesPerAddress: { burst: 3_000, perSecond: 200 },
    /** Above this backlog a ping is not answered: who asks so much and reads nothing shall not fill memory. */
    maxPongBacklogBytes: 64 * 1024,
    /** Parts of one message; Chrome cuts a long one at every 64 kB or sooner. */
    maxFragments: 1_024,
    /** From here on, what came of a message that is not whole is set aside from what its address may hold like this. */
    freeUnfinishedBytes: 64 * 1024,
    unfinished: { countPerAddress: 128, bytesPerAddress: 128 * 1024 * 1024, bytesInAll: 256 * 1024 * 1024 },
    /** A message that is longer than that has to be whole after this time. */
    unfinishedMs: 60_000,
    /** How long a closed socket gets to answer, and what is read from it meanwhile, before its connection is cut. */
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
    /** A request's headers, and a connection on which nothing moves or nothing more is asked. */
    headersMs: 15_000,
    silentConnectionMs: 60_000,
    keepAliveMs: 20_000,
  },
} as const
