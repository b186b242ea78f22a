import { Clock } from 'lucide'
import { lazy, Suspense, useId } from 'react'
import type { KitSummary } from '../api/kits.ts'
import { Icon } from '../theme/Icon.tsx'
import { loadPreviewDrawing } from './loadPreviewDrawing.ts'
import './KitCard.css'

const KitPreviewDrawing = lazy(async () => ({ default: (await loadPreviewDrawing()).KitPreviewDrawing }))

const DIFFICULTY = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

export function KitCard({ kit, busy, onStart }: { kit: KitSummary; busy: boolean; onStart: () => void }) {
  const id = useId()
  return (
    <button
      type="button" className="ss-kit" aria-labelledby={`${id}-title`} aria-describedby={`${id}-facts`}
      aria-busy={busy || undefined} title={kit.prompt} onClick={onStart}
    >
      <span className="ss-kit-drawing">
        <Suspense>
          <KitPreviewDrawing preview={kit.preview} />
        </Suspense>
      </span>
      <span className="ss-kit-caption">
        <span id={`${id}-title`} className="ss-kit-title">
          {kit.title}
        </span>
        <span id={`${id}-facts`} className="ss-kit-facts">
          {busy ? <span className="ss-spinner" /> : <Icon node={Clock} size={14} />}
          {busy ? 'Making the board…' : `${kit.minutes} min · ${DIFFICULTY[kit.difficulty]}`}
        </span>
      </span>
    </button>
  )
}
