import { fieldsOf } from '../values/checks.ts'

/** The state of a session whose connection broke off without a word, in the place of null. */
export const LOST_PRESENCE = '{"lost":true}'

/** Whether a state, which may be anything, says that whoever showed it has lost the connection. */
export function isLostPresence(state: unknown): boolean {
  return fieldsOf(state)['lost'] === true
}
