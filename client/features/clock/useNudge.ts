import { useEffect, useRef } from 'react'
import { ROUND_PARTS } from '../../../shared/interview/agenda.ts'
import { partLeftMs } from '../../../shared/interview/clock.ts'
import { partName } from '../../../shared/interview/sayClock.ts'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import type { ClockActs } from './useClockActs.ts'

/** Says once, in a line, that the time of a step is up; whoever keeps the clock can go on from there. */
export function useNudge(board: OpenBoard, acts: ClockActs | undefined): void {
  const toast = useToast()
  const latest = useRef(acts)
  useEffect(() => { latest.current = acts })
  const state = useRound(board, readBudget)
  const before = useRef<string>(undefined)
  useEffect(() => {
    const was = before.current
    before.current = state
    const [part, is] = state.split(' ')
    // Only what comes to its end while this page looks on is news.
    if (is !== 'over' || was !== `${part} within`) return undefined
    const next = ROUND_PARTS[Number(part) + 1]
    const text = `The time for ${partName(Number(part))} is up.`
    if (latest.current === undefined) return toast({ text })
    const label = next === undefined ? 'End the round' : `Next: ${next.word}`
    return toast({ text, action: { label, run: () => latest.current?.act('next') } })
  }, [state, toast])
}

/** The part that runs, and whether it is within its budget or over it. */
function readBudget({ clock, agenda, nowMs }: RoundMoment): string {
  if (clock.phase !== 'running' || nowMs === undefined) return ''
  return `${clock.part} ${partLeftMs(clock, agenda, nowMs) > 0 ? 'within' : 'over'}`
}
