import type { BrowserContext } from 'playwright/test'

/** Somebody who has been asked for a name before, so that the first keys of a test mean the board. */
export async function beKnown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      localStorage.setItem('sevenstep.person.asked', 'yes')
    } catch {
      // A page without an address has no storage.
    }
  })
}
