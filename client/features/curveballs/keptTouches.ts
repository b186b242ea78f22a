import type { Curveball, PlayedCard } from '../../../shared/interview/curveballs.ts'
import { tellsTouched, type Hints } from '../../../shared/protocol/purpose.ts'

type Told = Pick<PlayedCard, 'id' | 'traits' | 'kinds'>

/** Whether a card was played without a word of what it touches: every card touches something. */
export function isKept({ traits, kinds }: Told): boolean {
  return traits.length + kinds.length === 0
}

/** What a card touches as its page knows it: as everybody was told, or by the cards that a host has. */
export function touchesOf(card: Told, deck: readonly Curveball[] | undefined): Pick<PlayedCard, 'traits' | 'kinds'> {
  const { traits = [], kinds = [] } = deck?.find(({ id }) => id === card.id)?.touches ?? {}
  return isKept(card) ? { traits, kinds } : card
}

/** Said to a host before a card is played. */
export function sayWhoSees(hints: Hints): string {
  return tellsTouched(hints)
    ? 'Everybody will see which parts of the board it touches.'
    : 'Only hosts will see which parts of the board it touches, because hints are off.'
}
