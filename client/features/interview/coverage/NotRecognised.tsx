import { useState } from 'react'
import { uncountedParts, type Coverage } from '../../../../shared/kit/coverage.ts'
import type { Structure } from '../../../../shared/graph/boardGraph.ts'
import type { Kit } from '../../../../shared/kit/kit.ts'
import { Button } from '../../../controls/Button.tsx'
import { SelectField } from '../../../controls/SelectField.tsx'
import type { Pairings } from './usePairings.ts'

/** A longer list would push what is missing out of the panel. */
const MOST_SHOWN = 4

export interface NotRecognisedProps {
  kit: Kit
  coverage: Coverage
  board: Structure
  pairings: Pairings | undefined
  /** Called before the parts of the reference are named; undefined for who reads them anyway. */
  onNames: (() => void) | undefined
}

/** What was drawn and counts for nothing, so that somebody can say which part of the reference it is. */
export function NotRecognised({ kit, coverage, board, pairings, onNames }: NotRecognisedProps) {
  const [isOpen, setOpen] = useState(onNames === undefined)
  const [showsAll, setShowsAll] = useState(false)
  const asked = new Set(coverage.perhaps.values())
  const drawn = uncountedParts(kit, coverage, board).filter(({ id }) => !asked.has(id))
  if (drawn.length === 0) return null
  if (!isOpen || pairings === undefined) {
    const open = (): void => {
      onNames?.()
      setOpen(true)
    }
    return (
      <>
        <p className="ss-coverage-note">Not recognised: {drawn.map(({ title }) => title).join(', ')}.</p>
        {pairings && <Button onClick={open}>Say what they are: it names what is missing</Button>}
      </>
    )
  }
  const shown = showsAll ? drawn : drawn.slice(0, MOST_SHOWN)
  return (
    <>
      <h4>Not recognised; not counted</h4>
      <ul aria-label="Not recognised" className="ss-taken">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <p>{title}</p>
            <WhichPart title={title} missing={coverage.missingParts} onChoose={(node) => {
              pairings.say({ node, part: id, isSame: true })
            }} />
          </li>
        ))}
      </ul>
      {drawn.length > MOST_SHOWN && (
        <Button onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${drawn.length} that were not recognised`}
        </Button>
      )}
    </>
  )
}

interface WhichPartProps {
  title: string
  missing: Coverage['missingParts']
  onChoose: (node: string) => void
}

function WhichPart({ title, missing, onChoose }: WhichPartProps) {
  if (missing.length === 0) return null
  return (
    <SelectField label={`${title} is`} value="" onChange={(node) => { if (node !== '') onChoose(node) }}>
      <option value="">It is …</option>
      {missing.map(({ id, title: called }) => <option key={id} value={id}>{called}</option>)}
    </SelectField>
  )
}
