import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { useRound, type RoundMoment } from '../../canvas/round/useRound.ts'
import { useToast } from '../../controls/ToastRegion.tsx'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { cardView, setCardView } from './cardView.ts'

/** Says in a line that a curveball is over; for a moment it stays to be read where it was, unless its host ended it. */
export function useCurveballNews(board: OpenBoard, editor: Editor | undefined): void {
  const toast = useToast()
  const state = useRound(board, readState)
  const before = useRef('')
  useEffect(() => {
    const [was, at] = before.current.split(' ')
    before.current = state
    if (editor === undefined || before.current.startsWith('runs')) return
    const fromMs = Number(at)
    if (was === 'over' && cardView(editor).keptMs === fromMs) setCardView(editor, { keptMs: undefined })
    if (was !== 'runs') return
    const last = board.facts.get('curveball').get().findLast((card) => card.fromMs === fromMs)
    if (last === undefined) return
    if (state.startsWith('over') && cardView(editor).awayMs !== fromMs) setCardView(editor, { keptMs: fromMs })
    if (last.isCutShort && board.seat.get() === 'host') return
    const by = board.purpose === 'practice' ? '' : ' by the host'
    toast({ text: last.isCutShort ? `“${last.title}” was ended${by}.` : `The time for “${last.title}” is up.` })
  }, [board, editor, state, toast])
}

/** As text: whether a card runs or is just over, and since when it ran. */
function readState({ curveball, justOver }: RoundMoment): string {
  if (curveball !== undefined) return `runs ${curveball.fromMs}`
  return justOver === undefined ? '' : `over ${justOver.fromMs}`
}
