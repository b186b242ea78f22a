import { Download } from 'lucide'
import { useState } from 'react'
import { isStillGoing, runsFile, type PracticeRun } from '../../../shared/interview/practiceRun.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { saveDownload } from '../../controls/saveDownload.ts'
import type { RecentBoards } from '../../memory/useRecentBoards.ts'
import { usePracticeRuns } from '../../memory/usePracticeRuns.ts'
import { RunItem } from './RunItem.tsx'
import { trendsOf } from './sayRun.ts'
import { TrendChart } from './TrendChart.tsx'
import './PracticeRunList.css'

const SHOWN_AT_FIRST = 4

/** The rounds that were practised in this browser; nothing when there are none. */
export function PracticeRunList({ boards }: Pick<RecentBoards, 'boards'>) {
  const { runs, forget, putBack, forgetAll } = usePracticeRuns()
  const [showAll, setShowAll] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [nowMs] = useState(() => Date.now())
  if (runs.length === 0) return null
  const shown = showAll ? runs : runs.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="ss-runs" aria-labelledby="ss-runs-title">
      <div className="ss-runs-head">
        <div>
          <h2 id="ss-runs-title">Your practice runs</h2>
          <p>Only this browser keeps them, the last 200. Nothing of them is ever sent.</p>
        </div>
        {runs.length > SHOWN_AT_FIRST && (
          <Button onClick={() => setShowAll(!showAll)}>
            {showAll ? 'Show fewer' : `Show all ${runs.length} runs`}
          </Button>
        )}
        <Button icon={Download} onClick={() => download(runs)}>Export as JSON</Button>
        <Button onClick={() => setAsking(true)}>Delete all runs</Button>
      </div>
      <Trends {...{ runs, nowMs }} />
      <ul className="ss-run-list">
        {shown.map((run) => (
          <RunItem
            key={`${run.board} ${run.startedMs}`}
            run={run}
            isGoing={isStillGoing(run, nowMs)}
            board={boards.find(({ id }) => id === run.board)}
            onForget={forget}
            onPutBack={putBack}
          />
        ))}
      </ul>
      {isAsking && <ForgetRunsDialog count={runs.length} onClose={() => setAsking(false)} onForget={forgetAll} />}
    </section>
  )
}

function Trends({ runs, nowMs }: { runs: readonly PracticeRun[]; nowMs: number }) {
  const { covered, scored } = trendsOf(runs, nowMs)
  if (covered.length < 2 && scored.length < 2) return null
  return (
    <div className="ss-run-trends">
      <TrendChart title="Coverage" values={covered} last={`${Math.round((covered.at(-1) ?? 0) * 100)} %`} />
      <TrendChart
        title="Mean score"
        values={scored.map((score) => (score - 1) / 3)}
        last={`${(scored.at(-1) ?? 0).toFixed(1)} of 4`}
      />
    </div>
  )
}

function download(runs: readonly PracticeRun[]): void {
  saveDownload(new File([runsFile(runs)], 'practice-runs.json', { type: 'application/json' }))
}

function ForgetRunsDialog({ count, onClose, onForget }: { count: number; onClose: () => void; onForget: () => void }) {
  const forget = (): void => {
    onForget()
    onClose()
  }
  const actions = (
    <>
      <Button onClick={onClose}>Keep them</Button>
      <Button look="primary" onClick={forget}>Delete {count === 1 ? 'it' : `all ${count}`}</Button>
    </>
  )
  return (
    <Dialog title="Delete all practice runs?" onClose={onClose} actions={actions}>
      <p>
        Their times, coverage and scores are in this browser alone, so nothing brings them back. Export them first if
        you may want them. The boards stay.
      </p>
    </Dialog>
  )
}
