import type { KitRoute, Point } from '../../shared/board/kitElbow.ts'
import { LINK_LOOKS } from '../../shared/board/links.ts'
import { toneOf } from './tone.ts'

const RADIUS_PX = 8
const HEAD_PX = 9

/** A link as the canvas draws it: rounded corners, a dash and heads that tell its kind. */
export function LinkLine({ route: { link, body }, width }: { route: KitRoute; width: number }) {
  const look = LINK_LOOKS[link.kind]
  const dash = { solid: undefined, dashed: `${4 * width} ${3 * width}`, dotted: `0.1 ${2.4 * width}` }[look.dash]
  const [last, before] = [body.at(-1), body.at(-2)]
  return (
    <g className="ss-line ss-tone" style={toneOf(look)} strokeWidth={width}>
      <path d={pathOf(body)} strokeDasharray={dash} />
      {last && before && <path className={look.arrowheadEnd === 'triangle' ? 'ss-line-filled' : undefined} d={headAt(last, before)} strokeDasharray="none" />}
      {look.arrowheadStart === 'diamond' && body[0] && body[1] && <path className="ss-line-filled" d={diamondAt(body[0], body[1])} strokeDasharray="none" />}
    </g>
  )
}

function pathOf(points: readonly Point[]): string {
  return points.map((point, at) => {
    const [previous, next] = [points[at - 1], points[at + 1]]
    if (previous === undefined) return `M${point.x} ${point.y}`
    if (next === undefined) return `L${point.x} ${point.y}`
    const [from, to] = [toward(point, previous, RADIUS_PX), toward(point, next, RADIUS_PX)]
    return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`
  }).join('')
}

/** The point `px` away from `from` on the way to `to`; half way where that is nearer. */
function toward(from: Point, to: Point, px: number): Point {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
  const share = Math.min(px, length / 2) / Math.max(length, 1)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function headAt(tip: Point, before: Point): string {
  const along = { x: Math.sign(tip.x - before.x), y: Math.sign(tip.y - before.y) }
  const side = (sign: 1 | -1) => `${tip.x - along.x * HEAD_PX - sign * along.y * HEAD_PX * 0.55} ${tip.y - along.y * HEAD_PX + sign * along.x * HEAD_PX * 0.55}`
  return `M${side(1)}L${tip.x} ${tip.y}L${side(-1)}`
}

function diamondAt(start: Point, next: Point): string {
  const along = { x: Math.sign(next.x - start.x), y: Math.sign(next.y - start.y) }
  const at = (forward: number, aside: number) => `${start.x + along.x * forward - along.y * aside} ${start.y + along.y * forward + along.x * aside}`
  return `M${at(0, 0)}L${at(6, 5)}L${at(12, 0)}L${at(6, -5)}Z`
}
