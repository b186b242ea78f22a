import { useEffect, useRef } from 'react'
import type { Missing } from '../../../shared/hostLane/blind.ts'
import { Button } from '../../controls/Button.tsx'

export interface MissingPartProps {
  /** At least one. */
  missing: readonly Missing[]
  /** Goes to where it is given. */
  onLead: (one: Missing) => void
  /** Says of all that lacks a score that it was not seen. */
  onUnseen: () => void
}

/** What a sheet lacks, all of it, each with the way to it; a round that ran short needs no made-up scores. */
export function MissingPart({ missing, onLead, onUnseen }: MissingPartProps) {
  const part = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    // All of it, because what is offered stands below the list. In braces: newer browsers return a promise.
    void part.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const unscored = missing.filter(({ what }) => what === 'score').length
  return (
    <div ref={part} className="ss-missing">
      <p className="ss-note-problem" role="alert">Still missing ({missing.length}):</p>
      <ul>
        {missing.map((one, at) => (
          <li key={one.words}>
            <button ref={at === 0 ? first : undefined} type="button" title="Go there" onClick={() => onLead(one)}>
              {one.words}
            </button>
          </li>
        ))}
      </ul>
      {unscored > 0 && <Button onClick={onUnseen}>Mark the other {unscored} as not seen</Button>}
    </div>
  )
}
