import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useEditor, useValue } from 'tldraw'
import { scoredCount, type Missing } from '../../../shared/hostLane/blind.ts'
import { NO_SCORE } from '../../../shared/hostLane/sheet.ts'
import { LEVELS, LEVEL_WORDS } from '../../../shared/interview/rubric.ts'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { DimensionCard } from './DimensionCard.tsx'
import { keptForPanel } from './keptForPanel.ts'
import { fieldOf, leadTo } from './leadTo.ts'
import { OthersPart } from './OthersPart.tsx'
import { RubricPart } from './RubricPart.tsx'
import { usePrivateWhileShown } from './usePrivatePage.ts'
import { VerdictPart } from './VerdictPart.tsx'
import './Notes.css'
import './Scores.css'

const LEVEL_OPTIONS = LEVELS.map((value) => ({ value, word: LEVEL_WORDS[value] }))

const NONE: ReadonlySet<string> = new Set()
const SAY_ALONE = 'Be as strict as an interviewer would. A reason is for yourself: give one where you like. '
  + 'Your list of practice runs keeps the scores.'

export interface ScoresPageProps {
  lane: HostLane
  /** Who practises scores themselves. */
  isAlone: boolean
}

/** What this host gives the candidate; the other hosts' are told once both have submitted. */
export function ScoresPage({ lane, isAlone }: ScoresPageProps) {
  const editor = useEditor()
  const rubric = useValue('rubric', () => lane.sheet.rubric, [lane])
  const sheet = useValue('own sheet', () => lane.sheet.own(), [lane])
  const level = useValue('level', () => lane.sheet.level, [lane])
  const missing = useValue('missing', () => lane.sheet.missing(), [lane])
  usePrivateWhileShown(editor)
  const [open, setOpen] = useState(NONE)
  const [said, setSaid] = useState('')
  // The others stay as they are: one that folded up would move the rows from under the pointer. Who practises has one
  // at a time, because nine fields to fill in are a wall.
  const unfold = (id: string, isOpen: boolean): void => setOpen(turned(isAlone ? NONE : open, id, isOpen))
  const undo = (isRedo: boolean): void => {
    if (isRedo ? lane.redo() : lane.undo()) setSaid(isRedo ? 'Done again.' : 'Taken back.')
  }
  const whose = isAlone ? 'Your level' : 'Level of the candidate'
  const [{ scored, unseen }, count] = [scoredCount(rubric, sheet), rubric.dimensions.length]
  const progress = `${scored} of ${count} scored${unseen === 0 ? '' : `, ${unseen} not seen`}`
  const page = useRef<HTMLDivElement>(null)
  const lead = (one: Missing): void => {
    const { what, dimension } = one
    // Drawn at once, because a reason that is folded away is nowhere to be led to.
    if (what === 'reason' && dimension !== undefined) flushSync(() => unfold(dimension, true))
    if (page.current) leadTo(page.current, one)
  }
  return (
    <div ref={page} className="ss-scores" {...keptForPanel(editor, undo)}>
      <section className="ss-level" aria-labelledby="ss-level-title">
        <h3 id="ss-level-title">{whose}</h3>
        <ChoiceRow
          field={fieldOf({ what: 'level' })} label={whose} options={LEVEL_OPTIONS} value={level}
          onChoose={(next) => lane.sheet.setLevel(next)}
        />
      </section>
      <p className="ss-scores-private">
        {isAlone ? SAY_ALONE : 'While this page is open, nobody sees your cursor or what you select.'}
      </p>
      <p className="ss-progress">
        <span>{progress}</span>
        <meter min={0} max={count} value={scored + unseen} aria-label={progress} />
      </p>
      <ol className="ss-dimensions">
        {rubric.dimensions.map((dimension) => (
          <DimensionCard
            key={dimension.id}
            {...{ lane, dimension, level, isAlone }}
            given={sheet.scores.get(dimension.id) ?? NO_SCORE}
            isOpen={open.has(dimension.id)}
            onOpen={(isOpen) => unfold(dimension.id, isOpen)}
          />
        ))}
      </ol>
      <VerdictPart lane={lane} verdict={sheet.verdict} missing={missing} onLead={lead} />
      <OthersPart lane={lane} />
      <RubricPart lane={lane} />
      <p className="ss-hidden" role="status">{said}</p>
    </div>
  )
}

function turned(open: ReadonlySet<string>, id: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(open)
  if (isOpen) next.add(id)
  else next.delete(id)
  return next
}
