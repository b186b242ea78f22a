import { useState } from 'react'
import type { Editor } from 'tldraw'
import { hintsAtLink, hintsAtParts, type HintSteps } from '../../../../shared/kit/coverageHints.ts'
import { noteAct } from '../../../canvas/hostLane/editorHostLane.ts'
import { Button } from '../../../controls/Button.tsx'
import { CoverageSum, type CoverageListProps } from './CoverageList.tsx'
import './PracticeCoverage.css'

/** A longer list would be read instead of thought about. */
const MOST_SHOWN = 4

interface PracticeCoverageProps extends CoverageListProps {
  editor: Editor
}

/** What is missing, for who practises: each thing first as a gap, then as a sort of part, then by its name. */
export function PracticeCoverage({ editor, ...list }: PracticeCoverageProps) {
  const { kit, coverage, board } = list
  const { missingParts, missingLinks } = coverage
  return (
    <CoverageSum {...list}>
      {missingParts.length > 0 && (
        <HintCards editor={editor} title="Missing parts" cards={hintsAtParts(kit, coverage, board)} />
      )}
      {missingLinks.length > 0 && (
        <HintCards
          editor={editor}
          title="Missing links"
          cards={missingLinks.map((link) => [`${link.from} ${link.to}`, hintsAtLink(coverage, board, link)])}
        />
      )}
    </CoverageSum>
  )
}

interface HintCardsProps {
  editor: Editor
  title: string
  cards: readonly (readonly [string, HintSteps])[]
}

function HintCards({ editor, title, cards }: HintCardsProps) {
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? cards : cards.slice(0, MOST_SHOWN)
  return (
    <>
      <h4>{title}</h4>
      <ul aria-label={title}>{shown.map(([key, steps]) => <HintCard key={key} {...{ editor, steps }} />)}</ul>
      {cards.length > MOST_SHOWN && (
        <Button onClick={() => setShowsAll(!showsAll)}>{showsAll ? 'Show fewer' : `Show all ${cards.length}`}</Button>
      )}
    </>
  )
}

function HintCard({ editor, steps }: { editor: Editor; steps: HintSteps }) {
  const [shown, setShown] = useState(1)
  const [gap = '', ...further] = steps.slice(0, shown)
  const tellMore = (): void => {
    setShown(shown + 1)
    noteAct(editor, { text: `Opened a hint: ${steps[shown]}`, tag: 'hint', source: 'hints' })
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
