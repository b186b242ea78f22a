import { Maximize2 } from 'lucide'
import { useMemo, useState } from 'react'
import { planKit } from '../../../shared/kit/planKit.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { Button } from '../../controls/Button.tsx'
import { LazyPart } from '../../controls/lazy/LazyPart.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { KitOutline } from './KitOutline.tsx'
import './KitOutline.css'

/** With every icon of the catalogue, and so only when it is asked for. */
const loadDrawing = () => import('../../drawing/ReferenceDrawing.tsx')

const NOTHING_MISSING: ReadonlySet<string> = new Set()

/** The reference architecture beside the text; enlarged, with everything on it. */
export function KitFigure({ kit }: { kit: Kit }) {
  const [isLarge, setIsLarge] = useState(false)
  const plan = useMemo(() => planKit(kit), [kit])
  return (
    <figure className="ss-guide-diagram">
      <KitOutline plan={plan} title={kit.title} />
      <figcaption>
        Reference architecture
        <Button icon={Maximize2} onClick={() => setIsLarge(true)}>
          Enlarge
        </Button>
      </figcaption>
      {isLarge && (
        <Dialog wide title={kit.title} onClose={() => setIsLarge(false)}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <div className="ss-guide-large" tabIndex={0} role="region" aria-label="Diagram">
            <LazyPart load={loadDrawing} name="The diagram" waiting={<p role="status">Drawing…</p>}>
              {({ ReferenceDrawing }) => <ReferenceDrawing plan={plan} missing={NOTHING_MISSING} hasWords />}
            </LazyPart>
          </div>
        </Dialog>
      )}
    </figure>
  )
}
