import { boundsOf, type Box } from '../../geometry/box.ts'
import type { KitPlan } from '../../kit/planKit.ts'
import { LABEL_NEAR_PX } from '../../routing/labelSize.ts'
import { plateOf } from '../links/linkMarks.ts'

/** The box around a kit as it is drawn: its links run outside of its lanes too, and what is written on them reaches on. */
export function kitBounds({ placement: { bounds }, routes }: KitPlan, hasLabels: boolean): Box {
  const labelled = hasLabels ? routes.filter(({ link }) => link.label !== '') : []
  const labels = labelled.map(({ label }) => plateOf(label, LABEL_NEAR_PX))
  return boundsOf([bounds, ...routes.flatMap(({ runs }) => runs), ...labels])
}
