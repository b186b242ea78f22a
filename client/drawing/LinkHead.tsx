import type { VecLike } from 'tldraw'

/** Drawn with the tip at the origin, pointing to the right, px. */
const HEADS = {
  triangle: 'M0 0 L-7 -3.5 V3.5 Z',
  arrow: 'M-7 -4 L0 0 L-7 4',
  diamond: 'M0 0 L-5 -3.5 L-10 0 L-5 3.5 Z',
} as const

export interface LinkHeadProps {
  head: keyof typeof HEADS
  tip: VecLike
  /** Where it points, degrees clockwise from the right. */
  angle: number
  color: string
}

/** The head or tail of a link. */
export function LinkHead({ head, tip, angle, color }: LinkHeadProps) {
  return (
    <path
      d={HEADS[head]} transform={`translate(${tip.x} ${tip.y}) rotate(${angle})`} fill={head === 'arrow' ? 'none' : color}
      stroke={color} strokeWidth={2} strokeLinecap="round" strokeLinejoin="round"
    />
  )
}
