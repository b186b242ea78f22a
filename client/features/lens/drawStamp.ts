import { Group2d, type Editor, type TLShape, type VecLike } from 'tldraw'
import type { Stamp } from '../../../shared/interview/stamp.ts'
import { STEP_COLORS } from '../../../shared/interview/stepColors.ts'
import { cardInk } from '../../../shared/drawing/base/cardInk.ts'

interface Look {
  zoom: number
  colorMode: 'light' | 'dark'
}

/** In px on screen. */
const LINE_PX = 3
const BADGE_PX = 9
const TEXT_PX = 12

/** Traces a shape in the colour of its step, and puts the step's number on it. */
export function drawStamp(
  ctx: CanvasRenderingContext2D, editor: Editor, shape: TLShape, { step }: Stamp, { zoom, colorMode }: Look,
): void {
  const geometry = editor.getShapeGeometry(shape)
  // The first of several is the shape itself, the others are its labels.
  const body = geometry instanceof Group2d ? geometry.children[0] ?? geometry : geometry
  const points = editor.getShapePageTransform(shape).applyToPoints(body.vertices)
  if (points.length < 2) return
  const color = STEP_COLORS[step - 1]![colorMode]
  ctx.strokeStyle = ctx.fillStyle = color
  ctx.lineWidth = LINE_PX / zoom
  ctx.lineJoin = 'round'
  ctx.beginPath()
  points.forEach(({ x, y }, at) => (at === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)))
  if (body.isClosed) ctx.closePath()
  ctx.stroke()
  const at = body.isClosed ? editor.getShapePageBounds(shape)?.point ?? points[0]! : middleOf(points)
  ctx.beginPath()
  ctx.arc(at.x, at.y, BADGE_PX / zoom, 0, Math.PI * 2)
  ctx.fill()
  ctx.fillStyle = cardInk(colorMode).card
  ctx.font = `600 ${TEXT_PX / zoom}px 'IBM Plex Sans', sans-serif`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(String(step), at.x, at.y + 0.5 / zoom)
}

/** The point half way along. */
function middleOf(points: readonly VecLike[]): VecLike {
  const lengths = points.slice(1).map(({ x, y }, at) => Math.hypot(x - points[at]!.x, y - points[at]!.y))
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [points[at]!, points[at + 1]!]
    if (left <= length && length > 0) {
      const part = left / length
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
    }
    left -= length
  }
  return points[0]!
}
