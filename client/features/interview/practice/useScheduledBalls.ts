import { useEffect, useRef } from 'react'
import { useValue, type Editor } from 'tldraw'
import { roundMinutes } from '../../../../shared/interview/agenda.ts'
import { ballChance, ballMoments, type BallCount } from '../../../../shared/interview/ballMoments.ts'
import { MINUTE_MS, roundGoneMs, startedMs } from '../../../../shared/interview/clock.ts'
import {
  cardLeftMs, drawCard, USUAL_CURVEBALL_MINUTES, type Curveball, type PlayedCard,
} from '../../../../shared/interview/curveballs.ts'
import { LEVEL_WORDS } from '../../../../shared/interview/rubric.ts'
import { curveballDesk } from '../../../canvas/round/curveballDesk.ts'
import { useDeckFor } from '../../../canvas/round/useDeckFor.ts'
import { useRound, type RoundMoment } from '../../../canvas/round/useRound.ts'
import type { OpenBoard } from '../../../sync/openBoard.ts'
import { practiceLevel, practiceWishes, setOver, USUAL_LEVEL, type AskedCard } from './practiceState.ts'

export interface BallBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
}

/** Plays the curveballs that somebody wished for when they practise, and asks of each one when it is over. */
export function useScheduledBalls({ boardId, boardKey, board, editor }: BallBoard): void {
  const { balls } = useValue('wishes', () => practiceWishes(editor), [editor])
  const level = useValue('level', () => practiceLevel(editor) ?? USUAL_LEVEL, [editor])
  const missing = useRound(board, (moment) => sayMissing(balls, moment, playedIn(board, moment)))
  const over = useRound(board, (moment) => {
    return playedIn(board, moment).filter((card) => isOver(card, moment))
      .map(({ id, isCutShort }) => (isCutShort ? `${id}:early` : id)).join(' ')
  })
  const deck = useDeckFor(boardId, boardKey, `${missing}${over}`)
  const tried = useRef('')
  useEffect(() => {
    if (missing === '' || deck === undefined || tried.current === missing) return
    tried.current = missing
    playNext(board, editor, deck)
  }, [board, editor, deck, missing])
  useEffect(() => {
    setOver(editor, (over === '' ? [] : over.split(' ')).flatMap((one): AskedCard[] => {
      const [id, early] = one.split(':')
      const card = deck?.find((known) => known.id === id)
      return card === undefined ? [] : [{ ...askedOf(card, level), ...(early !== undefined && { isCutShort: true }) }]
    }))
  }, [editor, deck, over, level])
}

function playedIn({ facts }: OpenBoard, { clock }: RoundMoment): PlayedCard[] {
  const since = startedMs(clock)
  return since === undefined ? [] : facts.get('curveball').get().filter(({ fromMs }) => fromMs >= since)
}

function isOver(card: PlayedCard, { nowMs }: RoundMoment): boolean {
  return card.isCutShort || (nowMs !== undefined && cardLeftMs(card, nowMs) <= 0)
}

/** Which curveball has to come now; with its minute, so that what failed is tried again. Empty for none. */
function sayMissing(balls: BallCount, moment: RoundMoment, played: readonly PlayedCard[]): string {
  const { clock, agenda, nowMs, isEnded, curveball } = moment
  const since = startedMs(clock)
  if (clock.phase !== 'running' || nowMs === undefined || since === undefined || isEnded) return ''
  const gone = roundGoneMs(clock, nowMs)
  const due = ballMoments(balls, since, roundMinutes(agenda) * MINUTE_MS).filter((ms) => ms <= gone).length
  // One that was played by hand meanwhile counts, and none comes on top of another.
  if (due <= played.length || curveball !== undefined) return ''
  return `${since} ${played.length} ${Math.floor(gone / MINUTE_MS)}`
}

function playNext(board: OpenBoard, editor: Editor, deck: readonly Curveball[]): void {
  const since = startedMs(board.facts.get('clock').get())
  const { acts } = curveballDesk(editor)
  if (since === undefined || acts === undefined || acts.isBusy) return
  const played = board.facts.get('curveball').get()
  const nth = played.filter(({ fromMs }) => fromMs >= since).length
  const card = drawCard(deck, played, ballChance(since, nth))
  if (card !== undefined) acts.play(card, USUAL_CURVEBALL_MINUTES)
}

function askedOf({ title, says, look }: Curveball, level: keyof typeof LEVEL_WORDS): AskedCard {
  const lookFor = look[level === 'junior' ? 'mid' : level]
  return { kind: 'Curveball', place: `${title} · ${LEVEL_WORDS[level]}`, ask: says, lookFor }
}
