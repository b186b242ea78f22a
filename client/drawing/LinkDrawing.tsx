import type { VecLike } from 'tldraw'
import { LINK_LOOKS, type LinkKind } from '../../shared/board/links.ts'
import { textWidth } from '../../shared/geometry/textMetrics.ts'
import { cardInk } from './cardInk.ts'
import { SMALL } from './cardLayout.ts'
import { CARD_FONT } from './ComponentCard.tsx'
import { LinkHead } from './LinkHead.tsx'
import { linkPath, type LabelBox } from './linkPath.ts'

/** Where a link runs and what it says, in its own space, px. */
export interface LinkLayout {
  points: VecLike[]
  label: { box: LabelBox; lines: { text: string; x: number; y: number }[] } | undefined
}

export const LINK_STROKE_PX = 2

export interface LinkDrawingProps {
  kind: LinkKind
  layout: LinkLayout
  colorMode: 'light' | 'dark'
  /** `far`: too small on screen for dashes and words. `exported`: viewers with fonts of their own keep the words within their gap. */
  detail: 'near' | 'far' | 'exported'
}

/** A link as plain SVG; the canvas and every export draw this one function, so they cannot differ. */
export function LinkDrawing({ kind, layout: { points, label }, colorMode, detail }: LinkDrawingProps) {
  const look = LINK_LOOKS[kind]
  const color = look[colorMode]
  const isNear = detail !== 'far'
  return (
    <>
      <path
        d={linkPath(points, isNear ? label?.box : undefined)} data-link-body={kind} fill="none" stroke={color} strokeWidth={LINK_STROKE_PX}
        strokeLinecap="round" strokeLinejoin="round" strokeDasharray={isNear ? look.dashArray : undefined}
      />
      <End head={look.arrowheadEnd} tip={points.at(-1)} from={points.at(-2)} color={color} />
      <End head={look.arrowheadStart} tip={points[0]} from={points[1]} color={color} />
      {isNear && label?.lines.map((line) => (
        <text
          key={line.y} x={line.x} y={line.y} textAnchor="middle" fill={cardInk(colorMode).text} fontSize={SMALL.fontSize} fontFamily={CARD_FONT}
          {...(detail === 'exported' && { textLength: Math.round(textWidth(line.text, SMALL) * 10) / 10, lengthAdjust: 'spacingAndGlyphs' })}
        >
          {line.text}
        </text>
      ))}
    </>
  )
}

function End({ head, tip, from, color }: { head: 'none' | 'diamond' | 'triangle' | 'arrow'; tip: VecLike | undefined; from: VecLike | undefined; color: string }) {
  if (head === 'none' || tip === undefined || from === undefined) return null
  return <LinkHead head={head} tip={tip} angle={(Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI} color={color} />
}
