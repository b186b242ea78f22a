import { useState } from 'react'
import { useValue, type Editor } from 'tldraw'
import type { ClockAct } from '../../../shared/interview/clock.ts'
import { actOnClock } from '../../api/clock.ts'
import { sayUndone } from '../../api/sayFailure.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'

export interface ClockBoard {
  boardId: string
  boardKey: string
  board: OpenBoard
}

/** What a host may do to the clock; undefined for everybody else, and once the board has ended. */
export interface ClockActs {
  act: (act: ClockAct) => void
  isBusy: boolean
  /** False while the minutes that are typed are none that a round can have: the clock does not start then. */
  isWhole: boolean
  setWhole: (isWhole: boolean) => void
}

/** Why the clock does not start. */
export const NO_ROUND = 'The minutes that were typed are no round, so the clock does not start.'


/** What gives the candidate time; the steps of the round are told by the moment of each note. */
const CLOCK_NOTES: Partial<Record<ClockAct, string>> = {
  pause: 'Paused the clock.',
  extend: 'Gave one more minute.',
}

export function useClockActs(
  { boardId, boardKey, board }: ClockBoard, editor: Editor | undefined,
): ClockActs | undefined {
  const [isBusy, setIsBusy] = useState(false)
  const [isWhole, setWhole] = useState(true)
  const toast = useToast()
  const isHost = useValue(board.seat) === 'host'
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  if (!isHost || isEnded) return undefined
  const send = async (act: ClockAct): Promise<void> => {
    setIsBusy(true)
    // As it is seen here, so that a second press before the first is told does not skip a step.
    const answer = await actOnClock(boardId, boardKey, { act, expected: board.facts.version('clock') })
    setIsBusy(false)
    const noted = CLOCK_NOTES[act]
    if (answer.ok && noted !== undefined) noteAct(editor, { text: noted, tag: 'plain', source: 'act' })
    if (answer.ok) return
    const { what, todo } = sayUndone(answer.failure, navigator.onLine)
    toast({ text: `The clock is as it was. ${what} ${todo}` })
  }
  // Keys and the lobby start it, too, and neither shows what is typed.
  const act = (one: ClockAct): void => void (one === 'start' && !isWhole ? toast({ text: NO_ROUND }) : send(one))
  return { act, isBusy, isWhole, setWhole }
}
