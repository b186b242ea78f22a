/** Somebody on a board: their connection, and the colour of their cursor. */
export interface Coloured {
  client: number
  color: string
}

/**
 * The colour to take when somebody who came by a lower connection has one's own: the first that nobody has. Undefined
 * to keep what one has, also when all are taken. Of two people one alone gives way, so that they do not swap for ever.
 */
export function freeColor(own: Coloured, others: readonly Coloured[], colors: readonly string[]): string | undefined {
  if (!others.some(({ client, color }) => color === own.color && client < own.client)) return undefined
  return colors.find((one) => one !== own.color && others.every(({ color }) => color !== one))
}
