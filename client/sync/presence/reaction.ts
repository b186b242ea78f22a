/** What somebody says without a word. */
export const REACTIONS = ['good', 'question', 'idea', 'applause', 'slow', 'time'] as const
export type ReactionKind = (typeof REACTIONS)[number]

/** Shown for some seconds wherever it is heard, and kept nowhere. */
export interface Reaction {
  kind: ReactionKind
  /** Tells it from the one before. */
  turn: number
}

/** What a peer sent as a reaction, which may be anything; undefined for what is none. */
export function readReaction(value: unknown): Reaction | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, turn } = value as Record<string, unknown>
  const known = REACTIONS.find((one) => one === kind)
  return known !== undefined && Number.isSafeInteger(turn) ? { kind: known, turn: turn as number } : undefined
}
