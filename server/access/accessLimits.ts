/**
 * What one address and one session may ask for. Honest tabs stay far below: a drag makes 60 messages a second, and presence
 * comes back as an echo at 30 frames a second; a class behind one address comes back at once after a restart.
 */
export const ACCESS_LIMITS = {
  socketsPerAddress: { burst: 1_500, perSecond: 20 },
  messagesPerSession: { burst: 5_000, perSecond: 500 },
  bytesPerSession: { burst: 64 * 1024 * 1024, perSecond: 8 * 1024 * 1024 },
  /** Addresses that are remembered although no socket is open; more are forgotten, which only forgives them. */
  rememberedAddresses: 10_000,
} as const
