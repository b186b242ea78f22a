import type { MouseEvent } from 'react'

/**
 * A listener that the second press of a double click does not reach: it would do again what the first has done, or
 * press what came in its place.
 */
export function firstPress(run: () => void): (event: Pick<MouseEvent, 'detail'>) => void {
  return ({ detail }) => { if (detail < 2) run() }
}
