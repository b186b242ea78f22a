import type { ComponentDefinition } from '../../catalog/defineComponent.ts'

export const CARD_RADIUS_PX = 10
const STORE_LINE_PX = 5
const NOTCH_PX = 10

/** A card's outline as path data: it says what kind of thing a component is even in black and white. */
export function cardOutline(
  outline: ComponentDefinition['outline'],
  w: number,
  h: number,
): { body: string; extra?: string } {
  if (outline === 'queue') return { body: notched(w, h) }
  const body = rounded(w, h)
  if (outline !== 'store') return { body }
  // The second bottom line follows the corners, so that the card reads as a stack.
  const y = h - STORE_LINE_PX
  const r = CARD_RADIUS_PX
  return { body, extra: `M0.75 ${y - r} Q0.75 ${y} ${r} ${y} H${w - r} Q${w - 0.75} ${y} ${w - 0.75} ${y - r}` }
}

function rounded(w: number, h: number): string {
  const r = CARD_RADIUS_PX
  const arc = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${x} ${y}`
  return `M${r} 0 H${w - r} ${arc(w, r)} V${h - r} ${arc(w - r, h)} H${r} ${arc(0, h - r)} V${r} ${arc(r, 0)} Z`
}

/** The right side points inwards: things go in on the left and wait. */
function notched(w: number, h: number): string {
  const r = CARD_RADIUS_PX
  const arc = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${x} ${y}`
  return `M${r} 0 H${w} L${w - NOTCH_PX} ${h / 2} L${w} ${h} H${r} ${arc(0, h - r)} V${r} ${arc(r, 0)} Z`
}
