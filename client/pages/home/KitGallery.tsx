import { useState } from 'react'
import type { KitSummary } from '../../api/kits.ts'
import { StartBoardDialog } from '../../features/newBoard/StartBoardDialog.tsx'
import { KitButton, KitCard } from '../../features/gallery/KitCard.tsx'
import { KitGrid } from '../../features/gallery/KitGrid.tsx'
import type { KitsState } from '../../features/gallery/useKits.ts'
import type { KitStart, NewBoard } from '../../features/newBoard/useNewBoard.ts'

export function KitGallery({ kits, onReload, making }: { kits: KitsState; onReload: () => void; making: NewBoard }) {
  const [chosen, setChosen] = useState<KitSummary>()
  const begin = (start: KitStart) => {
    setChosen(undefined)
    making.start(start)
  }
  return (
    <section aria-labelledby="ss-kits-title">
      <h2 id="ss-kits-title" className="ss-home-title">
        Start from a case study
      </h2>
      <p className="ss-home-lead">
        Read through one first, or start a board: to interview with, to practise alone, or with everything on it.
      </p>
      <KitGrid kits={kits} onReload={onReload} card={(kit) => cardOf(kit, making, setChosen)} />
      {chosen && <StartBoardDialog kit={chosen} onStart={begin} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

/** A blank has nothing to read and nothing to choose, so its card makes a board at once. */
function cardOf(kit: KitSummary, making: NewBoard, onChoose: (kit: KitSummary) => void) {
  const busy = making.busy?.from === 'kit' && making.busy.id === kit.id
  if (kit.minutes === undefined)
    return <KitButton kit={kit} busy={busy} onStart={() => making.start({ from: 'kit', id: kit.id })} />
  return <KitCard kit={kit} busy={busy} onStart={() => onChoose(kit)} />
}
