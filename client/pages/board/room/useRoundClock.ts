import type { Editor } from 'tldraw'
import { useClockActs, type ClockBoard } from '../../../features/clock/useClockActs.ts'
import { useEditorRound } from '../../../features/clock/useEditorRound.ts'
import { useNudge } from '../../../features/clock/useNudge.ts'
import { useStandingClock } from '../../../features/clock/useStandingClock.ts'
import { useCurveballActs } from '../../../features/curveballs/useCurveballActs.ts'
import { useCurveballNews } from '../../../features/curveballs/useCurveballNews.ts'
import { useStepPages } from '../../../features/notebook/useStepPages.ts'

/** The clock of the round, with what a host may do to it by button and by key; notebook and curveballs go along. */
export function useRoundClock(of: ClockBoard, editor: Editor | undefined) {
  const acts = useClockActs(of, editor)
  useEditorRound(of.board, editor, acts)
  useNudge(of.board, acts)
  useStandingClock(of.board, acts)
  useStepPages(of.board, editor)
  useCurveballActs(of, editor)
  useCurveballNews(of.board, editor)
  return { ...of, acts }
}
