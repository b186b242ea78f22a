import { react } from '@tldraw/state'
import { useEffect, useRef, useState } from 'react'
import type { Agenda } from '../../../shared/interview/agenda.ts'
import type { RoundClock } from '../../../shared/interview/clock.ts'
import type { PlayedCard } from '../../../shared/interview/curveballs.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { curveballJustOver, curveballNow } from './curveballNow.ts'

/** A board's round at a moment. */
export interface RoundMoment {
  clock: RoundClock
  agenda: Agenda
  /** By the server's clock; undefined before it is known. */
  nowMs: number | undefined
  isEnded: boolean
  /** The curveball that runs. */
  curveball: PlayedCard | undefined
  /** The one whose time was up a moment ago. */
  justOver: PlayedCard | undefined
}

/** So often a page looks at a clock that runs; no second is shown late by more. */
const LOOK_MS = 200

function momentOf(board: OpenBoard): RoundMoment {
  const { facts, serverTime } = board
  return {
    clock: facts.get('clock').get(),
    agenda: facts.get('agenda').get(),
    nowMs: serverTime.nowMs(),
    isEnded: facts.get('ended').get() !== null,
    curveball: curveballNow(board),
    justOver: curveballJustOver(board),
  }
}

function isOnTheMove({ clock, curveball, justOver }: RoundMoment): boolean {
  return clock.phase === 'running' || curveball !== undefined || justOver !== undefined
}

/**
 * What `read` makes of a board's round, kept up to date while its clock or a curveball runs; a text, so that no step is
 * drawn twice.
 */
export function useRound<Value extends string | number | boolean | undefined>(
  board: OpenBoard, read: (moment: RoundMoment) => Value,
): Value {
  const [value, setValue] = useState(() => read(momentOf(board)))
  const latest = useRef(read)
  useEffect(() => { latest.current = read })
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const look = (): RoundMoment => {
      const moment = momentOf(board)
      setValue(latest.current(moment))
      return moment
    }
    const stop = react('round', () => {
      clearInterval(timer)
      const tick = (): void => {
        if (!isOnTheMove(look())) clearInterval(timer)
      }
      if (isOnTheMove(look())) timer = setInterval(tick, LOOK_MS)
    })
    // The timers of a page that is not looked at are slow.
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [board])
  return value
}
