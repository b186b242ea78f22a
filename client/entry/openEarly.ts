import { browserStorage } from '../memory/browserStorage.ts'
import { browserDice, readPerson } from '../memory/person.ts'
import type { Opening } from '../sync/openBoard.ts'
import { openHere, type BoardToOpen } from './openHere.ts'
import type { FirstInk } from './firstInk.ts'
import { KeptInk } from './keptInk.ts'

/** Opens a board before there is anything to show it with, and puts on it what is drawn meanwhile. */
export async function openEarly(
  board: Omit<BoardToOpen, 'person'>, ink: FirstInk, signal: AbortSignal,
): Promise<Opening> {
  const person = readPerson(browserStorage(), browserDice())
  const opening = await openHere({ ...board, person }, signal)
  if (opening.kind === 'open') ink.keepWith(new KeptInk(opening.board, () => ({ w: innerWidth, h: innerHeight })))
  return opening
}
