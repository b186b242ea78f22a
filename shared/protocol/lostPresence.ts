/** The state of a session whose connection broke off without a word, in the place of null. */
export const LOST_PRESENCE = '{"lost":true}'

/** Whether a state, which may be anything, says that whoever showed it has lost the connection. */
export function isLostPresence(state: unknown): boolean {
  return typeof state === 'object' && state !== null && (state as Record<string, unknown>).lost === true
}
