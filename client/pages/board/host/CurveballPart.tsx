import type { Editor } from 'tldraw'
import { LazyPart } from '../../../controls/lazy/LazyPart.tsx'
import type { CurveballBoard } from '../../../features/curveballs/useCurveballActs.ts'

const loadCurveballs = () => import('../../../features/curveballs/CurveballDeck.tsx')

/** The cards that hosts play, for the panel. */
export function CurveballPart({ editor, ...of }: CurveballBoard & { editor: Editor }) {
  return (
    <LazyPart load={loadCurveballs} name="The curveballs">
      {({ CurveballDeck }) => <CurveballDeck {...of} editor={editor} />}
    </LazyPart>
  )
}
