/**
 * What one address, one seat and one session may ask for. Honest tabs stay far below: a drag makes 60 messages a second, and presence
 * comes back as an echo at 30 frames a second; a class behind one address comes back at once after a restart.
 */
export const ACCESS_LIMITS = {
  socketsPerAddress: { burst: 1_500, perSecond: 20 },
  messagesPerSession: { burst: 5_000, perSecond: 500 },
  bytesPerSession: { burst: 64 * 1024 * 1024, perSecond: 8 * 1024 * 1024 },
  /** Steps of placing what was written, some 50 ns each: a drag takes some ten a frame, a big paste a few thousand. */
  stepsPerSession: { burst: 1_000_000, perSecond: 200_000 },
  stepsPerAddress: { burst: 4_000_000, perSecond: 2_000_000 },
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
  /** Addresses that are remembered although no socket is open; more are forgotten, which only forgives them. */
  rememberedAddresses: 10_000,
} as const
