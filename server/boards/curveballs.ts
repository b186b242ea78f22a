import { withEnded, withPause, withPlayed, type Curveball, type PlayedCard } from '../../shared/interview/curveballs.ts'
import type { Fact } from '../../shared/protocol/facts.ts'
import { tellsTouched } from '../../shared/protocol/purpose.ts'
import type { Clock } from '../runtime/clock.ts'
import type { StoredBoard } from '../storage/port/storage.ts'
import { changeFact, isEnded, readFact, setFact, type FactAnswer, type FactParts } from './boardFacts.ts'
import type { KitShelf } from './createBoard.ts'

export interface CurveballParts extends FactParts {
  clock: Clock
  shelf: Pick<KitShelf, 'curveballs'>
}

/** The cards that a host may play on a board. */
export interface CurveballDeck {
  common: readonly Curveball[]
  /** Those of its case study. */
  own: readonly Curveball[]
}

export function deckOf({ curveballs }: CurveballParts['shelf'], { kit }: Pick<StoredBoard, 'kit'>): CurveballDeck {
  const own = kit === undefined ? undefined : curveballs?.cases.get(kit.id)
  return { common: curveballs?.common ?? [], own: own ?? [] }
}

export interface PlayWish {
  card: string
  minutes: number
  /** The name of the host. */
  by: string
  /** The version of the played cards that the host saw. */
  expected: number
}

export type CurveballAnswer = FactAnswer | { type: 'ended'; fact: Fact } | { type: 'unknown' }

/**
 * Plays a card to everybody on a board, from this server's time on; one that runs ends with it. Without hints what it
 * touches stays here. Rejects when storage fails.
 */
export async function playCurveball(
  parts: CurveballParts, board: StoredBoard, { card: id, minutes, by, expected }: PlayWish,
): Promise<CurveballAnswer> {
  const { common, own } = deckOf(parts.shelf, board)
  const card = [...own, ...common].find((one) => one.id === id)
  if (card === undefined) return { type: 'unknown' }
  const [{ value: hints }, nowMs] = [await readFact(parts.storage, board.id, 'hints'), parts.clock.nowMs()]
  const moment = { nowMs, minutes, by, tellsTouched: tellsTouched(hints) }
  const answer = await change(parts, board.id, expected, (played) => withPlayed(played, card, moment))
  // Somebody may have ended the board meanwhile, and found nothing to end.
  if (await isEnded(parts.storage, board.id)) await endCurveball(parts, board.id)
  const followed = await curveballFollowsClock(parts, board.id)
  return answer.type === 'set' && followed.type === 'set' ? followed : answer
}

/** What runs stands while the round is paused, and goes on with it. Rejects when storage fails. */
export async function curveballFollowsClock(
  parts: Omit<CurveballParts, 'shelf'>, boardId: string,
): Promise<FactAnswer> {
  const { phase } = (await readFact(parts.storage, boardId, 'clock')).value
  return changeFact(parts, boardId, 'curveball', (played) =>
    withPause(played, phase === 'paused', parts.clock.nowMs()))
}

/** Ends the card that runs before its time. Rejects when storage fails. */
export async function endCurveball(
  parts: Omit<CurveballParts, 'shelf'>, boardId: string, expected?: number,
): Promise<FactAnswer> {
  const end = (played: readonly PlayedCard[]): readonly PlayedCard[] => withEnded(played, parts.clock.nowMs())
  if (expected === undefined) return changeFact(parts, boardId, 'curveball', end)
  const { value } = await readFact(parts.storage, boardId, 'curveball')
  return setFact(parts, boardId, 'curveball', { value: end(value), expected })
}

async function change(
  parts: CurveballParts, boardId: string, expected: number,
  turn: (played: readonly PlayedCard[]) => readonly PlayedCard[],
): Promise<CurveballAnswer> {
  const current = await readFact(parts.storage, boardId, 'curveball')
  if (await isEnded(parts.storage, boardId)) return { type: 'ended', fact: current }
  return setFact(parts, boardId, 'curveball', { value: turn(current.value), expected })
}
