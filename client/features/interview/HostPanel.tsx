import { MessageSquareWarning, X } from 'lucide'
import { Fragment, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useValue, type Editor, type TLShapeId } from 'tldraw'
import { coverageOf, sayCoverage } from '../../../shared/kit/coverage.ts'
import { HINTS, type Hints } from '../../../shared/protocol/purpose.ts'
import type { Failure } from '../../api/answer.ts'
import type { BoardKit } from '../../api/boardKit.ts'
import { HINT_WORDS } from '../../api/hintWords.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import type { OpenBoard } from '../../sync/openBoard.ts'
import { noteAct } from '../../canvas/hostLane/editorHostLane.ts'
import { noteReveal } from '../../canvas/hostLane/noteReveal.ts'
import { askForNote, hostPages, type HostPage } from '../../canvas/hostLane/hostPages.ts'
import { curveballDesk } from '../../canvas/round/curveballDesk.ts'
import { nameable, namePlain } from '../../canvas/places/namePlain.ts'
import { Button } from '../../controls/Button.tsx'
import { caseOrder, isDrawnBeside, type CasePart } from './caseOrder.ts'
import { CoverageList, type CoverageListProps } from './coverage/CoverageList.tsx'
import { DealtCase } from './DealtCase.tsx'
import { Fold, FoldsContext } from './Fold.tsx'
import { HostPageBody } from './tabs/HostPageBody.tsx'
import { HostTabs, pageId, tabId, UnsavedNotes } from './tabs/HostTabs.tsx'
import { HintSwitch } from './HintSwitch.tsx'
import { KitAnswers, KitProbes } from './KitTalk.tsx'
import { LookUpFold } from './LookUpFold.tsx'
import { LayerSteps, type LayerStepsProps } from './LayerSteps.tsx'
import { ReferenceNotes } from './notes/ReferenceNotes.tsx'
import { PracticeCoverage } from './coverage/PracticeCoverage.tsx'
import { ReferencePicture } from './ReferencePicture.tsx'
import { audienceOf, tellRevealed } from './tellRevealed.ts'
import { useBoardKit } from './useBoardKit.ts'
import { usePairings, type Pairings } from './coverage/usePairings.ts'
import { useBoardSummary } from './useBoardSummary.ts'
import { panelTitle, type HostPanelState } from './useHostPanel.ts'
import './HostPanel.css'

export interface HostPanelProps {
  boardId: string
  boardKey: string
  board: OpenBoard
  editor: Editor
  panel: HostPanelState
  /** What hosts note and score. */
  pages: Readonly<Record<Exclude<HostPage, 'case'>, ReactNode>> | undefined
  /** The cards that a host plays. */
  curveballs: ReactNode
  children?: ReactNode
}

/** What only the host sees beside the board: how far the case study is revealed, what is missing, the answers. */
export function HostPanel(props: HostPanelProps) {
  const { boardId, boardKey, board, editor, panel, pages, curveballs, children } = props
  const { purpose, kit } = panel
  const turned = useValue('page of the panel', () => hostPages(editor).page, [editor])
  const page = pages ? turned : 'case'
  const ids = (one: HostPage) => pages && { role: 'tabpanel', id: pageId(one), 'aria-labelledby': tabId(one) }
  return (
    <FoldsContext value={panel.folds}>
      <header className="ss-host-head">
        <div>
          <h2>{panelTitle(panel)}</h2>
          <p>{purpose === 'practice' ? 'Look when you want to know.' : 'Only hosts see this.'}</p>
          {purpose !== 'practice' && page === 'case' && <p>The candidate may read the notebook.</p>}
        </div>
        <Button look="icon" icon={X} aria-label="Hide this panel" onClick={() => panel.setOpen(false)} />
      </header>
      {pages && <HostTabs editor={editor} page={page} first={kit === undefined ? 'Hints' : 'Case'} />}
      {pages && <UnsavedNotes editor={editor} />}
      {/* Kept while another page is shown: what is open in it stays so, and nothing is asked for anew. */}
      <HostPageBody hidden={page !== 'case'} {...ids('case')}>
        {children}
        <HintSwitch {...{ boardId, boardKey, board }} onChosen={(...hints) => noteHints(editor, ...hints)} />
        {pages && purpose !== 'practice' && <GaveHint editor={editor} />}
        <Curveballs editor={editor}>{curveballs}</Curveballs>
        {kit && <LoadedKit boardId={boardId} boardKey={boardKey} board={board} editor={editor} />}
      </HostPageBody>
      {page !== 'case' && <HostPageBody key={page} {...ids(page)}>{pages && pages[page]}</HostPageBody>}
    </FoldsContext>
  )
}

const CURVEBALLS = 'Curveballs'

/** Folded, since it takes the room of the case; unfolded whenever it is asked for. */
function Curveballs({ editor, children }: { editor: Editor; children: ReactNode }) {
  const { asked, isAwaited } = useValue('desk', () => curveballDesk(editor), [editor])
  const { turn } = useContext(FoldsContext)
  useEffect(() => {
    if (isAwaited) turn(CURVEBALLS, true)
  }, [asked, isAwaited, turn])
  return <Fold title={CURVEBALLS} startsOpen={isAwaited}>{children}</Fold>
}

