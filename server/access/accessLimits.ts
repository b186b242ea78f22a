import { SERVER_LIMITS } from '../../shared/protocol/serverLimits.ts'

/**
 * What one address, one seat and one session may ask for. Honest tabs stay far below: a drag makes 60 messages a
 * second, and presence comes back as an echo at 30 frames a second; a class behind one address comes back at once
 * after a restart. The figures that stand here may change without the wire.
 */
export const ACCESS_LIMITS = {
  ...SERVER_LIMITS.access,
  /** Seats and addresses whose meters are kept although nobody is there; to forget more only forgives them. */
  rememberedMeters: 10_000,
  /** What a host may do to keys and people. */
  hostActsPerMinute: 60,
  uploadsPerMinute: 300,
  picturesPerMinute: 6_000,
  /** Pieces in which the network brings a part: 8 MiB in the smallest packets there are. */
  maxBufferedChunks: 16 * 1024,
  unfinishedStepBytes: 1024 * 1024,
  /** A whole request. */
  requestMs: 75_000,
  lookForLateMs: 5_000,
  /** Addresses that are remembered although no socket is open; more are forgotten, which only forgives them. */
  rememberedAddresses: 10_000,
} as const
