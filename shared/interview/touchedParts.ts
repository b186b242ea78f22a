import { findComponent } from '../catalog/index.ts'
import type { PlayedCard } from './curveballs.ts'

/** The parts of a board that a card is about, in the board's order. */
export function touchedParts<Part extends { kind: string }>(
  { traits, kinds }: Pick<PlayedCard, 'traits' | 'kinds'>, parts: readonly Part[],
): Part[] {
  return parts.filter(({ kind }) => {
    const does = findComponent(kind)?.traits ?? []
    return kinds.includes(kind) || does.some((trait) => traits.includes(trait))
  })
}
