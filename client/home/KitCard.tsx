import { Clock } from 'lucide'
import { lazy, Suspense } from 'react'
import type { KitSummary } from '../api/kits.ts'
import { Icon } from '../theme/Icon.tsx'
import { loadPreviewDrawing } from './loadPreviewDrawing.ts'
import './KitCard.css'

const KitPreviewDrawing = lazy(async () => ({ default: (await loadPreviewDrawing()).KitPreviewDrawing }))

const DIFFICULTY = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

export function KitCard({ kit, busy, onStart }: { kit: KitSummary; busy: boolean; onStart: () => void }) {
  return (
    // Its name is its caption, word for word, so that it can be asked for by voice; the rule does not look that deep.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <button
      type="button" className="ss-kit"
      aria-busy={busy || undefined} title={kit.prompt} onClick={onStart}
    >
      <span className="ss-kit-drawing">
        <Suspense>
          <KitPreviewDrawing preview={kit.preview} />
        </Suspense>
      </span>
      <span className="ss-kit-caption">
        <span className="ss-kit-title">
          {kit.title}
        </span>
        <span className="ss-kit-facts">
          {busy ? <span className="ss-spinner" /> : <Icon node={Clock} size={14} />}
          {busy ? 'Making the board…' : `${kit.minutes} min · ${DIFFICULTY[kit.difficulty]}`}
        </span>
      </span>
    </button>
  )
}
