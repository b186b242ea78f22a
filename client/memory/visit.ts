import { isToken } from '../../shared/protocol/ids.ts'
import { VISIT_KEY } from '../api/keptVisit.ts'
import type { StorageLike } from './browserStorage.ts'

/**
 * The secret of this browser, by which the server knows that what was begun here goes on here: a name would be seen by
 * everybody on the board, and who writes as somebody else takes the place of what that person writes next.
 */
export function readVisit(storage: StorageLike, makeToken: () => string): string {
  const stored = storage.getItem(VISIT_KEY)
  if (stored !== null && isToken(stored)) return stored
  const visit = makeToken()
  storage.setItem(VISIT_KEY, visit)
  return visit
}
