import type { printAlone } from './boardOnPaper.ts'

/** What printing needs; undefined when it cannot be had, and then the page prints as it is. */
export async function loadPrinting(): Promise<typeof printAlone | undefined> {
  return import('./boardOnPaper.ts').then(
    (paper) => paper.printAlone,
    () => undefined,
  )
}
