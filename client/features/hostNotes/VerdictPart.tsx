import { useRef, useState } from 'react'
import type { Missing } from '../../../shared/hostLane/blind.ts'
import type { Verdict } from '../../../shared/hostLane/sheet.ts'
import { SHEET_LIMITS } from '../../../shared/hostLane/sheet.ts'
import { DECISIONS } from '../../../shared/interview/rubric.ts'
import { sayClock } from '../../canvas/hostLane/sayMoment.ts'
import { Button } from '../../controls/Button.tsx'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { fieldOf } from './leadTo.ts'
import { MissingPart } from './MissingPart.tsx'
import { useLateText } from './useLateText.ts'

const OPTIONS = DECISIONS.map((value) => ({ value, word: value.charAt(0).toUpperCase() + value.slice(1) }))

export interface VerdictPartProps {
  lane: HostLane
  verdict: Verdict
  /** What the sheet lacks before it can be submitted. */
  missing: readonly Missing[]
  /** Goes to where something is given. */
  onLead: (one: Missing) => void
}

/** The decision, the sentence that bears it, and handing the sheet in. */
export function VerdictPart({ lane, verdict, missing, onLead }: VerdictPartProps) {
  const { decision, sentence, submittedMs, amended } = verdict
  const [asked, setAsked] = useState(0)
  const button = useRef<HTMLButtonElement>(null)
  const text = useLateText(sentence, (next) => lane.sheet.decide({ sentence: next }))
  const submit = (): void => {
    setAsked(asked + 1)
    lane.sheet.submit()
  }
  const markUnseen = (): void => {
    lane.sheet.markRestUnseen()
    // What was pressed goes with what was missing, and the keys would go to the canvas.
    button.current?.focus()
  }
  return (
    <section className="ss-verdict" aria-labelledby="ss-verdict-title">
      <h3 id="ss-verdict-title">Decision</h3>
      <ChoiceRow
        field={fieldOf({ what: 'decision' })} label="Decision" options={OPTIONS} value={decision}
        onChoose={(next) => lane.sheet.decide({ decision: next })}
      />
      {amended && (
        <p className="ss-amended">
          Amended at {sayClock(amended.atMs)}
          {amended.was !== undefined && amended.was !== decision && `, was ${amended.was}`}
        </p>
      )}
      <textarea
        rows={2}
        data-field={fieldOf({ what: 'sentence' })}
        aria-label="Sentence for the decision"
        placeholder="In one sentence: why"
        maxLength={SHEET_LIMITS.sentence}
        value={text.value}
        onChange={({ currentTarget }) => text.onChange(currentTarget.value)}
        onBlur={text.onBlur}
      />
      {submittedMs === undefined ? (
        <Button ref={button} look="primary" onClick={submit}>Submit my scores</Button>
      ) : (
        <p className="ss-submitted" role="status">
          Submitted at {sayClock(submittedMs)}. Changes are shown as amended.
        </p>
      )}
      {asked > 0 && submittedMs === undefined && missing.length > 0 && (
        <MissingPart key={asked} missing={missing} onLead={onLead} onUnseen={markUnseen} />
      )}
    </section>
  )
}
