import { isToken } from '../../shared/protocol/ids.ts'
import { VISIT_HEADER } from '../../shared/protocol/messages.ts'

/** Where a browser keeps the secret that names it to boards. */
export const VISIT_KEY = 'sevenstep.visit'

/** Says which browser asks, once it has opened a board; a host may have given it another seat than its link's. */
export function visitHeader(): Record<string, string> {
  const visit = keptVisit()
  return visit === undefined ? {} : { [VISIT_HEADER]: visit }
}

function keptVisit(): string | undefined {
  try {
    const stored = localStorage.getItem(VISIT_KEY)
    return stored !== null && isToken(stored) ? stored : undefined
  } catch {
    // A browser that keeps nothing for pages names itself to its sockets alone.
    return undefined
  }
}
