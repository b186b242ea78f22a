import { useLayoutEffect } from 'react'
import type { Editor } from 'tldraw'
import { curveballNow } from '../../canvas/round/curveballNow.ts'
import { giveRound } from '../../canvas/round/editorRound.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import type { ClockActs } from './useClockActs.ts'

/** Keeps the canvas told of the round: what is drawn is stamped with it, and its keys change it. */
export function useEditorRound(board: OpenBoard, editor: Editor | undefined, acts: ClockActs | undefined): void {
  useLayoutEffect(() => {
    if (editor === undefined) return
    giveRound(editor, {
      clock: () => board.facts.get('clock').get(),
      nowMs: () => board.serverTime.nowMs(),
      curveball: () => curveballNow(board),
      lastCurveball: () => board.facts.get('curveball').get().at(-1),
      act: acts?.act,
    })
  })
}
