import { react } from '@tldraw/state'
import { useLayoutEffect } from 'react'
import type { Editor } from 'tldraw'
import { hintsFor, mayReadKits } from '../../../shared/protocol/purpose.ts'
import { setFairness } from '../../canvas/fairness/fairness.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'

/** Keeps the canvas told how much it may say by itself; before it is seen, so that no hint flashes up. */
export function useFairness(board: OpenBoard, editor: Editor | undefined): void {
  useLayoutEffect(() => {
    if (editor === undefined) return undefined
    const { purpose, seat } = board
    const hints = board.facts.get('hints')
    return react('fairness', () => {
      const hasKits = mayReadKits(purpose, seat.get())
      const isInterviewer = purpose === 'interview' && seat.get() === 'host'
      setFairness(editor, { hints: hintsFor(purpose, seat.get(), hints.get()), hasKits, isInterviewer })
    })
  }, [board, editor])
}
