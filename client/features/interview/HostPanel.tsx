import { X } from 'lucide'
import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { coverageOf } from '../../../shared/kit/coverage.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { withoutCopies } from '../../../shared/kit/reveal.ts'
import type { Failure } from '../../api/answer.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { Button } from '../../controls/Button.tsx'
import { CoverageList } from './CoverageList.tsx'
import { Fold } from './Fold.tsx'
import { KitAnswers, KitProbes } from './KitTalk.tsx'
import { LayerSteps } from './LayerSteps.tsx'
import { ReferencePicture } from './ReferencePicture.tsx'
import { useBoardKit } from './useBoardKit.ts'
import { useBoardSummary } from './useBoardSummary.ts'
import { panelTitle, type HostPanelState } from './useHostPanel.ts'
import './HostPanel.css'

export interface HostPanelProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
  panel: HostPanelState
}

/** What only the host sees beside the board: how far the case study is revealed, what is missing, the answers. */
export function HostPanel({ boardId, boardKey, board, editor, panel }: HostPanelProps) {
  const { loading, retry } = useBoardKit(boardId, boardKey, board)
  return (
    <>
      <header className="ss-host-head">
        <div>
          <h2>{panelTitle(panel.kit)}</h2>
          <p>{panel.kit.practice ? 'Look when you want to know.' : 'Only hosts see this.'}</p>
        </div>
        <Button look="icon" icon={X} aria-label="Hide this panel" onClick={() => panel.setOpen(false)} />
      </header>
      {loading.state === 'loading' && (
        <div className="ss-skeleton ss-host-skeleton" role="status" aria-label="Loading the case study" />
      )}
      {loading.state === 'failed' && <LoadingFailed failure={loading.failure} onRetry={retry} />}
      {loading.state === 'ready' && (
        <KitParts kit={loading.kit} practice={panel.kit.practice} board={board} editor={editor} />
      )}
    </>
  )
}

interface KitPartsProps {
  kit: Kit
  practice: boolean
  board: OpenBoard
  editor: Editor
}

function KitParts({ kit, practice, board, editor }: KitPartsProps) {
  const summary = useBoardSummary(board.store)
  const structure = useMemo(() => withoutCopies(kit, summary.structure), [kit, summary.structure])
  const coverage = useMemo(() => coverageOf(kit, structure), [kit, structure])
  const { nodes } = kit.architecture
  const { clarify, probes } = kit.steps
  return (
    <div className="ss-host-parts">
      <LayerSteps kit={kit} shapeIds={summary.shapeIds} editor={editor} canReveal={board.canWrite} />
      {/* Who practises asks for it; who interviews has it at hand. */}
      <Fold
        title="What is missing?"
        note={practice ? undefined : `${coverage.match.size} of ${nodes.length} there`}
        startsOpen={!practice}
      >
        <CoverageList kit={kit} coverage={coverage} board={structure} />
      </Fold>
      <Fold title="Reference" startsOpen={!practice}>
        <ReferencePicture kit={kit} coverage={coverage} />
      </Fold>
      <Fold title="Questions and answers" note={String(clarify.questions.length)}>
        <KitAnswers kit={kit} />
      </Fold>
      <Fold title="Probes" note={String(probes.length)}>
        <KitProbes kit={kit} />
      </Fold>
    </div>
  )
}

function LoadingFailed({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { what, todo } = sayFailure(failure, navigator.onLine)
  if (failure.kind === 'notFound')
    return (
      <p className="ss-host-problem" role="alert">
        This server no longer has the case study that the board started from. The board itself is complete.
      </p>
    )
  return (
    <div className="ss-host-problem" role="alert">
      <p>The case study could not be loaded. {what} The board goes on as it is. {todo}</p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}
