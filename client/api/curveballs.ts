import { CURVEBALL_LEVELS, type Curveball, type PlayedCard } from '../../shared/interview/curveballs.ts'
import { FACTS } from '../../shared/protocol/facts.ts'
import type { Answer } from './answer.ts'
import { ask, type Ask } from './ask.ts'
import { fieldsOf } from '../../shared/values/checks.ts'
import { isListOf, isText } from './fields.ts'

/** The cards that a host may play. */
export interface CurveballDeck {
  common: readonly Curveball[]
  /** Those of the board's case study. */
  own: readonly Curveball[]
}

export type CurveballAct =
  | { act: 'play'; card: string; minutes: number; by: string; expected: number }
  | { act: 'end'; expected: number }

/** The cards of a board; the server gives them to hosts only. */
export function getCurveballs(id: string, key: string, send?: Ask<unknown>['send']): Promise<Answer<CurveballDeck>> {
  return ask({ path: pathOf(id), key, read: readDeck, send })
}

/** Plays a card to everybody on a board, or ends the one that runs; resolves with all that were played. */
export function actOnCurveballs(
  id: string, key: string, body: CurveballAct, send?: Ask<unknown>['send'],
): Promise<Answer<readonly PlayedCard[]>> {
  const read = (answer: unknown): readonly PlayedCard[] | undefined => FACTS.curveball.parse(fieldsOf(answer)['value'])
  return ask({ path: pathOf(id), key, body, read, send })
}

function pathOf(id: string): string {
  return `/api/boards/${encodeURIComponent(id)}/curveballs`
}

function readDeck(body: unknown): CurveballDeck | undefined {
  const { common, own } = fieldsOf(body)
  return isListOf(common, isCard) && isListOf(own, isCard) ? { common, own } : undefined
}

function isCard(value: unknown): value is Curveball {
  const { id, title, says, look, touches } = fieldsOf(value)
  const [levels, { traits = [], kinds = [] }] = [fieldsOf(look), fieldsOf(touches)]
  return isText(id) && isText(title) && isText(says) && CURVEBALL_LEVELS.every((level) => isText(levels[level])) &&
    isListOf(traits, isText) && isListOf(kinds, isText)
}
