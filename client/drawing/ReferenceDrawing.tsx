import { useMemo } from 'react'
import { kitBounds } from '../../shared/drawing/sketches/kitBounds.ts'
import { referenceMarks } from '../../shared/drawing/sketches/referenceMarks.ts'
import { grow } from '../../shared/geometry/box.ts'
import type { KitPlan } from '../../shared/kit/planKit.ts'
import { useTheme } from '../theme/useTheme.ts'
import { Marks } from './Marks.tsx'
import './ReferenceDrawing.css'

export interface ReferenceDrawingProps {
  plan: KitPlan
  /** Ids of the parts that the board lacks. */
  missing: ReadonlySet<string>
  /** Draws whole cards and labels, for a picture that is large enough to be read. */
  hasWords?: boolean
}

const MARGIN_PX = 8

/** A kit's reference as a vector drawing from its data, where the board would have everything. */
export function ReferenceDrawing({ plan, missing, hasWords = false }: ReferenceDrawingProps) {
  const { resolved } = useTheme()
  const marks = useMemo(
    () => referenceMarks(plan, { missing, hasWords, theme: resolved }),
    [plan, missing, hasWords, resolved],
  )
  const { x, y, w, h } = grow(kitBounds(plan, hasWords), MARGIN_PX)
  return (
    <svg className="ss-reference" viewBox={`${x} ${y} ${w} ${h}`} role="img" aria-label="The reference architecture">
      <Marks marks={marks} />
    </svg>
  )
}
