/** Somebody on a board: their connection, the colour of their cursor, and when they came, as far as that is known. */
export interface Coloured {
  client: number
  color: string
  cameMs: number | undefined
}

/**
 * The colour to take when somebody who was here before has one's own: the first that nobody has. Undefined to keep what
 * one has, also when all are taken. Of two people one alone gives way, so that they do not swap for ever; and it is the
 * later one, because the others know each other by their colours already.
 */
export function freeColor(own: Coloured, others: readonly Coloured[], colors: readonly string[]): string | undefined {
  if (!others.some((other) => other.color === own.color && isBefore(other, own))) return undefined
  return colors.find((one) => one !== own.color && others.every(({ color }) => color !== one))
}

/** Who has not said yet when they came is coming just now. */
function isBefore(one: Coloured, other: Coloured): boolean {
  if (one.cameMs === undefined || other.cameMs === undefined) return false
  return one.cameMs < other.cameMs || (one.cameMs === other.cameMs && one.client < other.client)
}
