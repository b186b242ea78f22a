import { useState } from 'react'
import type { KitSummary } from '../../api/kits.ts'
import { StartBoardDialog } from '../../features/newBoard/StartBoardDialog.tsx'
import { KitButton, KitCard } from '../../features/gallery/KitCard.tsx'
import { KitGrid } from '../../features/gallery/KitGrid.tsx'
import type { KitsState } from '../../features/gallery/useKits.ts'
import type { NewBoard, StartChoice } from '../../features/newBoard/useNewBoard.ts'

export function KitGallery({ kits, onReload, making }: { kits: KitsState; onReload: () => void; making: NewBoard }) {
  const [chosen, setChosen] = useState<KitSummary>()
  const begin = (kit: KitSummary, choice: StartChoice) => {
    setChosen(undefined)
    making.start({ from: 'kit', id: kit.id, ...choice })
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
      {chosen && (
        <StartBoardDialog
          {...chosen}
          isStudy={isStudy(chosen)}
          kitId={chosen.deals === true ? chosen.id : undefined}
          onStart={(choice) => begin(chosen, choice)}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  )
}

/** A blank has nothing to read, so its card is one button. */
function cardOf(kit: KitSummary, making: NewBoard, onChoose: (kit: KitSummary) => void) {
  const busy = making.busy?.from === 'kit' && making.busy.id === kit.id
  if (!isStudy(kit)) return <KitButton kit={kit} busy={busy} onStart={() => onChoose(kit)} />
  return <KitCard kit={kit} busy={busy} onStart={() => onChoose(kit)} />
}

function isStudy({ minutes }: KitSummary): boolean {
  return minutes !== undefined
}
