import type { Route } from '../../shared/routing/route.ts'
import { LINK_LOOKS } from '../../shared/board/links.ts'
import { headOfLink, pathOf, tailOfLink } from './linkPaths.ts'
import { toneOf } from './tone.ts'

/** A link as the canvas draws it: rounded corners, a dash and heads that tell its kind. */
export function LinkLine({ route: { link, body }, width }: { route: Route; width: number }) {
  const look = LINK_LOOKS[link.kind]
  const dash = { solid: undefined, dashed: `${4 * width} ${3 * width}`, dotted: `0.1 ${2.4 * width}` }[look.dash]
  return (
    <g className="ss-line ss-tone" style={toneOf(look)} strokeWidth={width}>
      <path d={pathOf(body)} strokeDasharray={dash} />
      <path className={look.arrowheadEnd === 'triangle' ? 'ss-line-filled' : undefined} d={headOfLink(body)} strokeDasharray="none" />
      {look.arrowheadStart === 'diamond' && <path className="ss-line-filled" d={tailOfLink(body)} strokeDasharray="none" />}
    </g>
  )
}
