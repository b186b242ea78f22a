import { useState } from 'react'
import type { Editor } from 'tldraw'
import { hintsAtLinks, hintsAtParts, type HintSteps } from '../../../../shared/kit/coverageHints.ts'
import { noteAct } from '../../../canvas/hostLane/editorHostLane.ts'
import { Button } from '../../../controls/Button.tsx'
import { CoverageSum, sayMore, type CoverageListProps } from './CoverageList.tsx'
import './PracticeCoverage.css'

/** A longer list would be read instead of thought about. */
const MOST_SHOWN = 4

interface PracticeCoverageProps extends CoverageListProps {
  editor: Editor
}

/** What is missing, for who practises: each thing first as a gap, then as a sort of part, then by its name. */
export function PracticeCoverage({ editor, ...list }: PracticeCoverageProps) {
  const { kit, coverage, board, lanes } = list
  const parts = hintsAtParts(kit, coverage, board, lanes).map(([key, steps]) => ({ key, count: 1, steps }))
  const links = hintsAtLinks(kit, coverage, board).map(({ from, ...hints }) => ({ key: from, ...hints }))
  const told = (): void => {
    noteAct(editor, { text: 'Opened the names of what is missing.', tag: 'hint', source: 'hints' })
  }
  return (
    <CoverageSum {...list} onNames={told}>
      <HintCards editor={editor} title="Missing parts" sort="part" cards={parts} />
      <HintCards editor={editor} title="Missing links" sort="link" cards={links} />
    </CoverageSum>
  )
}

interface HintCardsProps {
  editor: Editor
  title: string
  sort: 'part' | 'link'
  /** Each with how much is missing that it speaks of. */
  cards: readonly { key: string; count: number; steps: HintSteps }[]
}

function HintCards({ editor, title, sort, cards }: HintCardsProps) {
  const [showsAll, setShowsAll] = useState(false)
  if (cards.length === 0) return null
  const shown = showsAll ? cards : cards.slice(0, MOST_SHOWN)
  const hidden = cards.slice(MOST_SHOWN).reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h4>{title}</h4>
      <ul aria-label={title}>{shown.map(({ key, steps }) => <HintCard key={key} {...{ editor, steps }} />)}</ul>
      {hidden > 0 && (
        <Button onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show fewer' : sayMore(hidden, sort)}</Button>
      )}
    </>
  )
}

function HintCard({ editor, steps }: { editor: Editor; steps: HintSteps }) {
  const [shown, setShown] = useState(1)
  const [gap = '', ...further] = steps.slice(0, shown)
  const tellMore = (): void => {
    setShown(shown + 1)
    noteAct(editor, { text: `Opened a hint. ${gap} ${steps[shown]}`, tag: 'hint', source: 'hints' })
  }
  return (
    <li className="ss-hint-card">
      <p>{gap}</p>
      <div role="status">{further.map((step) => <p key={step}>{step}</p>)}</div>
      {shown < steps.length && (
        <button type="button" onClick={tellMore} aria-label={`Tell more: ${gap}`}>
          {shown === steps.length - 1 ? 'Tell me which' : 'A hint'}
        </button>
      )}
    </li>
  )
}
