import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { cardView, setCardView } from './cardView.ts'

/** Says in a line that a curveball is over; it stays to be read where it was, unless its host took it away. */
export function useCurveballNews(board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  const runsSinceMs = useRound(board, readRunning)
  const before = useRef<number>(undefined)
  useEffect(() => {
    const was = before.current
    before.current = runsSinceMs
    if (editor === undefined || was === undefined || runsSinceMs !== undefined) return
    const last = board.facts.get('curveball').get().findLast(({ fromMs }) => fromMs === was)
    if (last === undefined) return
    if (!last.isCutShort && cardView(editor).awayMs !== was) setCardView(editor, { keptMs: was })
    if (last.isCutShort && board.seat.get() === 'host') return
    toast({ text: last.isCutShort ? `“${last.title}” was ended.` : `The time for “${last.title}” is up.` })
  }, [board, editor, runsSinceMs, toast])
}

function readRunning({ curveball }: RoundMoment): number | undefined {
  return curveball?.fromMs
}
