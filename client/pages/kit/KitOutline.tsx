import { useMemo } from 'react'
import { kitBounds } from '../../../shared/drawing/sketches/kitBounds.ts'
import { outlineMarks } from '../../../shared/drawing/sketches/outlineMarks.ts'
import { grow } from '../../../shared/geometry/box.ts'
import type { KitPlan } from '../../../shared/kit/planKit.ts'
import { Marks } from '../../drawing/Marks.tsx'
import { useTheme } from '../../theme/useTheme.ts'

const MARGIN_PX = 4

/** An architecture that is read while small: large titles, colours and links, no labels. */
export function KitOutline({ plan, title }: { plan: KitPlan; title: string }) {
  const { resolved } = useTheme()
  const marks = useMemo(() => outlineMarks(plan, resolved), [plan, resolved])
  const { x, y, w, h } = grow(kitBounds(plan, false), MARGIN_PX)
  return (
    <svg className="ss-kit-outline" viewBox={`${x} ${y} ${w} ${h}`} role="img" aria-label={`Architecture: ${title}`}>
      <Marks marks={marks} />
    </svg>
  )
}
