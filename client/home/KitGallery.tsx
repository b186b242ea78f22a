import { useEffect, useState } from 'react'
import type { KitSummary } from '../api/kits.ts'
import { sayFailure } from '../api/sayFailure.ts'
import { StartBoardDialog } from '../interview/StartBoardDialog.tsx'
import { KitCard } from './KitCard.tsx'
import { loadPreviewDrawing } from './loadPreviewDrawing.ts'
import { Notice } from './Notice.tsx'
import type { KitsState } from './useKits.ts'
import type { KitStart, NewBoard } from './useNewBoard.ts'
import './KitGallery.css'

const SKELETONS = 8

export function KitGallery({ kits, onReload, making }: { kits: KitsState; onReload: () => void; making: NewBoard }) {
  // Beside the request for the kits instead of after it; a failure shows when a card needs it.
  useEffect(() => void loadPreviewDrawing().catch(() => undefined), [])
  return (
    <section aria-labelledby="ss-kits-title">
      <h2 id="ss-kits-title" className="ss-home-title">
        Start from a case study
      </h2>
      <p className="ss-home-lead">Each opens a board with its question and a reference architecture to argue about.</p>
      <KitList kits={kits} onReload={onReload} making={making} />
    </section>
  )
}

function KitList({ kits, onReload, making }: { kits: KitsState; onReload: () => void; making: NewBoard }) {
  const [chosen, setChosen] = useState<KitSummary>()
  if (kits.state === 'loading') return <Skeletons />
  if (kits.state === 'failed') {
    const { what, safe, todo } = sayFailure(kits.failure, navigator.onLine)
    return <Notice what={`The case studies could not be loaded. ${what}`} more={`${safe} ${todo}`} onAgain={onReload} />
  }
  if (kits.kits.length === 0) return <p>This server has no case studies. Start with a new board instead.</p>
  const begin = (start: KitStart) => {
    setChosen(undefined)
    making.start(start)
  }
  return (
    <>
      <ul className="ss-kits">
        {kits.kits.map((kit) => (
          <li key={kit.id}>
            <KitCard kit={kit} busy={making.busy?.from === 'kit' && making.busy.id === kit.id} onStart={() => setChosen(kit)} />
          </li>
        ))}
      </ul>
      {chosen && <StartBoardDialog kit={chosen} onStart={begin} onClose={() => setChosen(undefined)} />}
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
