import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { LinkHead } from './LinkHead.tsx'

/** Length of a sample line, px. */
export const SAMPLE_PX = 36

/** A short line that looks like a link of the kind; its start is the origin. */
export function LinkSample({ kind, colorMode }: { kind: LinkKind; colorMode: 'light' | 'dark' }) {
  const look = LINK_LOOKS[kind]
  const color = look[colorMode]
  return (
    <>
      <path d={`M0 0 H${SAMPLE_PX - 2}`} fill="none" stroke={color} strokeWidth={2} strokeLinecap="round" strokeDasharray={look.dashArray} />
      {look.arrowheadStart !== 'none' && <LinkHead head={look.arrowheadStart} tip={{ x: 0, y: 0 }} angle={180} color={color} />}
      <LinkHead head={look.arrowheadEnd} tip={{ x: SAMPLE_PX, y: 0 }} angle={0} color={color} />
    </>
  )
}
