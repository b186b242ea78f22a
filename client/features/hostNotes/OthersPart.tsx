import { useState } from 'react'
import { useValue } from 'tldraw'
import { compare, type HostSheet, type OtherSheet } from '../../../shared/hostLane/blind.ts'
import type { Rubric } from '../../../shared/interview/rubric.ts'
import { sayClock } from '../../canvas/hostLane/sayMoment.ts'
import { Button } from '../../controls/Button.tsx'
import type { HostLane } from '../../sync/hostLane/openHostLane.ts'
import { ComparedSheets } from './ComparedSheets.tsx'

/** What other hosts gave, as far as it may be seen: nobody's scores sway another's. */
export function OthersPart({ lane }: { lane: HostLane }) {
  const others = useValue('other hosts', () => lane.sheet.others(), [lane])
  const own = useValue('own sheet', () => lane.sheet.own(), [lane])
  const rubric = useValue('rubric', () => lane.sheet.rubric, [lane])
  if (others.length === 0) return null
  return (
    <section className="ss-others" aria-labelledby="ss-others-title">
      <h3 id="ss-others-title">Other interviewers</h3>
      {others.map((other) => <OneOther key={idOf(other)} {...{ lane, other, own, rubric }} />)}
    </section>
  )
}

interface OneOtherProps {
  lane: HostLane
  other: OtherSheet
  own: HostSheet
  rubric: Rubric
}

function OneOther({ lane, other, own, rubric }: OneOtherProps) {
  switch (other.kind) {
    case 'scoring':
      return <p>{other.name} has not submitted yet.</p>
    case 'waits':
      return <Waits lane={lane} name={other.name} />
    case 'shown':
      return (
        <>
          <LookedFirst name={other.sheet.verdict.name} sheet={other.sheet} />
          <LookedFirst name="You" sheet={own} />
          <ComparedSheets
            comparison={compare(rubric, own, other.sheet)} mine={own.verdict} theirs={other.sheet.verdict}
          />
        </>
      )
  }
}

function Waits({ lane, name }: { lane: HostLane; name: string }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <div className="ss-waits">
      <p>{name} has submitted. You both see each other’s scores once you have, too.</p>
      {isAsked ? (
        <div role="group" aria-label="Show without mine">
          <p>It is noted that you looked before you submitted, and {name} sees that.</p>
          <Button onClick={() => lane.sheet.look()}>Show them now</Button>
          <Button onClick={() => setAsked(false)}>Not yet</Button>
        </div>
      ) : <Button onClick={() => setAsked(true)}>Show without mine…</Button>}
    </div>
  )
}

/** Whoever looked before submitting may have been swayed, which everybody may know. */
function LookedFirst({ name, sheet: { lookedMs, verdict: { submittedMs } } }: { name: string; sheet: HostSheet }) {
  if (lookedMs === undefined || (submittedMs !== undefined && submittedMs < lookedMs)) return null
  return <p className="ss-amended">{name} looked at {sayClock(lookedMs)}, before submitting.</p>
}

function idOf(other: OtherSheet): string {
  return other.kind === 'shown' ? other.sheet.host : other.host
}
