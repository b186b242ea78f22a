import type { IconNode } from 'lucide'
import { createElement } from 'react'
import { cardInk } from '../../shared/drawing/base/cardInk.ts'

const RADIUS_PX = 9
const ICON_PX = 11

export interface CornerMarkProps {
  icon: IconNode
  /** Its middle, across, px. */
  x: number
  colorMode: 'light' | 'dark'
}

/**
 * On the upper edge of a card: that it stays where it is when the board is tidied up, that it was revealed. Drawn on
 * the canvas only, because it says nothing about the design.
 */
export function CornerMark({ icon, x, colorMode }: CornerMarkProps) {
  const ink = cardInk(colorMode)
  return (
    <g transform={`translate(${x} 4)`}>
      <circle r={RADIUS_PX} fill={ink.card} stroke={ink.line} strokeWidth={1} />
      <g
        transform={`translate(${-ICON_PX / 2} ${-ICON_PX / 2}) scale(${ICON_PX / 24})`}
        fill="none"
        stroke={ink.quiet}
        strokeWidth={2.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {icon.map(([tag, attributes], at) => createElement(tag, { key: at, ...attributes }))}
      </g>
    </g>
  )
}