/** For a hint that was said aloud; what is revealed is noted by itself. */
function GaveHint({ editor }: { editor: Editor }) {
  return (
    <div className="ss-gave-hint">
      <Button icon={MessageSquareWarning} onClick={() => askForNote(editor, 'hint')}>Note a hint you gave</Button>
    </div>
  )
}

/** Only more of them were given to anybody. */
function noteHints(editor: Editor, hints: Hints, before: Hints): void {
  const tag = HINTS.indexOf(hints) > HINTS.indexOf(before) ? 'hint' : 'plain'
  noteAct(editor, { text: `Set the hints to “${HINT_WORDS[hints].title}”.`, tag, source: 'hints' })
}

type LoadedKitProps = Pick<HostPanelProps, 'boardId' | 'boardKey' | 'board' | 'editor'>

function LoadedKit({ boardId, boardKey, board, editor }: LoadedKitProps) {
  const { asked, retry } = useBoardKit(boardId, boardKey, board)
  const pairings = usePairings(boardId, boardKey, board)
  const isTold = useValue(board.facts.isTold)
  switch (asked.state) {
    case 'loading':
      return <div className="ss-skeleton ss-host-skeleton" role="status" aria-label="Loading the case study" />
    case 'failed':
      return <LoadingFailed failure={asked.failure} onRetry={retry} />
    case 'ready':
      return (
        // Taken anew once it is known how the round stands.
        <KitParts
          key={String(isTold)}
          kit={asked.value}
          board={board}
          editor={editor}
          pairings={pairings}
          audience={() => audienceOf(board)}
          onRevealed={(layer, what) => {
            tellRevealed({ boardId, boardKey, board, layer, what })
            noteReveal(editor, layer, what)
          }}
        />
      )
  }
}

interface KitPartsProps {
  kit: BoardKit
  board: OpenBoard
  editor: Editor
  pairings: Pairings
  onRevealed: LayerStepsProps['onRevealed']
  audience: LayerStepsProps['audience']
}

function KitParts({ kit, board, editor, pairings, audience, onRevealed }: KitPartsProps) {
  const practice = board.purpose === 'practice'
  const hints = useValue(board.facts.get('hints'))
  const summary = useBoardSummary(board.store)
  const { structure } = summary
  const coverage = useMemo(() => coverageOf(kit, structure, pairings.said), [kit, structure, pairings.said])
  const mayWrite = useValue('may write', () => board.mayWrite.get(), [board])
  const { clarify, probes } = kit.steps
  // As it is when the panel is opened: nothing changes its place under who reads.
  const [order] = useState(() => {
    const clock = board.facts.get('clock').get()
    return caseOrder({ clock, isDrawn: isDrawnBeside(kit.id, summary.shapeIds), practice })
  })
  const parts: Record<CasePart, ReactNode> = {
    layers: (
      <LayerSteps {...{ kit, summary, editor, audience, onRevealed }} pairings={pairings.said} canReveal={mayWrite} />
    ),
    // Who practises asks for it; who interviews has it at hand.
    missing: (
      <Fold title="What is missing?" note={practice ? undefined : sayCoverage(kit, coverage)} startsOpen={!practice}>
        <Missing
          {...{ kit, coverage, practice, hints, pairings, editor }}
          asks={!practice}
          board={structure}
          lanes={summary.lanes}
          plain={summary.plain}
          unsure={summary.unsure}
          onName={mayWrite ? (id) => makeOne(editor, id) : undefined}
        />
      </Fold>
    ),
    dealt: kit.dealt && <DealtCase dealt={kit.dealt} />,
    reference: (
      <Fold title="Reference" startsOpen={!practice}>
        <ReferencePicture kit={kit} coverage={coverage} />
      </Fold>
    ),
    notes: (
      <Fold title="Reference notes">
        <ReferenceNotes kit={kit} board={board} editor={editor} />
      </Fold>
    ),
    answers: (
      <Fold
        title="Questions and answers"
        note={String(clarify.questions.length)}
        startsOpen={order[0] === 'answers'}
      >
        <KitAnswers kit={kit} isTurned={practice} />
      </Fold>
    ),
    probes: (
      <Fold title="Probes" note={String(probes.length)}>
        <KitProbes kit={kit} isTurned={practice} editor={editor} />
      </Fold>
    ),
    lookUp: <LookUpFold board={board} />,
  }
  return (
    <div className="ss-host-parts">
      {order.map((part) => <Fragment key={part}>{parts[part]}</Fragment>)}
    </div>
  )
}

function makeOne(editor: Editor, id: string): void {
  editor.markHistoryStoppingPoint('make a component')
  namePlain(editor, nameable(editor, [id as TLShapeId]))
}

type MissingProps = CoverageListProps & { practice: boolean; hints: Hints; editor: Editor }

function Missing({ practice, hints, editor, ...list }: MissingProps) {
  if (!practice) return <CoverageList {...list} />
  if (hints === 'on') return <PracticeCoverage {...list} editor={editor} />
  return <p className="ss-coverage-note">You asked for fewer hints on this board. With all of them it is told here.</p>
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
