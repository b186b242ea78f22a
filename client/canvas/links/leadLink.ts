import { getArrowBindings, type Editor, type TLArrowBinding, type TLArrowShape } from 'tldraw'
import type { Route } from '../../../shared/routing/route.ts'
import type { Port } from '../../../shared/geometry/port.ts'
import { anchorAt } from '../../../shared/geometry/port.ts'
import { rectOf } from '../view/rectOf.ts'

type Lead = Pick<Route, 'start' | 'end' | 'midPoint' | 'labelPosition'>

/**
 * Makes an arrow run as planned: where it leaves and arrives, where it turns, where its label sits. Part of the running
 * history step.
 */
export function leadLink(editor: Editor, arrow: TLArrowShape, lead: Lead): void {
  for (const { binding, anchor } of endsOf(editor, arrow, lead)) {
    // Precise and on the side, because that is what makes an elbow arrow leave exactly there.
    if (!isAt(binding, anchor))
      editor.updateBinding({
        ...binding,
        props: { ...binding.props, normalizedAnchor: anchor, isPrecise: true, isExact: false, snap: 'edge-point' },
      })
  }
  const { midPoint: elbowMidPoint, labelPosition } = lead
  if (!turnsAsLed(arrow, lead))
    editor.updateShape<TLArrowShape>({ id: arrow.id, type: 'arrow', props: { elbowMidPoint, labelPosition } })
}

/** Whether an arrow runs as planned already. */
export function isLed(editor: Editor, arrow: TLArrowShape, lead: Lead): boolean {
  return turnsAsLed(arrow, lead) && endsOf(editor, arrow, lead).every(({ binding, anchor }) => isAt(binding, anchor))
}

function endsOf(
  editor: Editor,
  arrow: TLArrowShape,
  { start, end }: Lead,
): { binding: TLArrowBinding; anchor: { x: number; y: number } }[] {
  const bindings = getArrowBindings(editor, arrow)
  const anchored = (binding: TLArrowBinding | undefined, port: Port) =>
    binding === undefined ? [] : [{ binding, anchor: anchorAt(port, rectOf(editor, binding.toId)) }]
  return [...anchored(bindings.start, start), ...anchored(bindings.end, end)]
}

function turnsAsLed({ props }: TLArrowShape, { midPoint, labelPosition }: Lead): boolean {
  return isSame(props.elbowMidPoint, midPoint) && isSame(props.labelPosition, labelPosition)
}

function isAt({ props }: TLArrowBinding, { x, y }: { x: number; y: number }): boolean {
  return props.isPrecise && !props.isExact && isSame(props.normalizedAnchor.x, x) && isSame(props.normalizedAnchor.y, y)
}

/** Two shares that nobody can tell apart on a board. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-3
}
