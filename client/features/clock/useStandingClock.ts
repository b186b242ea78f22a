import { useEffect, useRef } from 'react'
import { useValue } from 'tldraw'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import type { ClockActs } from './useClockActs.ts'

/** Says to hosts that the clock stands when a board is opened again: the end stopped it, and nothing lets it go on. */
export function useStandingClock(board: OpenBoard, acts: ClockActs | undefined): void {
  const toast = useToast()
  const latest = useRef(acts)
  useEffect(() => { latest.current = acts })
  const isEnded = useValue('ended', () => board.facts.get('ended').get() !== null, [board])
  const stands = useValue('stands', () => board.facts.get('clock').get().phase === 'paused', [board])
  const wasEnded = useRef(isEnded)
  useEffect(() => {
    const isOpenedAgain = wasEnded.current && !isEnded
    wasEnded.current = isEnded
    if (!isOpenedAgain || !stands || latest.current === undefined) return undefined
    // The line of a pause has the button that lets both go on.
    if (board.facts.get('pause').get()) return toast({ text: 'The clock stands, and the editors are paused.' })
    return toast({
      text: 'The clock stands.', action: { label: 'Go on', run: () => latest.current?.act('start') },
    })
  }, [board, isEnded, stands, toast])
}
