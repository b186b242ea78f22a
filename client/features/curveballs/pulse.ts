const PULSE_MS = 1_500
const PULSES = 3

/** After so long everything is still. */
export const PULSES_MS = PULSES * PULSE_MS

/** A ring that leaves a part. */
export interface Ring {
  /** How far it has gone, px on the screen. */
  awayPx: number
  /** 0..1 */
  alpha: number
}

const REACH_PX = 18

/** The ring at a moment of the pulses; undefined when all is still. */
export function ringAt(beatMs: number | undefined): Ring | undefined {
  if (beatMs === undefined || beatMs < 0 || beatMs >= PULSES_MS) return undefined
  const gone = (beatMs % PULSE_MS) / PULSE_MS
  const eased = 1 - (1 - gone) ** 2
  return { awayPx: REACH_PX * eased, alpha: 1 - gone }
}
