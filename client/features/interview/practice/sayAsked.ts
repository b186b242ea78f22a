import { LEVEL_WORDS } from '../../../../shared/interview/rubric.ts'
import { USUAL_LEVEL, type AskedCard } from './practiceState.ts'

/**
 * What comes by itself to who practises, as `probePlan` plans it.
 *
 * @param isUnchosen it is known that no level was chosen
 */
export function sayAsked(asks: boolean, isUnchosen: boolean): string {
  if (!asks) return 'None comes by itself; all of them are under “Probes” below.'
  const usual = LEVEL_WORDS[USUAL_LEVEL].toLowerCase()
  const meanwhile = isUnchosen ? ` Until you choose a level, they are for a ${usual}.` : ''
  return 'They come once half of a step is gone, in steps that have some for your level: answer aloud, then turn the '
    + `card.${meanwhile}`
}

/** What one does before a card is turned. */
export function sayTodo({ kind, isCutShort }: AskedCard): string {
  if (kind === 'Probe') return 'Answer aloud, then'
  return `${isCutShort ? 'It ended early' : 'Its time is up'}: look at what you changed, then`
}
