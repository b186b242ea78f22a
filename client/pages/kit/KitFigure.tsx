import { Maximize2 } from 'lucide'
import { useMemo, useState } from 'react'
import { planKit } from '../../../shared/kit/planKit.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { Button } from '../../controls/Button.tsx'
import { LazyPart } from '../../controls/lazy/LazyPart.tsx'
import { Enlarged } from '../../controls/screen/Enlarged.tsx'
import { KitOutline } from './KitOutline.tsx'
import './KitOutline.css'

/** With every icon of the catalogue, and so only when it is asked for. */
const loadDrawing = () => import('../../drawing/ReferenceDrawing.tsx')

const NOTHING_MISSING: ReadonlySet<string> = new Set()

/** Narrower, the labels of its links could not be read. */
const LABELS_READ_PX = 1360

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
        <Enlarged title={kit.title} leastWidth={LABELS_READ_PX} onClose={() => setIsLarge(false)}>
          <LazyPart load={loadDrawing} name="The diagram" waiting={<p role="status">Drawing…</p>}>
            {({ ReferenceDrawing }) => <ReferenceDrawing plan={plan} missing={NOTHING_MISSING} hasWords />}
          </LazyPart>
        </Enlarged>
      )}
    </figure>
  )
}
