import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'

/** Length of a sample line, px. */
export const SAMPLE_PX = 36

/** A short line that looks like a link of the kind; its start is the origin. */
export function LinkSample({ kind, colorMode }: { kind: LinkKind; colorMode: 'light' | 'dark' }) {
  const look = LINK_LOOKS[kind]
  const color = look[colorMode]
  const dash = { solid: undefined, dashed: '5 4', dotted: '0 5' }[look.dash]
  const start = look.arrowheadStart === 'diamond' ? 10 : 0
  return (
    <g stroke={color} strokeWidth={2} fill="none" strokeLinecap="round" strokeLinejoin="round">
      <path d={`M${start} 0 H${SAMPLE_PX - 4}`} strokeDasharray={dash} />
      {look.arrowheadStart === 'diamond' && <path d="M0 0 L5 -4 L10 0 L5 4 Z" />}
      {look.arrowheadEnd === 'triangle'
        ? <path d={`M${SAMPLE_PX} 0 L${SAMPLE_PX - 8} -4 V4 Z`} fill={color} strokeWidth={1} />
        : <path d={`M${SAMPLE_PX - 7} -5 L${SAMPLE_PX} 0 L${SAMPLE_PX - 7} 5`} />}
    </g>
  )
}
