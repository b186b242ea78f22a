import { LockKeyhole } from 'lucide'
import { useEffect, useState, type ReactNode } from 'react'
import type { KitSummary } from '../../api/kits.ts'
import { sayFailure } from '../../api/sayFailure.ts'
import { Notice } from '../../controls/Notice.tsx'
import { Button } from '../../controls/Button.tsx'
import { filterKits, NO_FILTER } from './filterKits.ts'
import { KeyButton } from './KeyButton.tsx'
import { KitFilters } from './KitFilters.tsx'
import { loadPreviewDrawing } from './loadPreviewDrawing.ts'
import type { KitsState } from './useKits.ts'
import './KitGrid.css'

const SKELETONS = 8

export interface KitGridProps {
  kits: KitsState
  onReload: () => void
  /** One kit's card; what happens with it is for the page to say. */
  card: (kit: KitSummary) => ReactNode
}

/** All kits as cards, with search and filters: the same on the home page and inside a board. */
export function KitGrid({ kits, onReload, card }: KitGridProps) {
  // Beside the request for the kits instead of after it; a failure shows when a card needs it.
  useEffect(() => void loadPreviewDrawing().catch(() => undefined), [])
  if (kits.state === 'loading') return <Skeletons />
  if (kits.state === 'failed') {
    const { what, safe, todo } = sayFailure(kits.failure, navigator.onLine)
    if (kits.failure.kind === 'inInterview') return <Notice calm icon={LockKeyhole} what={what} more={todo} />
    return <Notice what={`The case studies could not be loaded. ${what}`} more={`${safe} ${todo}`} onAgain={onReload} />
  }
  return (
    <>
      {needsKey(kits.kits) && <AskForKey onGiven={onReload} />}
      <FilteredKits kits={kits.kits} card={card} />
    </>
  )
}

/** A server that keeps every case study does so for those who have its create key. */
function needsKey(kits: readonly KitSummary[]): boolean {
  const studies = kits.filter(({ minutes }) => minutes !== undefined)
  return studies.length > 0 && studies.every(({ kept }) => kept === true)
}

function AskForKey({ onGiven }: { onGiven: () => void }) {
  return (
    <div className="ss-kits-key">
      <p>What is in these case studies needs the create key of this server.</p>
      <KeyButton onGiven={onGiven} />
    </div>
  )
}

function FilteredKits({ kits, card }: { kits: readonly KitSummary[]; card: KitGridProps['card'] }) {
  const [filter, setFilter] = useState(NO_FILTER)
  const found = filterKits(kits, filter)
  return (
    <>
      <KitFilters kits={kits} filter={filter} onChange={setFilter} />
      <p className="ss-hidden" role="status">{filter === NO_FILTER ? '' : `${found.length} of ${kits.length} found`}</p>
      {found.length === 0 && (
        <div className="ss-kits-none">
          <p>No case study fits all of that.</p>
          <Button onClick={() => setFilter(NO_FILTER)}>Show all {kits.length}</Button>
        </div>
      )}
      <ul className="ss-kits">{found.map((kit) => <li key={kit.id}>{card(kit)}</li>)}</ul>
    </>
  )
}

function Skeletons() {
  return (
    <div className="ss-kits" role="status" aria-label="Loading the case studies">
      {Array.from({ length: SKELETONS }, (_, index) => (
        <div key={index} className="ss-skeleton ss-kit-skeleton" />
      ))}
    </div>
  )
}
