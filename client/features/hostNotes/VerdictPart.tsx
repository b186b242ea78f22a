import { useState } from 'react'
import type { Verdict } from '../../../shared/hostLane/sheet.ts'
import { SHEET_LIMITS } from '../../../shared/hostLane/sheet.ts'
import { DECISIONS } from '../../../shared/interview/rubric.ts'
import { sayClock } from '../../canvas/hostLane/sayMoment.ts'
import { Button } from '../../controls/Button.tsx'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { useLateText } from './useLateText.ts'

const OPTIONS = DECISIONS.map((value) => ({ value, word: value.charAt(0).toUpperCase() + value.slice(1) }))

export interface VerdictPartProps {
  lane: HostLane
  verdict: Verdict
  /** What the sheet lacks before it can be submitted. */
  missing: readonly string[]
}

/** The decision, the sentence that bears it, and handing the sheet in. */
export function VerdictPart({ lane, verdict, missing }: VerdictPartProps) {
  const { decision, sentence, submittedMs, amended } = verdict
  const [isAsked, setAsked] = useState(false)
  const text = useLateText(sentence, (next) => lane.sheet.decide({ sentence: next }))
  const submit = (): void => {
    setAsked(true)
    lane.sheet.submit()
  }
  return (
    <section className="ss-verdict" aria-labelledby="ss-verdict-title">
      <h3 id="ss-verdict-title">Decision</h3>
      <ChoiceRow
        label="Decision" options={OPTIONS} value={decision}
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
        aria-label="Sentence for the decision"
        placeholder="In one sentence: why"
        maxLength={SHEET_LIMITS.sentence}
        value={text.value}
        onChange={({ currentTarget }) => text.onChange(currentTarget.value)}
        onBlur={text.onBlur}
      />
      {submittedMs === undefined ? (
        <Button look="primary" onClick={submit}>Submit my scores</Button>
      ) : (
        <p className="ss-submitted" role="status">
          Submitted at {sayClock(submittedMs)}. Changes are shown as amended.
        </p>
      )}
      {isAsked && submittedMs === undefined && missing.length > 0 && (
        <p className="ss-note-problem" role="alert">Still missing: {sayList(missing)}.</p>
      )}
    </section>
  )
}

/** A few of them, and how many more. */
function sayList(missing: readonly string[]): string {
  const [shown, more] = [missing.slice(0, 3), missing.length - 3]
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
