import { Maximize2 } from 'lucide'
import { useMemo, useState } from 'react'
import type { Coverage } from '../../../shared/kit/coverage.ts'
import type { Kit } from '../../../shared/kit/kit.ts'
import { planKit } from '../../../shared/kit/planKit.ts'
import { Button } from '../../controls/Button.tsx'
import { Enlarged } from '../../controls/screen/Enlarged.tsx'
import { ReferenceDrawing } from '../../drawing/ReferenceDrawing.tsx'

/** Narrower, nothing could be read any more. */
const CARDS_READ_PX = 1100

/** The reference in small, with what the board lacks left open, and in full when asked. */
export function ReferencePicture({ kit, coverage }: { kit: Kit; coverage: Coverage }) {
  const plan = useMemo(() => planKit(kit), [kit])
  const [isLarge, setLarge] = useState(false)
  const missing = useMemo(() => new Set(coverage.missingParts.map(({ id }) => id)), [coverage])
  return (
    <>
      <button
        type="button"
        className="ss-reference-small"
        aria-label="Show the reference in full"
        onClick={() => setLarge(true)}
      >
        <ReferenceDrawing plan={plan} missing={missing} />
      </button>
      <p className="ss-reference-key">
        <span className="ss-reference-there" /> on the board <span className="ss-reference-open" /> not yet
        <Button icon={Maximize2} onClick={() => setLarge(true)}>
          Enlarge
        </Button>
      </p>
      {isLarge && (
        <Enlarged
          title={`${kit.title}: the reference`} leastWidth={CARDS_READ_PX} onClose={() => setLarge(false)}
          foot={missing.size > 0 && (
            <p className="ss-reference-key">
              <span className="ss-reference-open" /> framed: not on the board yet
            </p>
          )}
        >
          <ReferenceDrawing plan={plan} missing={missing} hasWords />
        </Enlarged>
      )}
    </>
  )
}
