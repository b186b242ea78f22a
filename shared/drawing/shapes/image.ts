import type { TLImageShape } from '@tldraw/tlschema'
import type { GroupMark } from '../mark.ts'
import { boxOutline, type Outline, type ShapeDrawing } from '../scene.ts'

/** A picture, or the part of it that was chosen. */
export const imageDrawing: ShapeDrawing<TLImageShape> = {
  draw({ props }, scene) {
    const asset = props.assetId === null ? undefined : scene.asset(props.assetId)
    const href = asset === undefined ? undefined : scene.hrefOf(asset)
    if (href === undefined) return { notDrawn: 'has no picture' }
    return [{ is: 'group', clip: clipOf(props), marks: [flipped(props, href)] }]
  },
  outline: ({ props }) => [props.crop?.isCircle === true ? ellipse(props) : boxOutline(props.w, props.h)],
}

/** Corners of a round picture's outline: between them it is off by less than a thousandth of its size. */
const CORNERS = 64

function ellipse({ w, h }: TLImageShape['props']): Outline {
  const points = Array.from({ length: CORNERS }, (_, at) => {
    const angle = (at * 2 * Math.PI) / CORNERS
    return { x: (w / 2) * (1 + Math.cos(angle)), y: (h / 2) * (1 + Math.sin(angle)) }
  })
  return { points, isClosed: true }
}

function clipOf({ w, h, crop }: TLImageShape['props']): string {
  if (crop?.isCircle !== true) return `M0 0H${w}V${h}H0Z`
  return `M0 ${h / 2}a${w / 2} ${h / 2} 0 1 0 ${w} 0a${w / 2} ${h / 2} 0 1 0 ${-w} 0Z`
}

/** The whole picture, of which the clip shows a part, mirrored around the middle of that part. */
function flipped({ w, h, crop, flipX, flipY }: TLImageShape['props'], href: string): GroupMark {
  const { topLeft, bottomRight } = crop ?? { topLeft: { x: 0, y: 0 }, bottomRight: { x: 1, y: 1 } }
  const whole = { w: w / (bottomRight.x - topLeft.x), h: h / (bottomRight.y - topLeft.y) }
  const image = { is: 'image' as const, x: -topLeft.x * whole.w, y: -topLeft.y * whole.h, ...whole, href }
  return {
    is: 'group',
    x: flipX ? w : 0,
    y: flipY ? h : 0,
    mirror: { x: flipX, y: flipY },
    marks: [image],
  }
}
